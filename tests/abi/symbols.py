#!/usr/bin/env python3
"""symbols.py <abi folder> [<library>]: one list of functions in four places.

The headers declare, symbols.txt lists with the version, madoguchi.map exports and the library defines the same
functions; a function's Since: is the version of its node.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import subprocess
import sys

ABI = pathlib.Path(sys.argv[1])


def declared():
    found = {}
    for path in sorted((ABI / "include/madoguchi").glob("*.h")):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"^MDG_API\b[^;(]*?\bMDG_CALL\s+(\w+)\s*\(", text, re.M):
            since = re.findall(r"Since: (\d+\.\d+)", text[:match.start()])
            found[match[1]] = since[-1] if since else "no version"
    return found


def listed():
    lines = (ABI / "symbols.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    names = [name for name, _ in rows]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        sys.exit(f"symbols: in symbols.txt twice: {', '.join(sorted(twice))}")
    return dict(rows)


def exported():
    found, node = {}, None
    for line in (ABI / "madoguchi.map").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"MADOGUCHI_(\S+) \{", line):
            node = match[1]
        elif match := re.match(r"\s+(mdg\w+);", line):
            found[match[1]] = node
    return found


def defined(library):
    out = subprocess.run(["nm", "-D", "--defined-only", "--with-symbol-versions", library],
                         check=True, capture_output=True, text=True).stdout
    found = {}
    for line in out.splitlines():
        kind, symbol = line.split()[-2:]
        if kind == "A":  # the version nodes themselves
            continue
        name, _, node = symbol.partition("@@")
        found[name] = node.removeprefix("MADOGUCHI_") if node else "no version"
    return found


def differences(name, ours, list_):
    for symbol in sorted(ours.keys() | list_.keys()):
        if ours.get(symbol) != list_.get(symbol):
            yield f"{symbol}: {name}: {ours.get(symbol, 'absent')}; symbols.txt: {list_.get(symbol, 'absent')}"


def main():
    reference = listed()
    places = {"headers": declared(), "madoguchi.map": exported()}
    if len(sys.argv) > 2:
        places[sys.argv[2]] = defined(sys.argv[2])
    found = [line for name, ours in places.items() for line in differences(name, ours, reference)]
    for line in found:
        print(line)
    if found or not reference:
        sys.exit(f"symbols: {len(found)} differences")
    print(f"symbols: {len(reference)} functions, the same in symbols.txt, {', '.join(places)}")


main()
