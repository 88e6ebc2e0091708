#!/usr/bin/env python3
"""Kills a program that writes claims before each single step it does to files (and in the middle of each write), and looks
what is there: the old file or the new one, whole, never half a claim. The next run has to remove what was left. Then a disk
that is full.
   kill.py SUBJECT

SPDX-License-Identifier: Apache-2.0
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

COUNTS = {"xml": 500, "csv": 2500, "json": 1000, "orca": 3}  # the files have several pieces
OLD = "old\n"


def fail(*words):
    sys.exit("kill.py: " + " ".join(str(word) for word in words))


def run(subject, form, target, count, at=0, below=()):
    environment = dict(os.environ, MDG_CRASH_AT=str(at))
    return subprocess.run([*below, subject, form, target, str(count)], env=environment, capture_output=True, text=True,
                          timeout=60)


def content(path):
    """Everything there, hidden names apart."""
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_text(encoding="utf-8") for file in sorted(path.rglob("*"))}
    return path.read_text(encoding="utf-8") if path.exists() else None


def prepare(folder, form, old):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    if old:
        (folder / "target").mkdir() if form == "orca" else (folder / "target").write_text(OLD, encoding="utf-8")
    return folder / "target", {} if form == "orca" else OLD


def killed(subject, form, folder, old):
    """How many steps there were."""
    target, before = prepare(folder, form, old)
    if run(subject, form, target, COUNTS[form]).returncode != 0:
        fail(form, "is not written at all")
    whole = content(target)
    names = {"target"}
    step, outcomes = 0, set()
    while True:
        step += 1
        target, before = prepare(folder, form, old)
        result = run(subject, form, target, COUNTS[form], step)
        found = content(target)
        if found not in ([before] if old else [None]) + [whole]:
            fail(form, "step", step, "something between")
        outcomes.add(found == whole)
        if result.returncode == 0:
            break
        if result.returncode != -signal.SIGKILL:
            fail(form, "step", step, result.stdout, result.stderr)
        if form == "orca" and found == whole:
            shutil.rmtree(target)
        if run(subject, form, target, COUNTS[form]).returncode != 0 or content(target) != whole:
            fail(form, "after a kill at step", step, "the next run failed")
        if {entry.name for entry in folder.iterdir()} != names:
            fail(form, "step", step, "left", [entry.name for entry in folder.iterdir()])
    if outcomes != {True, False} or step < 8:
        fail(form, "was not killed at both sides of its appearing")
    return step


def full(subject, folder):
    """In a file system of 400 KiB of its own."""
    below = ["unshare", "-Urm", "sh", "-c",
             'mount -t tmpfs -o size=400k,mode=0700 tmpfs "$0" && printf old >"$0/target"; "$@"; status=$?; '
             'ls -A "$0"; cat "$0/target"; exit $status', str(folder)]
    if subprocess.run(["unshare", "-Urm", "true"], capture_output=True).returncode != 0:
        print("no user namespaces here: no full disk")
        return
    prepare(folder, "xml", False)
    result = run(subject, "xml", folder / "target", 5000, below=below)
    lines = result.stdout.splitlines()
    if result.returncode == 0 or not lines[0].startswith("add STORAGE") or not lines[1].startswith("finish STORAGE"):
        fail("a full disk:", lines[:3], result.stderr)
    if [line for line in lines if line and not line[0].isspace()][-2:] != ["target", "old"]:
        fail("a full disk left", lines[-3:])


def main():
    subject = sys.argv[1]
    # The order of the steps is what counts, not the disk: in memory the hundreds of flushes cost nothing.
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="mdg-claims-", dir=memory) as root:
        folder = pathlib.Path(root) / "claims"
        steps = sum(killed(subject, form, folder, old) for form in COUNTS for old in (False, True))
        full(subject, folder)
    print(f"killed at each of {steps} steps: the old or the new, whole, and nothing left by the next run")


main()
