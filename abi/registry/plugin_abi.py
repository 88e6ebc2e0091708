"""What the plugin headers declare, read from the headers themselves: structs with their fields, function tables with
their functions. generate.py makes the library's own descriptions from it, the gates and the documents use it too.

SPDX-License-Identifier: Apache-2.0
"""
import dataclasses
import pathlib
import re

HEADERS = pathlib.Path(__file__).resolve().parent.parent / "include/madoguchi/plugin"
COMMENT = re.compile(r"/\*.*?\*/", re.S)
STRUCT = re.compile(r"typedef struct (\w+) \{(.*?)\n\} \1;", re.S)
FUNCTION = re.compile(r"^(.*?)\(MDG_CALL\* (\w+)\)\((.*)\)$", re.S)
# Filled by the side that receives them; their size is the pointer's, so they never cross the link.
OPAQUE = ("void*", "const void*")


@dataclasses.dataclass
class Field:
    type: str
    name: str
    comment: str = ""


@dataclasses.dataclass
class Function:
    name: str
    returns: str
    parameters: list  # (type, name)
    comment: str

    def tag(self, name):
        """The text behind a tag ('Threads', 'Status' …), its continuation lines joined."""
        found, inside = "", False
        for line in self.comment.strip("/* \n").splitlines():
            line = line.strip().removeprefix("*").strip()
            match = re.match(r"(Threads|Blocks|Cancel|Status|Since|@\w+)\b:? ?(.*)", line)
            if match:
                inside = match[1] == name
                found = match[2] if inside else found
            elif inside and line:
                found += " " + line
        return found


@dataclasses.dataclass
class Struct:
    name: str
    header: str
    comment: str
    fields: list
    functions: list
    members: list = dataclasses.field(default_factory=list)  # both, in the order of the memory
    interface: str = ""  # "mdgp.face/1" for the table of an interface

    @property
    def is_table(self):
        return bool(self.functions)


def split(parameters):
    for parameter in filter(None, (part.strip() for part in re.sub(r"\s+", " ", parameters).split(","))):
        type_, _, name = parameter.rpartition(" ")
        while name.startswith("*"):
            type_, name = type_ + "*", name[1:]
        yield type_, name


def read_struct(match, text, header):
    above = [comment[0] for comment in COMMENT.finditer(text, 0, match.start()) if not text[comment.end():match.start()].strip()]
    struct = Struct(match[1], header, above[-1] if above else "", [], [])
    position, pending = 0, ""
    body = match[2]
    # A declaration with the comment before it (functions) or behind it on its line (fields).
    for item in re.finditer(r"/\*.*?\*/|[^;/]+;", body, re.S):
        if item[0].startswith("/*"):
            if "\n" not in body[position:item.start()] and struct.fields and not pending:
                struct.fields[-1].comment = item[0]
            else:
                pending = item[0]
        else:
            declaration = re.sub(r"\s+", " ", item[0].rstrip(";")).strip()
            if function := FUNCTION.match(declaration):
                struct.functions.append(Function(function[2], function[1].strip(), list(split(function[3])), pending))
                struct.members.append(struct.functions[-1])
            else:
                [(type_, name)] = split(declaration)
                struct.fields.append(Field(type_, name, pending))
                struct.members.append(struct.fields[-1])
            pending = ""
        position = item.end()
    return struct


def load(headers=HEADERS):
    """Every struct and table, in the order of the headers and within them."""
    structs = []
    for path in sorted(headers.glob("*.h")):
        text = path.read_text(encoding="utf-8")
        ids = dict(re.findall(r'#define MDGP_IF_(\w+)_1 "([^"]+)"', text))
        for match in STRUCT.finditer(text):
            struct = read_struct(match, text, path.name)
            key = struct.name.removeprefix("mdgp_").removesuffix("_1").upper()
            if struct.name.endswith("_1") and key in ids:
                struct.interface = ids[key]
            structs.append(struct)
    return structs
