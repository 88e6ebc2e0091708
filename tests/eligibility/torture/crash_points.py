#!/usr/bin/env python3
"""Kills a client before each single step it does to files (and in the middle of each write), starts another one, and
looks whether the answer reached the visit exactly once. Looks too whether what one step rests on was flushed before it.
   crash_points.py CLIENT TERMINAL"""
import os
import pathlib
import sys
import tempfile

from counter import Failed, Terminal, check, client


def main():
    program, terminal_program = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="mdg-crash-") as root:
        root = pathlib.Path(root)
        terminal = Terminal(terminal_program, root / "oqs")
        try:
            order(program, terminal, root)
            died = run(program, terminal, root)
        finally:
            terminal.stop()
    print(f"killed at each of {died} steps: one result each, nothing sent twice, nothing left")


def order(program, terminal, root):
    """A file of the state folder is flushed before it gets its name, and the folder before anything is done to the
    terminal's folders: a cut of the power loses nothing that was relied on."""
    state, visits, trace = root / "state", root / "visits", root / "trace"
    visits.mkdir()
    environment = dict(os.environ, MDG_CRASH_TRACE=str(trace))
    if client(program, terminal, state, visits, ["ORDER"], environment=environment).wait(60) != 0:
        raise Failed("the client that is traced failed")
    events = [line.split("\t") for line in trace.read_text().splitlines()]
    named = 0
    for at, (call, first, second) in enumerate(events):
        if call != "rename" or not second.startswith(f"{state}/"):
            continue
        named += 1
        if not any(event[:2] == ["fsync", first] for event in events[:at]):
            raise Failed(f"{second} got its name before it was flushed")
        for event in events[at + 1:]:
            if event[:2] == ["fsync", str(state)]:
                break
            if any(path.startswith((f"{terminal.req}/", f"{terminal.res}/")) for path in event[1:]):
                raise Failed(f"{event} before the name of {second} was flushed")
        else:
            raise Failed(f"the name of {second} was never flushed")
    if named != 4:
        raise Failed(f"{named} files of the state folder instead of request, sent, answer, settled")


def run(program, terminal, root):
    for step in range(1, 1000):
        one = f"CRASH{step:04}"
        state, visits = root / f"state{step}", root / f"visits{step}"
        visits.mkdir()
        environment = dict(os.environ, MDG_CRASH_AT=str(step))
        first = client(program, terminal, state, visits, [one], environment=environment).wait(60)
        if first not in (0, -9):
            raise Failed(f"step {step}: the client ended with {first}")
        second = client(program, terminal, state, visits, [one]).wait(60)
        if second != 0:
            raise Failed(f"step {step}: the client after it ended with {second}")
        try:
            check(terminal, state, visits, [one])
        except Failed as failure:
            raise Failed(f"killed at step {step}: {failure}") from None
        if first == 0:
            if step < 20:
                raise Failed(f"only {step - 1} steps: the kills do not reach the client")
            return step - 1
    raise Failed("no end of steps")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"crash_points: {failure}")
