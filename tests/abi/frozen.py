#!/usr/bin/env python3
"""frozen.py <abi folder> <library> <C compiler>: what was built for an earlier release works with today's library.

For every release below frozen/: its client and its plugin, the binaries of that time as well as the sources compiled
against the headers of that time. The client reads the release's records and writes them back; nothing of them is lost.

SPDX-License-Identifier: Apache-2.0
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ABI, LIBRARY, COMPILER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
FLAGS = ["-std=c11", "-O1", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]
REPORT = re.compile(r"(\d+) checks, 0 failed\n$")


def compiled(release, work):
    """Client and plugin from the frozen sources and headers."""
    include, client, plugin = ["-I", release / "include"], work / "client", work / "compiled.so"
    subprocess.run([COMPILER, *FLAGS, *include, release / "client.c", "-o", client, LIBRARY], check=True)
    subprocess.run([COMPILER, *FLAGS, *include, "-fPIC", "-shared", "-fvisibility=hidden", release / "plugin.c", "-o", plugin],
                   check=True)
    return client, plugin


def run(release, client, plugin, work):
    """Lays the plugin out as an installation does and runs the client; yields what is wrong."""
    manifest = json.loads((release / "plugin/manifest.json").read_text(encoding="utf-8"))
    folder, out = work / "plugins" / manifest["id"], work / "out"
    for path in (folder, out):
        path.mkdir(parents=True)
    shutil.copy(plugin, folder / manifest["library"])
    manifest["sha256"] = hashlib.sha256(plugin.read_bytes()).hexdigest()  # what installing writes
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
    done = subprocess.run([client, work / "plugins", release / "records", out], capture_output=True, text=True, timeout=60,
                          env=os.environ | {"LD_LIBRARY_PATH": str(LIBRARY.parent)})
    if done.returncode != 0 or not REPORT.search(done.stdout):
        yield f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
        return
    for sample in sorted((release / "records").glob("*.json")):
        before = json.loads(sample.read_text(encoding="utf-8"))
        after = json.loads((out / sample.name).read_text(encoding="utf-8"))
        if before != after:
            yield f"{sample.name} came back as {json.dumps(after, ensure_ascii=False)}"
    if not (out / "claim.xml").exists():
        yield "no claim was written"
    print(f"{release.name}: {client.name} and {plugin.name}: {REPORT.search(done.stdout)[0].strip()}")


def main():
    found = ran = 0
    for release in sorted(path for path in (ABI / "frozen").iterdir() if path.is_dir()):
        [binary] = (release / "plugin").glob("*.so")
        with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
            places = [pathlib.Path(first), pathlib.Path(second)]
            for what, programs, work in (("binaries", (release / "client", binary), places[0]),
                                         ("sources", compiled(release, places[1]), places[1])):
                ran += 1
                for line in run(release, *programs, work):
                    found += 1
                    print(f"{release.name}: the {what}: {line}")
    if found or not ran:
        sys.exit(f"frozen: {found} faults")


main()
