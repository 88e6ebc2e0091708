#!/usr/bin/env python3
"""Fails when a test's name holds a semicolon: CMake would make two tests of it, and neither would run.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

STRING = r'"(?:[^"\\]|\\.)*"'
NAME = re.compile(r'TEST_CASE\(\s*(' + STRING + r'(?:\s*' + STRING + r')*)')

found = []
for path in sorted(pathlib.Path(__file__).resolve().parents[1].rglob("*.cpp")):
    found += [f"{path}: {name}" for name in NAME.findall(path.read_text()) if ";" in name]
print("\n".join(found) or "no test's name holds a semicolon")
sys.exit(1 if found else 0)
