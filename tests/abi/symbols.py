#!/usr/bin/env python3
"""symbols.py <abi folder> [<library>]: one list of functions in five places.

The headers declare, symbols.txt lists with the version, madoguchi.map exports, docs/reference describes and the library
defines the same functions; a function's Since: is the version of its node. A function of a released list
(frozen/<release>/symbols.txt) is still there, in the same node.

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


def listed(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    names = [name for name, _ in rows]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        sys.exit(f"symbols: in {path.name} twice: {', '.join(sorted(twice))}")
    return dict(rows)


def exported():
    found, node = {}, None
    for line in (ABI / "madoguchi.map").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"MADOGUCHI_(\S+) \{", line):
            node = match[1]
        elif match := re.match(r"\s+(mdg\w+);", line):
            found[match[1]] = node
    return found


def described():
    found = {}
    for path in sorted((ABI.parent / "docs/reference/functions").glob("*.md")):
        since = re.search(r"/ Since \| (\d+\.\d+) \|", path.read_text(encoding="utf-8"))
        found[path.stem] = since[1] if since else "no version"
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
    reference = listed(ABI / "symbols.txt")
    places = {"headers": declared(), "madoguchi.map": exported(), "docs/reference": described()}
    if len(sys.argv) > 2:
        places[sys.argv[2]] = defined(sys.argv[2])
    found = [line for name, ours in places.items() for line in differences(name, ours, reference)]
    released = sorted((ABI / "frozen").glob("*/symbols.txt"))
    for path in released:
        for name, node in listed(path).items():
            if reference.get(name) != node:
                found.append(f"{name}: release {path.parent.name}: {node}; symbols.txt: {reference.get(name, 'absent')}")
    for line in found:
        print(line)
    if found or not reference or not released:
        sys.exit(f"symbols: {len(found)} differences")
    print(f"symbols: {len(reference)} functions, the same in symbols.txt, {', '.join(places)}")


main()
