#!/usr/bin/env python3
"""Makes everything that repeats the registry. `generate.py` writes, `generate.py --check` only compares.

SPDX-License-Identifier: Apache-2.0
"""
import hashlib
import pathlib
import sys

import plugin_abi

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TYPES = ("text", "code", "identifier", "int", "date", "bytes", "list")
SENSITIVITIES = ("open", "site", "personal")
RETRIES = {"never": "MDG_RETRY_NEVER", "fix": "MDG_RETRY_AFTER_FIX", "now": "MDG_RETRY_NOW", "ask": "MDG_RETRY_ASK"}


def fail(message):
    sys.exit(f"registry: {message}")


def rows(name):
    """The rows of a table as dictionaries; every row has every column."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    header = lines[0].removeprefix("# ").split("\t")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(header):
            fail(f"{name}:{number}: {len(cells)} columns instead of {len(header)}")
        yield dict(zip(header, cells))


def unique(table, column, name):
    seen = set()
    for row in table:
        if row[column] in seen:
            fail(f"{name}: {column} {row[column]} twice")
        seen.add(row[column])


def load():
    kinds, fields = list(rows("kinds.tsv")), list(rows("fields.tsv"))
    codes, statuses = list(rows("codes.tsv")), list(rows("status.tsv"))
    for table, name, columns in ((kinds, "kinds.tsv", ("id", "name")), (fields, "fields.tsv", ("id", "name")),
                                 (statuses, "status.tsv", ("value", "name"))):
        for column in columns:
            unique(table, column, name)
    kind_names = {kind["name"] for kind in kinds}
    sets = {code["set"] for code in codes}
    for name in sorted(sets):
        for column in ("code", "name"):
            unique([code for code in codes if code["set"] == name], column, f"codes.tsv: {name}")
    for field in fields:
        where = f"fields.tsv: {field['name']}"
        if field["type"] not in TYPES:
            fail(f"{where}: type {field['type']}")
        if not set(field["kinds"].split(",")) <= kind_names:
            fail(f"{where}: unknown kind in {field['kinds']}")
        if (field["type"] == "list") != bool(field["child"]) or (field["child"] and field["child"] not in kind_names):
            fail(f"{where}: child kind {field['child']!r}")
        if field["code_set"] and (field["type"] != "code" or field["code_set"] not in sets):
            fail(f"{where}: code set {field['code_set']!r}")
        if field["type"] != "list" and field["sensitivity"] not in SENSITIVITIES:
            fail(f"{where}: sensitivity {field['sensitivity']!r}")
        if field["type"] == "int" and field["name"].endswith(("_time", "_limit")):
            fail(f"{where}: the unit belongs into the name")
    plugin_codes = list(rows("plugin_codes.tsv"))
    for name in {code["set"] for code in plugin_codes}:
        for column in ("value", "name"):
            unique([code for code in plugin_codes if code["set"] == name], column, f"plugin_codes.tsv: {name}")
    for status in statuses:
        if status["retry"] not in RETRIES:
            fail(f"status.tsv: {status['name']}: retry {status['retry']}")
    return kinds, fields, codes, statuses, plugin_codes


def header(guard, subject, body):
    return (f"/* Madoguchi: {subject}.\n *\n * Made from abi/registry by generate.py; change the registry, never this file.\n"
            f" *\n * SPDX-License-Identifier: Apache-2.0\n */\n#ifndef {guard}\n#define {guard}\n\n{body}\n#endif\n")


def status_h(statuses):
    lines = ["#define MDG_OK 0"]
    last = None
    names = {1: "usage: the calling program has to be mended", 2: "state: not now",
             3: "support: this installation does not do that", 4: "device: the reader",
             5: "medium: the card or phone", 6: "plugin", 7: "time", 8: "system", 9: "data",
             10: "remote: terminal, line, centre", 11: "internal"}
    for status in statuses:
        category = int(status["value"], 16) // 256
        if category != last:
            lines += ["", f"/* Category {category}, {names[category]}. */"]
            last = category
        meaning = status["meaning"] or status["desk_en"].rstrip(".")
        lines.append(f"#define MDG_E_{status['name']} {status['value']} /* {meaning} */")
    return header("MADOGUCHI_STATUS_H", "status values", "\n".join(lines) + "\n")


def fields_h(kinds, fields, codes):
    lines = ["/* Kinds of record. */"]
    lines += [f"#define MDG_KIND_{kind['name'].upper()} {kind['id']} /* {kind['en']}; {kind['ja']} */" for kind in kinds]
    lines += ["", "/* Fields: number, then type, the kinds that have it, meaning. Sensitivity is \"open\" unless stated. */"]
    for field in fields:
        kind = f"list of {field['child']}" if field["type"] == "list" else field["type"]
        note = "" if field["sensitivity"] in ("", "open") else f" [{field['sensitivity']}]"
        lines.append(f"#define MDG_FIELD_{field['name'].upper()} {field['id']} "
                     f"/* {kind} in {field['kinds'].replace(',', ', ')}{note}: {field['en']}; {field['ja']} */")
    last = None
    for code in codes:
        if code["set"] != last:
            lines += ["", f"/* Codes: {code['set']}. */"]
            last = code["set"]
        lines.append(f"#define MDG_{code['set'].upper()}_{code['name']} \"{code['code']}\" /* {code['ja']} / {code['en']} */")
    return header("MADOGUCHI_FIELDS_H", "kinds, fields and codes of the registry", "\n".join(lines) + "\n")


def plugin_codes_h(codes):
    lines, last = [], None
    for code in codes:
        if code["set"] != last:
            lines += [""] if last else []
            last = code["set"]
        kind, _, number = code["value"].rpartition(" ")
        value = f"(UINT64_C(1) << {number})" if kind == "bit" else number
        since = "" if code["since"] == "1.0" else f" (since {code['since']})"
        lines.append(f"#define MDGP_{code['set']}_{code['name']} {value} /* {code['en']}{since} */")
    return header("MADOGUCHI_PLUGIN_CODES_H", "codes of the plugin interface", "#include <stdint.h>\n\n" + "\n".join(lines) + "\n")


def capabilities_inc(codes):
    lines = ["// Made from abi/registry by generate.py; change the registry, never this file.", "// clang-format off",
             "constexpr CapabilityRow capability_rows[] = {"]
    for code in codes:
        if code["set"] in ("CAP", "CAP2"):
            lines.append(f"    {{{quote(code['name'])}, {2 if code['set'] == 'CAP2' else 1}, {code['value'].removeprefix('bit ')}}},")
    return "\n".join(lines + ["};", "// clang-format on", ""])


# What a struct's field may be for its struct to travel as data.
NUMBERS = ("uint32_t", "int32_t", "uint64_t", "MDGP_U64", "mdg_status")


def travels(struct):
    return not struct.is_table and all(field.type in NUMBERS + ("const char*", "const uint8_t*", "void*")
                                       for field in struct.fields)


def length_of(field, struct):
    names = [other.name for other in struct.fields]
    return f"{field.name}_length" if f"{field.name}_length" in names else "length"


def structs_inc(structs):
    lines = ["// Made from the plugin headers by abi/registry/generate.py; never changed by hand.", "// clang-format off"]
    for struct in filter(travels, structs):
        lengths = {length_of(field, struct) for field in struct.fields if field.type == "const uint8_t*"}
        lines += ["template <typename Visitor>", f"void visit_fields(Visitor& visitor, {struct.name}& it) {{"]
        for field in struct.fields:
            place = f'"{field.name}", it.{field.name}'
            if field.name == "struct_size" or field.name.startswith("reserved_") or field.name in lengths:
                continue
            if field.type == "const char*":
                lines.append(f"    visitor.text({place});")
            elif field.type == "const uint8_t*":
                lines.append(f"    visitor.bytes({place}, it.{length_of(field, struct)});")
            else:
                lines.append(f"    visitor.number({place});")
        lines.append("}")
    return "\n".join(lines + ["// clang-format on", ""])


def functions_inc(structs):
    """One row a function of an interface: table, function, interface id, thread, names of what goes in and comes out."""
    lines = ["// Made from the plugin headers by abi/registry/generate.py; never changed by hand.", "// clang-format off"]
    for struct in structs:
        for function in struct.functions if struct.interface else []:
            thread = function.tag("Threads").strip("[]").split("]")[0]
            names = " ".join(name for type_, name in function.parameters if name not in ("device", "op"))
            macro = struct.interface.split(".")[1].split("/")[0].upper()
            lines.append(f'MDG_PLUGIN_FUNCTION({struct.name}, {function.name}, MDGP_IF_{macro}_1, {thread}, "{names}")')
    return "\n".join(lines + ["// clang-format on", ""])


LINK_TYPES = {"text": ("const char*", "nullptr", "text"), "u16": ("std::uint16_t", "0", "number"),
              "u32": ("std::uint32_t", "0", "number"), "i32": ("std::int32_t", "0", "number"),
              "u64": ("std::uint64_t", "0", "number")}


def link_inc(structs):
    """The messages between the library and a plugin's process: a struct each, and how it is visited."""
    lines = ["// Made from messages.tsv by abi/registry/generate.py; never changed by hand.", "// clang-format off"]
    table = list(rows(ROOT / "sdk/reader/link/messages.tsv"))
    lines += ["enum class MessageType : std::uint16_t {"] + [f"    {row['name']} = {number}," for number, row in enumerate(table, 1)] + ["};"]
    known = {struct.name for struct in filter(travels, structs)}
    for row in table:
        fields = [field.split() for field in filter(None, row["fields"].split(", "))]
        name = row["name"].capitalize()
        lines += ["", f"// From the {row['from']}, {row['channel']} channel: {row['meaning']}.", f"struct {name} {{",
                  f"    static constexpr MessageType type = MessageType::{row['name']};"]
        visits = []
        for kind, field in fields:
            if kind in known:
                lines.append(f"    {kind} {field} = plugin_abi::fresh<{kind}>();")
                visits.append(f"    plugin_abi::visit_fields(visitor, it.{field});")
            elif kind in LINK_TYPES:
                type_, initial, visit = LINK_TYPES[kind]
                lines.append(f"    {type_} {field} = {initial};")
                visits.append(f'    visitor.{visit}("{field}", it.{field});')
            else:
                fail(f"messages.tsv: {row['name']}: type {kind}")
        lines += ["};", "template <typename Visitor>",
                  f"void visit_fields([[maybe_unused]] Visitor& visitor, [[maybe_unused]] {name}& it) {{"] + visits + ["}"]
    return "\n".join(lines + ["// clang-format on", ""])


def link_digest(structs):
    """Changes with every change of what crosses the link, so that two builds never misread each other."""
    text = (ROOT / "sdk/reader/link/messages.tsv").read_text(encoding="utf-8") + structs_inc(structs) + functions_inc(structs)
    return ("// Made by abi/registry/generate.py; never changed by hand.\n"
            f'inline constexpr const char* link_digest = "{hashlib.sha256(text.encode()).hexdigest()[:16]}";\n')


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def registry_inc(kinds, fields, codes, statuses):
    number = {kind["name"]: kind["id"] for kind in kinds}
    lines = ["// Made from abi/registry by generate.py; change the registry, never this file.", "// clang-format off",
             "constexpr KindRow kind_rows[] = {"]
    lines += [f"    {{{kind['id']}, {quote(kind['name'])}}}," for kind in kinds]
    lines += ["};", "constexpr FieldRow field_rows[] = {"]
    for field in sorted(fields, key=lambda row: int(row["id"])):
        kinds = "Kinds::of(" + ", ".join(number[kind] for kind in field["kinds"].split(",")) + ")"
        kind = "Type::" + {"int": "integer"}.get(field["type"], field["type"])
        sensitivity = "Sensitivity::" + (field["sensitivity"] or "open")
        lines.append(f"    {{{field['id']}, {quote(field['name'])}, {kind}, {kinds}, {number.get(field['child'], 0)}, "
                     f"{quote(field['code_set'])}, {sensitivity}}},")
    lines += ["};", "constexpr CodeRow code_rows[] = {"]
    lines += [f"    {{{quote(c['set'])}, {quote(c['code'])}, {quote(c['ja'])}, {quote(c['en'])}}}," for c in codes]
    lines += ["};", "// clang-format on", ""]
    return "\n".join(lines)


def status_inc(statuses):
    lines = ["// Made from abi/registry by generate.py; change the registry, never this file.", "// clang-format off",
             "constexpr StatusRow status_rows[] = {"]
    lines += [f"    {{MDG_E_{s['name']}, {quote(s['name'])}, {RETRIES[s['retry']]}, {quote(s['desk_ja'])}, {quote(s['desk_en'])}}},"
              for s in statuses]
    lines += ["};", "// clang-format on", ""]
    return "\n".join(lines)


def linker_map():
    nodes = {}
    for line in (ROOT / "abi/symbols.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, since = line.split()
            nodes.setdefault(since, []).append(name)
    lines, parent = ["# Made from abi/symbols.txt by abi/registry/generate.py."], ""
    for since, names in nodes.items():
        lines += [f"MADOGUCHI_{since} {{", "    global:"] + [f"        {name};" for name in names]
        if not parent:
            lines += ["    local:", "        *;"]
        lines.append(f"}}{parent};")
        parent = f" MADOGUCHI_{since}"
    return "\n".join(lines) + "\n"


def main():
    kinds, fields, codes, statuses, plugin_codes = load()
    structs = plugin_abi.load()
    made = {
        "abi/include/madoguchi/status.h": status_h(statuses),
        "abi/include/madoguchi/fields.h": fields_h(kinds, fields, codes),
        "abi/include/madoguchi/plugin/codes.h": plugin_codes_h(plugin_codes),
        "sdk/plugin_abi/capabilities.inc": capabilities_inc(plugin_codes),
        "sdk/plugin_abi/structs.inc": structs_inc(structs),
        "sdk/plugin_abi/functions.inc": functions_inc(structs),
        "sdk/reader/link/messages.inc": link_inc(structs),
        "sdk/reader/link/digest.inc": link_digest(structs),
        "sdk/record/registry_table.inc": registry_inc(kinds, fields, codes, statuses),
        "sdk/base/status_table.inc": status_inc(statuses),
        "abi/madoguchi.map": linker_map(),
    }
    stale = [name for name, text in made.items()
             if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        if stale:
            fail("not current: " + ", ".join(stale) + "; run abi/registry/generate.py")
        print(f"registry: {len(kinds)} kinds, {len(fields)} fields, {len(codes)} codes, {len(statuses)} statuses; all current")
        return
    for name in stale:
        (ROOT / name).write_text(made[name], encoding="utf-8")
        print("wrote", name)


main()
