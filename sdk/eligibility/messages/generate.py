#!/usr/bin/env python3
"""Makes layout_table.inc and docs/exchange/{messages,elements,codes}.md from messages.tsv, elements.tsv,
lists.tsv and the registry. `generate.py` writes, `generate.py --check` only compares.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

import documents

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
REGISTRY = ROOT / "abi/registry"
FORMS = {"": "free", "code": "code", "date": "date", "month": "month", "digits": "digits", "chars": "characters",
         "id": "identifier", "insurer": "insurer_number", "elsewhere": "elsewhere", "number": "free", "yyyyMM": "free", "yyyyMMddHHmmss": "free"}


def fail(message):
    sys.exit(f"messages: {message}")


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines[0].removeprefix("# ").split("\t")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(header):
            fail(f"{path.name}:{number}: {len(cells)} columns instead of {len(header)}")
        yield dict(zip(header, cells))


class Tables:
    def __init__(self):
        self.messages = list(rows(HERE / "messages.tsv"))
        self.elements = list(rows(HERE / "elements.tsv"))
        self.fields = {row["name"]: row for row in rows(REGISTRY / "fields.tsv")}
        self.codes = list(rows(REGISTRY / "codes.tsv"))
        self.lists = list(rows(HERE / "lists.tsv"))
        self.blocks = {}
        for element in self.elements:
            self.blocks.setdefault(element["block"], []).append(element)
        self.kinds = {}  # of the blocks that are entries of a list
        for element in self.elements:
            self.check(element)
        self.check_lists()
        for message in self.messages:
            for part in ("header", "body"):
                if message[part] and message[part] not in self.blocks:
                    fail(f"messages.tsv: {message['name']}: no block {message[part]}")
                if message[part]:
                    self.check_kinds(message[part], message["kind"])
        for block, kind in self.kinds.items():
            self.check_kinds(block, kind)

    def check(self, element):
        where = f"elements.tsv: {element['block']}/{element['element']}"
        if element["child"] and element["child"] not in self.blocks:
            fail(f"{where}: no block {element['child']}")
        if re.split("<?=", element["form"])[0] not in FORMS:
            fail(f"{where}: form {element['form']}")
        if not element["field"]:
            if not element["child"]:
                fail(f"{where}: neither a field nor a block")
            return
        field = self.fields.get(element["field"]) or fail(f"{where}: no field {element['field']}")
        if (field["type"] == "list") != bool(element["child"]):
            fail(f"{where}: a list needs a block, and only a list has one")
        if field["type"] == "list" and self.kinds.setdefault(element["child"], field["child"]) != field["child"]:
            fail(f"{where}: block {element['child']} holds records of two kinds")

    def check_kinds(self, block, kind):
        """Every field of a record's elements belongs to its kind, whatever encloses them."""
        for element in self.blocks[block]:
            if not element["field"]:
                self.check_kinds(element["child"], kind)
            elif kind not in self.fields[element["field"]]["kinds"].split(","):
                fail(f"elements.tsv: {block}/{element['element']}: {kind} has no field {element['field']}")

    def check_lists(self):
        """Every value of the registry that comes from a list stands in that list's row, and every list has values or says why not."""
        known = {(row["set"], row["number"]) for row in self.lists}
        used = {(code["set"], number) for code in self.codes for number in re.findall(r"OQSCD(\d{3})", code["source"])}
        if used - known:
            fail(f"lists.tsv: no row for {sorted(used - known)}")
        for row in self.lists:
            if (row["set"], row["number"]) not in used and (row["set"] or not row["note_ja"]):
                fail(f"lists.tsv: OQSCD{row['number']} has no values")

    def roots(self):
        """The layouts: one a kind, the same for every message of that kind."""
        found = {}
        for message in filter(lambda row: row["header"], self.messages):
            parts = (message["header"], message["body"])
            if found.setdefault(message["kind"], parts) != parts:
                fail(f"messages.tsv: kind {message['kind']} has two layouts")
        return found


def element_of(row, fields):
    label = fields[row["field"]]["ja"] if row["field"] else ""
    field = f"MDG_FIELD_{row['field'].upper()}" if row["field"] else "0"
    mark, _, code = row["mark"].partition("=")
    form, size = (re.split("<?=", row["form"]) + ["0"])[:2]
    return (f'    {{"{row["element"]}", {field}, {"true" if row["need"] == "m" else "false"}, '
            f'{"&" + row["child"] + "_block" if row["child"] else "nullptr"}, "{row["entry"]}", '
            f'{f"MDG_FIELD_{mark.upper()}" if mark else "0"}, "{code}", Form::{FORMS[form]}, {size}, "{label}"}},')


def layout_inc(tables):
    lines = ["// Made from messages.tsv and elements.tsv by generate.py; never changed by hand.", "// clang-format off"]
    done = []

    def emit(block):
        if block in done:
            return
        for row in tables.blocks[block]:
            if row["child"]:
                emit(row["child"])
        kind = tables.kinds.get(block)
        lines.extend([f"constexpr Element {block}_elements[] = {{"] + [element_of(row, tables.fields) for row in tables.blocks[block]] + ["};",
                     f"constexpr Block {block}_block{{{f'MDG_KIND_{kind.upper()}' if kind else '0'}, {block}_elements}};"])
        done.append(block)

    for kind, (header, body) in tables.roots().items():
        emit(header)
        emit(body)
        lines.extend([f"constexpr Element {kind}_parts[] = {{{{header_name, 0, true, &{header}_block}}, {{body_name, 0, false, &{body}_block}}}};",
                      f"constexpr Block {kind}_root{{MDG_KIND_{kind.upper()}, {kind}_parts}};"])
    lines.append("constexpr MessageRow message_rows[] = {")
    for row in tables.messages:
        layout = f"&{row['kind']}_root" if row["header"] else "nullptr"
        lines.append(f'    {{"{row["name"]}", "{row["business"]}", Direction::{row["direction"]}, {row["step"]}, "{row["answer"]}", '
                     f'MDG_KIND_{row["kind"].upper()}, {layout}, "{row["signs"]}"}},')
    unused = set(tables.blocks) - set(done)
    if unused:
        fail(f"elements.tsv: no message uses {', '.join(sorted(unused))}")
    return "\n".join(lines + ["};", "// clang-format on", ""])


def main():
    tables = Tables()
    made = {"sdk/eligibility/messages/layout_table.inc": layout_inc(tables)}
    made.update({f"docs/exchange/{name}.md": text for name, text in documents.make(tables).items()})
    stale = [name for name, text in made.items()
             if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        if stale:
            fail("not current: " + ", ".join(stale) + "; run sdk/eligibility/messages/generate.py")
        print(f"messages: {len(tables.messages)} messages, {len(tables.elements)} elements; all current")
        return
    for name in stale:
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(made[name], encoding="utf-8")
        print("wrote", name)


if __name__ == "__main__":
    main()
