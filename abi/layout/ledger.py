#!/usr/bin/env python3
"""The ledger of the release in base.h: what its headers promise, as static assertions (<release>.c), as data
(<release>.json) and as the sizes a plugin may ask for (plugin/sizes.h).

`ledger.py` writes it, `ledger.py --check` only compares. It never touches another release's ledger: those are frozen,
and abi/frozen/SHA256SUMS keeps them so.

SPDX-License-Identifier: Apache-2.0
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "registry"))
import application_abi  # noqa: E402
import plugin_abi  # noqa: E402

INCLUDE = HERE.parent / "include/madoguchi"
# Their values are those of the release and grow with each.
GROWING = re.compile(r"MDG_VERSION_\w+|MDGP_ABI_MINOR")
FIXED = {"uint8_t": 1, "int32_t": 4, "uint32_t": 4, "mdg_status": 4, "int64_t": 8, "uint64_t": 8}


def size(type_, pointer):
    return pointer if type_.endswith("*") or "(" in type_ else FIXED[type_]


def type_of(member):
    if isinstance(member, plugin_abi.Function):
        return f"{member.returns}(MDG_CALL*)({', '.join(type_ for type_, _ in member.parameters)})"
    return member.type.replace("MDGP_U64", "uint64_t")


def layout(struct, pointer):
    """Offsets, size and alignment by the rules every target shares: each value on a multiple of its size."""
    offset, alignment, offsets = 0, 1, []
    for member in struct.members:
        step = size(type_of(member), pointer)
        offset = -(-offset // step) * step
        offsets.append(offset)
        offset, alignment = offset + step, max(alignment, step)
    return offsets, -(-offset // alignment) * alignment, alignment


def model(include=INCLUDE, structs_in=plugin_abi.HEADERS):
    macros = application_abi.macros(include)
    structs = {}
    for struct in plugin_abi.load(structs_in):
        (wide, wide_size, wide_align), (narrow, narrow_size, narrow_align) = layout(struct, 8), layout(struct, 4)
        for bytes_ in (wide_size, narrow_size):
            if bytes_ % 8:
                sys.exit(f"ledger: {struct.name}: {bytes_} bytes, no multiple of 8; a reserved field fills it up")
        members = [{"name": member.name, "type": type_of(member), "offset": [at_wide, at_narrow]}
                   for member, at_wide, at_narrow in zip(struct.members, wide, narrow)]
        structs[struct.name] = {"size": [wide_size, narrow_size], "align": [wide_align, narrow_align], "members": members}
    return {
        "release": f"{macros['MDG_VERSION_MAJOR']}.{macros['MDG_VERSION_MINOR']}",
        "plugin_abi": f"{macros['MDGP_ABI_MAJOR']}.{macros['MDGP_ABI_MINOR']}",
        "structs": structs,
        "functions": {function.name: [function.returns, [type_ for type_, _ in function.parameters]]
                      for _, function in application_abi.functions(include)},
        "constants": {name: value for name, value in macros.items() if not GROWING.fullmatch(name)},
    }


def as_json(facts):
    """One fact a line, so that a change shows as the line it is."""
    structs = []
    for name, struct in facts["structs"].items():
        members = ",\n".join("    " + json.dumps(member) for member in struct["members"])
        structs.append(f'  "{name}": {{"size": {struct["size"]}, "align": {struct["align"]}, "members": [\n{members}]}}')
    parts = [f' "release": "{facts["release"]}"', f' "plugin_abi": "{facts["plugin_abi"]}"',
             ' "structs": {\n' + ",\n".join(structs) + "}"]
    for part in ("functions", "constants"):
        # Bits as hexadecimal texts: some in decimal look like an individual number.
        rows = ",\n".join(f'  "{name}": {json.dumps(f"0x{value:X}" if isinstance(value, int) and value >> 32 else value)}'
                          for name, value in facts[part].items())
        parts.append(f' "{part}": {{\n{rows}}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def as_c(facts):
    lines = [f"/* What release {facts['release']} (plugin ABI {facts['plugin_abi']}) promises. Made once by ledger.py; "
             "frozen when the release is out.",
             " *", " * SPDX-License-Identifier: Apache-2.0", " */",
             "#define LEDGER_MAJOR {}\n#define LEDGER_MINOR {}".format(*facts["release"].split(".")), '#include "ledger.h"', ""]
    for name, struct in facts["structs"].items():
        lines.append(f"STRUCT({name}, {struct['size'][0]}, {struct['size'][1]}, {struct['align'][0]}, {struct['align'][1]});")
        lines += [f"MEMBER({name}, {member['name']}, {member['offset'][0]}, {member['offset'][1]}, {member['type']});"
                  for member in struct["members"]] + [""]
    lines.append("MDG_BEGIN")
    for name, (returns, parameters) in facts["functions"].items():
        macro = "ENTRY" if name.startswith("mdgp_") else "FUNCTION"
        lines.append(f"{macro}({returns}, {name}, ({', '.join(parameters) or 'void'}));")
    lines += ["MDG_END", ""]
    for name, value in facts["constants"].items():
        if isinstance(value, str):
            lines += [f"TEXT({name}, {len(value.encode()) + 1});", f'#define {name} "{value}"']
        else:
            lines.append(f"NUMBER({name}, {value if value < 1 << 16 else f'UINT64_C({value:#x})'});")
    return "\n".join(lines) + "\n"


def sizes_h():
    """What MDGP_<STRUCT>_SIZE_<minor> says comes from the ledgers alone."""
    rows, seen, macros = [], {}, set()
    for path in sorted(HERE.glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        for name, struct in facts["structs"].items():
            if seen.get(name) != struct["size"]:
                seen[name] = struct["size"]
                macro = f"{name.upper()}_SIZE_{facts['plugin_abi'].replace('.', '_')}"
                if macro in macros:
                    sys.exit(f"ledger: {name} grew in {facts['release']} while MDGP_ABI_MINOR stayed")
                macros.add(macro)
                rows.append(f"#define {macro} MDGP_BY_POINTER({struct['size'][0]}, {struct['size'][1]})")
    return ("/* Madoguchi: the size of every struct of the plugin interface at the minor that brought it or let it grow.\n"
            " *\n * Made from abi/layout by ledger.py; never changed by hand.\n *\n * SPDX-License-Identifier: Apache-2.0\n"
            " */\n#ifndef MADOGUCHI_PLUGIN_SIZES_H\n#define MADOGUCHI_PLUGIN_SIZES_H\n\n"
            "#define MDGP_BY_POINTER(wide, narrow) (sizeof(void*) == 8 ? (wide) : (narrow))\n\n"
            + "\n".join(rows) + "\n\n#endif\n")


def write(path, text, stale):
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        stale.append(path.name)
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")


def main():
    facts, stale = model(), []
    write(HERE / f"{facts['release']}.json", as_json(facts), stale)
    write(HERE / f"{facts['release']}.c", as_c(facts), stale)
    write(INCLUDE / "plugin/sizes.h", sizes_h(), stale)
    if stale and "--check" in sys.argv[1:]:
        sys.exit(f"ledger: not current: {', '.join(stale)}; run abi/layout/ledger.py")
    print(f"ledger {facts['release']}: {len(facts['structs'])} structs, {len(facts['functions'])} functions, "
          f"{len(facts['constants'])} constants" + "".join(f"; wrote {name}" for name in stale))


if __name__ == "__main__":
    main()
