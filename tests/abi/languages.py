#!/usr/bin/env python3
"""languages.py <abi folder>: the exported layout table is what other languages see.

The structs of the plugin headers, read here once more and by other code than the ledger's, as Python ctypes (both pointer
widths) and as C# (mcs, mono): every offset and size stands in layout/<release>.json.

SPDX-License-Identifier: Apache-2.0
"""
import ctypes
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ABI = pathlib.Path(sys.argv[1])
NUMBERS = {"uint32_t": (ctypes.c_uint32, "uint"), "int32_t": (ctypes.c_int32, "int"), "mdg_status": (ctypes.c_int32, "int"),
           "uint64_t": (ctypes.c_uint64, "ulong"), "MDGP_U64": (ctypes.c_uint64, "ulong")}


def structs():
    """{struct: [(member, type)]}; None stands for a pointer."""
    found = {}
    for path in sorted((ABI / "include/madoguchi/plugin").glob("*.h")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        for name, body in re.findall(r"typedef\s+struct\s+(\w+)\s*\{([^}]*)\}", text):
            found[name] = []
            for line in filter(str.strip, body.split(";")):
                pointer = re.search(r"\*\s*(\w+)\s*\)\s*\(|\*\s*(\w+)\s*$", line)
                number = re.fullmatch(r"\s*(\w+)\s+(\w+)\s*", line)
                found[name].append((pointer[1] or pointer[2], None) if pointer else (number[2], number[1]))
    return found


def in_python(members, pointer):
    fields = [(name, NUMBERS[type_][0] if type_ else pointer) for name, type_ in members]
    struct = type("Struct", (ctypes.Structure,), {"_fields_": fields})
    return ctypes.sizeof(struct), {name: getattr(struct, name).offset for name, _ in fields}


def in_csharp(all_structs):
    """The same from C#: {struct: (size, {member: offset})} with the pointers of this machine."""
    lines = ["using System; using System.Runtime.InteropServices;"]
    for name, members in all_structs.items():
        fields = " ".join(f"public {NUMBERS[type_][1] if type_ else 'IntPtr'} @{member};" for member, type_ in members)
        lines.append(f"[StructLayout(LayoutKind.Sequential)] public struct {name} {{ {fields} }}")
    lines.append("static class Program { static void Say(Type type) {")
    lines.append('Console.WriteLine(type.Name + " " + Marshal.SizeOf(type));')
    lines.append('foreach (var field in type.GetFields()) Console.WriteLine(type.Name + " " + field.Name + " " + '
                 "Marshal.OffsetOf(type, field.Name)); }")
    lines.append("static void Main() { " + " ".join(f"Say(typeof({name}));" for name in all_structs) + " } }")
    with tempfile.TemporaryDirectory() as folder:
        source, program = pathlib.Path(folder) / "structs.cs", pathlib.Path(folder) / "structs.exe"
        source.write_text("\n".join(lines), encoding="utf-8")
        subprocess.run(["mcs", "-nowarn:0649,0169", f"-out:{program}", source], check=True, stdout=subprocess.DEVNULL)
        said = subprocess.run(["mono", program], check=True, capture_output=True, text=True).stdout
    sizes, offsets = {}, {name: {} for name in all_structs}
    for words in map(str.split, said.splitlines()):
        if len(words) == 2:
            sizes[words[0]] = int(words[1])
        else:
            offsets[words[0]][words[1]] = int(words[2])
    return {name: (sizes[name], offsets[name]) for name in all_structs}


def main():
    if missing := [tool for tool in ("mcs", "mono") if shutil.which(tool) is None]:
        sys.exit(f"languages: {', '.join(missing)} missing; packages mono-mcs and mono-runtime")
    base = (ABI / "include/madoguchi/base.h").read_text(encoding="utf-8")
    release = ".".join(re.findall(r"#define MDG_VERSION_M\w+ (\d+)", base))
    promised = json.loads((ABI / f"layout/{release}.json").read_text(encoding="utf-8"))["structs"]
    all_structs = structs()
    found = [f"{name}: only in the headers or only in the table" for name in sorted(all_structs.keys() ^ promised.keys())]
    csharp, compared = in_csharp(all_structs), 0
    for name in all_structs.keys() & promised.keys():
        members = all_structs[name]
        for language, width, (size, offsets) in (
                ("Python", 0, in_python(members, ctypes.c_void_p)), ("Python, 4-byte pointers", 1, in_python(members, ctypes.c_uint32)),
                ("C#", 0, csharp[name])):
            expected = {member["name"]: member["offset"][width] for member in promised[name]["members"]}
            compared += len(expected) + 1
            if (size, offsets) != (promised[name]["size"][width], expected):
                found.append(f"{name}: {language}: {size} {offsets}; promised: {promised[name]['size'][width]} {expected}")
    for line in found:
        print(line)
    if found or ctypes.sizeof(ctypes.c_void_p) != 8 or compared < 1000:
        sys.exit(f"languages: {len(found)} differences in {compared} facts")
    print(f"languages: {compared} sizes and offsets of {len(all_structs)} structs, the same in Python and C#")


main()
