#!/usr/bin/env python3
"""registries.py <abi folder>: the registries only grow.

Every row of a released registry (frozen/<release>/registry/*.tsv) is still there with the same numbers, names and types;
a list of kinds may have grown; what a row means may be told in other words.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import sys

ABI = pathlib.Path(sys.argv[1])
# Of each registry: what identifies a row, what may grow. The columns of words may change, all others may not.
KEYS = {"kinds": ("id",), "fields": ("id",), "codes": ("set", "code"), "status": ("value",), "plugin_codes": ("set", "name")}
GROWING = {"fields": ("kinds",)}
WORDS = {"meaning", "desk_ja", "desk_en", "en", "ja", "source"}


def rows(path, key):
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].removeprefix("# ").split("\t")
    table = [dict(zip(columns, line.split("\t"))) for line in lines[1:]]
    return {tuple(row[column] for column in key): row for row in table}


def changes(name, old, new):
    where = f"{name}.tsv: {'/'.join(old[column] for column in KEYS[name])}"
    if new is None:
        yield f"{where}: is gone"
        return
    for column in old.keys() - WORDS:
        if column in GROWING.get(name, ()):
            lost = set(old[column].split(",")) - set(new.get(column, "").split(","))
            if lost:
                yield f"{where}: {column} lost {', '.join(sorted(lost))}"
        elif old[column] != new.get(column):
            yield f"{where}: {column} was {old[column]!r}, is {new.get(column)!r}"


def main():
    found, compared = [], 0
    for path in sorted((ABI / "frozen").glob("*/registry/*.tsv")):
        name = path.stem
        now = rows(ABI / "registry" / path.name, KEYS[name])
        for key, old in rows(path, KEYS[name]).items():
            compared += 1
            found += [f"since {path.parent.parent.name}: {line}" for line in changes(name, old, now.get(key))]
    for line in found:
        print(line)
    if found or compared < 400:
        sys.exit(f"registries: {len(found)} changes in {compared} rows")
    print(f"registries: {compared} released rows, all as they were")


main()
