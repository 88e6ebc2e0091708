#!/usr/bin/env python3
"""Fails when a folder of sdk/ includes one that stands below it (docs/architecture.md), or a plugin or the clinic
reaches into the library.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# From the ground up: a folder may use those before it.
ORDER = ["base", "plugin_abi", "plugin_services", "record", "card", "certificate", "rules", "eligibility", "claim",
         "trouble", "journal", "recording", "reader", "visit", "api"]
# These stand outside the order and name what they may include.
OUTSIDE = {"tools": set(), "clinic": {"clinic"}, "plugin_host": {"base"}}
# Parts of the clinic that are its receipt computer: an application, which sees the public ABI and nothing else.
APPLICATIONS = {"clinic/desk", "clinic/day"}
# A part of a folder that may include more: whole folders, and single headers.
PARTS = {"tools/rec": {"base", "plugin_abi", "record", "recording"},
         "tools/validate": {"base", "plugin_abi", "recording", "reader/manifest.hpp"}}
# Only these may see the C ABI's own functions; the others see its vocabulary.
VOCABULARY = {"fields.h", "status.h", "base.h", "plugin.h"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def allowed(folder):
    if folder in OUTSIDE:
        return OUTSIDE[folder] | {folder}
    return set(ORDER[:ORDER.index(folder) + 1])


def violations(root):
    found = []
    subjects = [(path, path.name) for path in sorted((root / "sdk").iterdir()) if path.is_dir()]
    subjects += [(path, None) for path in sorted((root / "plugins").iterdir()) if path.is_dir()]
    known = set(ORDER) | set(OUTSIDE)
    for place, folder in subjects:
        if folder is not None and folder not in known:
            found.append(f"sdk/{folder}: not in the table")
            continue
        may = allowed(folder) if folder else set()
        for path in sorted(place.rglob("*")):
            if path.suffix not in (".cpp", ".hpp", ".h", ".c", ".inc"):
                continue
            part = "/".join(path.relative_to(root / "sdk").parts[:2]) if folder else ""
            for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
                top, _, rest = name.partition("/")
                where = f"{path.relative_to(root)}: includes {name}"
                more = PARTS.get(part, set())
                if top in known and rest and top not in may and top not in more and name not in more:
                    found.append(where)
                if top == "madoguchi":
                    if folder == "clinic" and part not in APPLICATIONS:
                        found.append(where + " (the clinic shares nothing with the library)")
                    elif folder is None and rest not in VOCABULARY and not rest.startswith("kit/"):
                        found.append(where + " (a plugin sees plugin.h and the kit only)")
                    elif folder in ORDER and folder != "api" and rest not in VOCABULARY:
                        found.append(where + " (only api/ sees the ABI's functions)")
    return found


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    found = violations(root)
    for line in found:
        print(line)
    if found:
        sys.exit(f"layers: {len(found)} violations")
    print("layers: every folder uses only those above it")


main()
