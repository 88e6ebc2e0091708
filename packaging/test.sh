#!/bin/sh
# Builds and tests Madoguchi on a Debian 12 machine: installs what is missing, then runs the races under ThreadSanitizer,
# every test under AddressSanitizer and UndefinedBehaviorSanitizer, and last every test as developers build it.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
. packaging/packages.sh

usage() {
    cat <<'TEXT'
usage: packaging/test.sh [--quick] [--preset NAME] [-- CTEST-OPTIONS]

  --quick        開発用ビルドだけで試験する / the dev build only, without sanitizers
  --preset NAME  この構成だけ (dev, release, asan, tsan; tsan は競合の試験だけ) / this preset only (tsan: the races)
  --help         この説明 / this text
TEXT
}

presets="tsan asan dev"
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

need $build_packages $clinic_packages $test_packages

for preset in $presets; do
    echo "== $preset: ビルド / build"
    cmake --preset "$preset" >/dev/null
    if [ "$preset" = tsan ]; then
        cmake --build --preset tsan -j "$(nproc)" --target races -- --quiet
        echo "== tsan: 競合の試験 / races"
        ctest --preset tsan -L races "$@"
        continue
    fi
    cmake --build --preset "$preset" -j "$(nproc)" -- --quiet
    echo "== $preset: 試験 / tests"
    ctest --preset "$preset" -j "$(nproc)" "$@"
done
