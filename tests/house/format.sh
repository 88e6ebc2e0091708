#!/bin/sh
# Every C and C++ file that people write is as .clang-format says. What is frozen keeps the form of its time.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/../.."
git ls-files -co --exclude-standard -- '*.c' '*.cpp' '*.h' '*.hpp' |
    grep -v -e '^abi/include/madoguchi/fields.h$' -e '^abi/include/madoguchi/status.h$' \
        -e '^abi/include/madoguchi/plugin/codes.h$' -e '^abi/include/madoguchi/plugin/sizes.h$' \
        -e '^abi/layout/[0-9.]*\.c$' -e '^abi/frozen/' |
    xargs clang-format --dry-run --Werror
