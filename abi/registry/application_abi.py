"""What the application headers declare, read from the headers themselves: functions with their comments, and the
macros of all public headers. The ledger, the gates and the documents use it.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re

import plugin_abi

HEADERS = pathlib.Path(__file__).resolve().parent.parent / "include/madoguchi"
DECLARATION = re.compile(r"(?:MDG_API|MDGP_EXPORT)\s+([^;(]*?)\bMDG_CALL\s+(\w+)\s*\(([^)]*)\);", re.S)
MACRO = re.compile(r"^#define (MDGP?_\w+) (.+?)\s*(?:/\*.*)?$", re.M)


def functions(headers=HEADERS):
    """(header, function) of every exported function, in the order of the headers and within them."""
    for path in sorted(headers.rglob("*.h")):
        text = path.read_text(encoding="utf-8")
        for match in DECLARATION.finditer(text):
            parameters = [] if match[3].strip() == "void" else list(plugin_abi.split(match[3]))
            above = plugin_abi.COMMENT.findall(text[:match.start()])[-1]
            yield path.name, plugin_abi.Function(match[2], match[1].strip(), parameters, above)


def macros(headers=HEADERS):
    """Name and value of every macro that is a number (int) or a text (str); others are no constants."""
    found = {}
    for path in sorted(headers.rglob("*.h")):
        for name, value in MACRO.findall(path.read_text(encoding="utf-8")):
            if match := re.fullmatch(r'"([^"]*)"', value):
                found[name] = match[1]
            elif match := re.fullmatch(r"\(UINT64_C\(1\) << (\d+)\)", value):
                found[name] = 1 << int(match[1])
            elif re.fullmatch(r"\d+|0x[0-9A-F]+", value):
                found[name] = int(value, 0)
    return found
