#!/bin/sh
# Tortures the exchange for minutes: tests/eligibility/torture/run.sh [--minutes N] [--seed N] [--build FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$here/../../../build/dev
minutes=5
seed=
while [ $# -gt 0 ]; do
    case $1 in
    --minutes) minutes=$2 ;;
    --seed) seed="--seed $2" ;;
    --build) build=$2 ;;
    *) sed -n 2p "$0" >&2; exit 2 ;;
    esac
    shift 2
done
# shellcheck disable=SC2086
exec python3 "$here/torture.py" "$build/tests/eligibility/torture/mdg-exchange-client" \
    "$build/sdk/clinic/terminal/mdg-clinic-terminal" \
    --seconds $((minutes * 60)) $seed
