#!/usr/bin/env python3
"""abidiff.py <abi folder> <library>: the library's functions have the types of every release (libabigail).

The library has debug information, the comparison covers every function of symbols.txt, and against the baseline of each
release (frozen/<release>/madoguchi.abi) nothing changed: zero tolerance, no suppression file, harmless changes count.
abidiff's exit code is a set of bits: 1 failed, 2 wrong use, 4 something changed, 8 incompatible. Functions that were only
added are left out by an option, and kept by symbols.py; so every code but 0 is red.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ABI, LIBRARY = pathlib.Path(sys.argv[1]), sys.argv[2]
DUMP = ["abidw", "--no-show-locs", "--no-corpus-path", "--no-comp-dir-path", "--no-architecture", "--no-elf-needed",
        "--drop-undefined-syms", "--exported-interfaces-only"]
COMPARE = ["abidiff", "--no-default-suppression", "--no-added-syms", "--harmless", "--redundant", "--no-corpus-path",
           "--no-show-locs"]
BITS = {1: "abidiff failed", 2: "wrong use of abidiff", 4: "something changed", 8: "an incompatible change"}


def listed(path):
    return {line.split()[0] for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}


def covered(dump):
    return set(re.findall(r"<function-decl name='(\w+)'[^>]*elf-symbol-id=", dump.read_text(encoding="utf-8")))


def main():
    sections = subprocess.run(["readelf", "-S", "-W", LIBRARY], check=True, capture_output=True, text=True).stdout
    if ".debug_info" not in sections:
        sys.exit(f"abidiff: {LIBRARY} has no debug information, so nothing can be compared")
    found, baselines = [], sorted((ABI / "frozen").glob("*/madoguchi.abi"))
    with tempfile.TemporaryDirectory() as folder:
        today = pathlib.Path(folder) / "today.abi"
        subprocess.run([*DUMP, "--out-file", today, LIBRARY], check=True)
        for dump, list_ in [(today, ABI / "symbols.txt")] + [(path, path.parent / "symbols.txt") for path in baselines]:
            if difference := covered(dump) ^ listed(list_):
                found.append(f"{dump.name}: covers other functions than {list_}: {', '.join(sorted(difference))}")
        for baseline in baselines:
            done = subprocess.run([*COMPARE, baseline, today], capture_output=True, text=True)
            if done.returncode:
                bits = "; ".join(text for bit, text in BITS.items() if done.returncode & bit) or "unknown exit code"
                found.append(f"since {baseline.parent.name}: {done.returncode}: {bits}\n{done.stdout}{done.stderr}")
        count = len(covered(today))
    for line in found:
        print(line)
    if found or not baselines:
        sys.exit(f"abidiff: {len(found)} differences")
    print(f"abidiff: {count} functions, nothing changed since {', '.join(path.parent.name for path in baselines)}")


main()
