#!/bin/sh
# Every C and C++ file that people write is as .clang-format says.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/../.."
git ls-files -co --exclude-standard -- '*.c' '*.cpp' '*.h' '*.hpp' |
    grep -v -e '^abi/include/madoguchi/fields.h$' -e '^abi/include/madoguchi/status.h$' \
        -e '^abi/include/madoguchi/plugin/codes.h$' |
    xargs clang-format --dry-run --Werror
