#!/bin/sh
# run.sh [--build DIR] [--kills N] [--seed S] [--each]: random kills during visits, as many as are wanted.
# SPDX-License-Identifier: Apache-2.0
set -eu
build=$(dirname "$0")/../../../build/dev
if [ "${1:-}" = --build ]; then
    build=$2
    shift 2
fi
exec "$build/tests/visit/torture/visit_torture" "$@"
