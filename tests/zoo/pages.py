#!/usr/bin/env python3
"""Tests, pages, header sentences and sins belong together:
every test has a page docs/validator/<id>.md with its sentence, every page a test; every sentence stands in the header
that the test names, word for word; every test is failed by a sin of the zoo; the zoo's README names every sin.

pages.py VALIDATOR SOURCE-FOLDER

SPDX-License-Identifier: Apache-2.0
"""
import json
import pathlib
import re
import subprocess
import sys

# Its plugin is a maker's recording, which the zoo does not have.
WITHOUT_SIN = {"replay.recordings"}
SECTIONS = ("## 何を調べるか / What is checked", "## 直し方 / How to mend it", "## 例 / Example")


def plain(text):
    """Without comment stars and line breaks."""
    return re.sub(r"\s+", " ", re.sub(r"\n\s*\*(?!/)", " ", text))


def header_of(root, name):
    place = root / name if name.startswith("docs/") else root / "abi/include/madoguchi" / name
    return plain(place.read_text(encoding="utf-8"))


def main():
    validator, root = sys.argv[1], pathlib.Path(sys.argv[2])
    listed = subprocess.run([validator, "--list", "--json", "-"], capture_output=True, text=True, check=True).stdout
    tests = {test["id"]: test for test in json.loads(listed)["tests"]}
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (root / "docs/validator").glob("*.md")}
    faults = [f"{name}: a page without a test" for name in sorted(set(pages) - set(tests) - {"README"})]
    sins = [line.split("\t") for line in (root / "tests/zoo/sins.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    failed_by = {row[1]: row[0] for row in sins}
    readme = (root / "tests/zoo/README.md").read_text(encoding="utf-8")
    faults += [f"tests/zoo/README.md does not name {row[0]}" for row in sins if f"`{row[0]}`" not in readme]
    faults += [f"sin {row[0]}: no test is called {row[1]}" for row in sins if row[1] != "-" and row[1] not in tests]
    ids = list(tests)
    for name, test in tests.items():
        if plain(test["sentence"]) not in header_of(root, test["header"]):
            faults.append(f"{name}: {test['header']} does not say: {test['sentence']}")
        for need in test["needs"].split():
            if need not in tests or ids.index(need) > ids.index(name):
                faults.append(f"{name}: needs {need}, which does not run before it")
        if name not in failed_by and name not in WITHOUT_SIN:
            faults.append(f"{name}: no sin of the zoo fails it")
        page = pages.get(name)
        if page is None:
            faults.append(f"{name}: no page docs/validator/{name}.md")
            continue
        if plain(test["sentence"]) not in plain(page):
            faults.append(f"{name}: the page does not quote the sentence")
        faults += [f"{name}: the page has no section {section}" for section in SECTIONS if section not in page]
        if name in failed_by and f"`{failed_by[name]}`" not in page:
            faults.append(f"{name}: the page does not name the sin {failed_by[name]}")
    for fault in faults:
        print(fault)
    if faults or len(tests) < 50:
        sys.exit(f"pages: {len(faults)} faults, {len(tests)} tests")
    print(f"pages: {len(tests)} tests, each with its page, its sentence and its sin")


main()
