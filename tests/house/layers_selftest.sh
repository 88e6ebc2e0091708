#!/bin/sh
# The layer check must find a folder that looks down: a copy of the tree gets one such include and must fail.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/sdk/base" "$copy/sdk/visit" "$copy/plugins"
echo '#include "base/wait.hpp"' > "$copy/sdk/visit/good.cpp"
python3 "$here/layers.py" "$copy"
echo '#include "visit/visit.hpp"' > "$copy/sdk/base/bad.cpp"
if python3 "$here/layers.py" "$copy"; then
    echo "a downward include was not found" >&2
    exit 1
fi
rm "$copy/sdk/base/bad.cpp"

# A part of a folder may include what it names, and no more.
mkdir -p "$copy/sdk/tools/validate"
echo '#include "reader/manifest.hpp"' > "$copy/sdk/tools/validate/part.cpp"
python3 "$here/layers.py" "$copy"
echo '#include "reader/readers.hpp"' > "$copy/sdk/tools/validate/part.cpp"
if python3 "$here/layers.py" "$copy"; then
    echo "mdg-validate reached into the library and was not found" >&2
    exit 1
fi

# The clinic's receipt computer is an application of the library; the clinic's other parts share nothing with it.
mkdir -p "$copy/sdk/clinic/desk" "$copy/sdk/clinic/terminal"
rm "$copy/sdk/tools/validate/part.cpp"
echo '#include <madoguchi/visit.h>' > "$copy/sdk/clinic/desk/desk.cpp"
python3 "$here/layers.py" "$copy"
echo '#include <madoguchi/visit.h>' > "$copy/sdk/clinic/terminal/bad.cpp"
if python3 "$here/layers.py" "$copy"; then
    echo "the clinic's terminal used the library and was not found" >&2
    exit 1
fi
