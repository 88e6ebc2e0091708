#!/bin/sh
# Builds and tests Madoguchi on a Debian 12 machine: installs what is missing, then tests what is shipped (the plain
# build: ABI, installation, bad plugins), the races under ThreadSanitizer, and last everything else under
# AddressSanitizer and UndefinedBehaviorSanitizer.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
. packaging/packages.sh

usage() {
    cat <<'TEXT'
usage: packaging/test.sh [--quick] [--preset NAME] [-- CTEST-OPTIONS]

  --quick        開発用ビルドだけで、すべてを試験する / everything, in the dev build only, without sanitizers
  --preset NAME  この構成だけ、すべてを (dev, release, asan, tsan; tsan は競合の試験だけ) /
                 this preset only, everything in it (tsan: the races)
  --help         この説明 / this text
TEXT
}

presets=
while [ $# -gt 0 ]; do
    case $1 in
    --quick) presets=dev ;;
    --preset) shift; presets=$1 ;;
    --help) usage; exit 0 ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

need $build_packages $clinic_packages $page_packages $test_packages

# build PRESET [TARGET…]
build() {
    preset=$1
    shift
    echo "== $preset: ビルド / build"
    cmake --preset "$preset" $unity >/dev/null
    cmake --build --preset "$preset" -j "$(nproc)" ${1:+--target "$@"} -- --quiet
}

# Most tests wait, for a card or a clock, more than they compute.
jobs=$(($(nproc) + 2))

# run PRESET CTEST-OPTIONS…
run() {
    preset=$1
    shift
    echo "== $preset: 試験 / tests"
    ctest --preset "$preset" "$@"
}

races() {
    build tsan races
    run tsan -L races "$@"
}

unity=
if [ -z "$presets" ]; then
    unity=-DMDG_UNITY=ON # half the time
    build dev shipped
    run dev -j "$jobs" -L shipped "$@"
    races "$@"
    build asan
    run asan -j "$jobs" -LE shipped "$@"
    exit 0
fi
for preset in $presets; do
    if [ "$preset" = tsan ]; then
        races "$@"
    else
        build "$preset"
        run "$preset" -j "$jobs" "$@"
    fi
done
