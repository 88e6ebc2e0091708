#!/usr/bin/env python3
"""The manifest's schema, judged by a validator that is not ours: every manifest of the tree satisfies it, it says of
every sample what our parser says (manifest_test.cpp reads the same table), and docs/manifest.md describes every key.

SPDX-License-Identifier: Apache-2.0
"""
import json
import pathlib
import re
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "reader"
schema = json.loads((ROOT / "docs" / "manifest.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
failures = []


def fail(text):
    failures.append(text)


def sample(key, value):
    manifest = json.loads((HERE / "manifest_base.json").read_text(encoding="utf-8"))
    if value == "-":
        del manifest[key]
    else:
        manifest[key] = json.loads(value)
    return manifest


manifests = [path for folder in ("plugins", "samples", "tests") for path in sorted((ROOT / folder).rglob("manifest.json"))]
for path in manifests:
    for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
        fail(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}")

verdicts = 0
for line in (HERE / "manifest_samples.tsv").read_text(encoding="utf-8").splitlines():
    if line.startswith("#"):
        continue
    verdict, key, value = line.split("\t")[:3]
    verdicts += 1
    if validator.is_valid(sample(key, value)) != (verdict == "good"):
        fail(f"the schema does not find {key} = {value} {verdict}")

described = set(re.findall(r"^\| `([a-z0-9_.]+)` \|", (ROOT / "docs" / "manifest.md").read_text(encoding="utf-8"), re.M))
keys = set()
for key, rule in schema["properties"].items():
    inner = rule.get("properties", {})
    keys |= {key} if not inner else {f"{key}.{name}" for name in inner}
for key in sorted(keys ^ described):
    fail(f"{key} stands in only one of docs/manifest.schema.json and docs/manifest.md")

for text in failures:
    print(text)
print(f"manifests: {len(manifests)} of the tree, {verdicts} samples, {len(keys)} keys, {len(failures)} failures")
sys.exit(1 if failures or not manifests or not verdicts else 0)
