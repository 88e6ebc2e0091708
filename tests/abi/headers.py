#!/usr/bin/env python3
"""headers.py <abi folder>: what every public header keeps.

Each function says its threads, how long it blocks, how it is cancelled, its status values and since when it exists;
what is said there exists, also the parameters; declarations use types of one size everywhere; nothing of the library's
own dependencies shows.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

TAGS = ("Threads", "Blocks", "Cancel", "Status", "Since")
APPLICATION_THREADS = {"any", "handle", "setup"}
PLUGIN_THREADS = {"load", "worker", "control", "host-any"}
# Their size or meaning differs between compilers and languages.
WORDS = re.compile(r"\b(enum|bool|_Bool|long|short|int|unsigned|signed|float|double|size_t|ssize_t|time_t|wchar_t)\b")
PRIVATE = re.compile(r"poco|openssl|\bX509|\bEVP_|pugi|libxml|\bicu\b|unicode/|winscard|pcsclite|SCARD_|std::", re.I)
MAY_INCLUDE = {"stddef.h", "stdint.h"}
COMMENT = re.compile(r"/\*.*?\*/", re.S)
# A function of the library, the plugin's entry, a member of a function table.
FUNCTION = re.compile(r"(?:MDG_API|MDGP_EXPORT)\b[^;{]*?\bMDG_CALL\s+(\w+)\s*\(|\(\s*MDG_CALL\s*\*\s*(\w+)\s*\)\s*\(")


def tags_of(comment):
    """The tagged lines of a comment; a continuation line belongs to the tag above it."""
    found, last = {}, None
    for line in comment.strip("/* \n").splitlines():
        line = line.strip().removeprefix("*").strip()
        match = re.match(r"(\w+): (.*)", line)
        if match and match[1] in TAGS:
            last = match[1]
            found.setdefault(last, []).append(match[2])
        elif last and line:
            found[last][-1] += " " + line
    return found


def functions(text):
    """(name, the comment right before its declaration, its parameters' names) of every function."""
    comments = list(COMMENT.finditer(text))
    blank = COMMENT.sub(lambda match: " " * len(match[0]), text)
    for match in FUNCTION.finditer(blank):
        # A declaration begins behind the last end of a statement or block, or of a preprocessor line.
        begin = max(blank.rfind(sign, 0, match.start()) for sign in (";", "{", "}"))
        begin = max(begin, *[line.end() for line in re.finditer(r"^\s*(#.*|MDG_BEGIN|MDG_END)$", blank[:match.start()], re.M)], 0)
        above = [comment[0] for comment in comments if begin <= comment.start() < match.start()]
        if not blank[begin:match.start()].lstrip("; {}\n").startswith("typedef"):  # a callback's type
            parameters = blank[match.end():blank.index(")", match.end())]
            yield match[1] or match[2], above[-1] if above else "", re.findall(r"(\w+)\s*(?:,|$)", parameters.strip())


def check_function(where, comment, parameters, statuses, macros, names, may_be_on):
    tags = tags_of(comment)
    for name in re.findall(r"@param\[[\w,]+\] (\w+)", comment):
        if name not in parameters:
            yield f"{where}: @param {name}: there is no such parameter"
    for tag in TAGS:
        if len(tags.get(tag, [])) != 1:
            yield f"{where}: {len(tags.get(tag, []))} lines '{tag}:' instead of one"
            return
    if (thread := re.match(r"\[([\w-]+)\]", tags["Threads"][0])) is None or thread[1] not in may_be_on:
        yield f"{where}: Threads: {tags['Threads'][0]}"
    cancel = tags["Cancel"][0]
    if tags["Blocks"][0] == "never" and cancel != "not needed":
        yield f"{where}: Cancel: {cancel}, though it never blocks"
    if tags["Blocks"][0].startswith("starts an operation") and not cancel.startswith("mdg_operation_cancel()"):
        yield f"{where}: Cancel: {cancel}, though it starts an operation"
    for name in re.findall(r"\b(\w+)\(\)", cancel):
        if name not in names:
            yield f"{where}: Cancel: there is no {name}"
    if not re.fullmatch(r"\d+\.\d+", tags["Since"][0]):
        yield f"{where}: Since: {tags['Since'][0]}"
    for word in re.findall(r"\b[A-Z][A-Z0-9_]{2,}\b", tags["Status"][0]):
        if word not in statuses and word not in macros:
            yield f"{where}: Status: there is no {word}"


def check_header(path, statuses, macros, names):
    text = path.read_text(encoding="utf-8")
    may_be_on = PLUGIN_THREADS if path.parent.name == "plugin" else APPLICATION_THREADS
    for name, comment, parameters in functions(text):
        yield from check_function(f"{path.name}: {name}", comment, parameters, statuses, macros, names, may_be_on)
    for number, line in enumerate(text.splitlines(), 1):
        if PRIVATE.search(line):
            yield f"{path.name}:{number}: names a private library or C++: {line.strip()}"
        include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
        if include and not (include[2] in MAY_INCLUDE if include[1] == "<" else (path.parent / include[2]).exists()):
            yield f"{path.name}:{number}: includes {include[2]}"
    declarations = re.sub(r"^\s*#.*(?:\\\n.*)*$", "", COMMENT.sub(lambda m: "\n" * m[0].count("\n"), text), flags=re.M)
    for number, line in enumerate(declarations.splitlines(), 1):
        if word := WORDS.search(line):
            yield f"{path.name}:{number}: {word[0]} in a declaration"


def main():
    headers = sorted((pathlib.Path(sys.argv[1]) / "include/madoguchi").rglob("*.h"))
    texts = "".join(path.read_text(encoding="utf-8") for path in headers)
    macros = set(re.findall(r"^\s*#\s*define\s+(\w+)", texts, re.M))
    statuses = {name.removeprefix("MDG_E_") for name in macros if name.startswith("MDG_E_")}
    found, seen = [], {}
    names = {name for path in headers for name, _, _ in functions(path.read_text(encoding="utf-8"))}
    for path in headers:
        found += check_header(path, statuses, macros | {"PIN"}, names)
        for name, _, _ in functions(path.read_text(encoding="utf-8")):
            if name.startswith("mdg"):
                if name in seen:
                    found.append(f"{path.name}: {name} is declared in {seen[name]} too")
                seen[name] = path.name
    for line in found:
        print(line)
    if found or len(seen) < 40:
        sys.exit(f"headers: {len(found)} violations, {len(seen)} functions")
    print(f"headers: {len(headers)} headers, {len(seen)} functions, all as they should be")


main()
