# Sourced: what a stranger has. installed.sh SOURCE BUILD LIBDIR PYTHON SANITIZE installs the build into $prefix, and builds samples
# against it alone. $scratch goes away at the end, and what stands in $running is ended.
# SPDX-License-Identifier: Apache-2.0
set -eu

source=$1 build=$2 libdir=$3 python=$4 sanitize=$5
scratch=$(mktemp -d)
running=
clean_up() {
    for process in $running; do kill "$process" 2>/dev/null || true; done
    rm -rf "$scratch"
}
trap clean_up EXIT

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

within_ten_seconds() {
    tries=100
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "not within ten seconds: $*"
        sleep 0.1
    done
}

prefix=$scratch/prefix
cmake --install "$build" --prefix "$prefix" >"$scratch/install.log" || fail "installing: $(cat "$scratch/install.log")"
flags="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror ${sanitize:+-fsanitize=$sanitize}"
export PKG_CONFIG_PATH="$prefix/$libdir/pkgconfig"
export LD_LIBRARY_PATH="$prefix/$libdir"

# by_cmake SAMPLE: $scratch/by-cmake/SAMPLE, through find_package(madoguchi); its sources as one, which is faster
by_cmake() {
    cmake -S "$source/samples/$1" -B "$scratch/by-cmake" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_UNITY_BUILD=ON -DCMAKE_C_FLAGS="$flags" \
        -DCMAKE_CXX_FLAGS="$flags" >"$scratch/cmake.log" 2>&1 || fail "find_package(madoguchi): $(cat "$scratch/cmake.log")"
    cmake --build "$scratch/by-cmake" -j 2 >"$scratch/build.log" 2>&1 || fail "building: $(cat "$scratch/build.log")"
}

# by_pkg_config COMPILER ARGUMENT…: $scratch/by-pkg-config
by_pkg_config() {
    # shellcheck disable=SC2046,SC2086
    "$@" $flags -o "$scratch/by-pkg-config" $(pkg-config --cflags --libs madoguchi) || fail "building with pkg-config"
}
