#!/usr/bin/env python3
"""Clients in pairs that compete for the same visits, killed at random moments and started again; a terminal whose files
grow slowly; another program on the same folders; thousands of files left over. At the end of each round every answer
has reached exactly one visit, none is lost, none doubled, nothing was sent twice, and nothing of others is touched.
   torture.py CLIENT TERMINAL [--seconds N] [--seed N]"""
import argparse
import hashlib
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from counter import Failed, Terminal, check, client

PAIRS = 2
VISITS = 12  # of each pair in a round
THREADS = 4


def left_over(res, dice, count):
    files = []
    for number in range(count):
        path = res / f"OQSsiquc01res_OLD{number:06}.xml"
        path.write_bytes(dice.randbytes(200))
        files.append((path, hashlib.sha256(path.read_bytes()).hexdigest()))
    warning = res / "del20261121.txt"
    warning.write_text("x")
    return files + [(warning, hashlib.sha256(b"x").hexdigest())]


def face_files(face, dice, round_number):
    for number in range(5):
        time_of_day = f"20261122{round_number % 24:02}{dice.randrange(60):02}{number:02}"
        (face / f"OQSsiquc01res_face_1319999999{dice.getrandbits(80):020x}_{time_of_day}.xml").write_bytes(b"<XmlMsg/>")
    return 5


def play(program, terminal, state, visits, dice, ids_of_pairs):
    """One round: until every client has ended well. Returns how many were killed."""
    words = [ids for ids in ids_of_pairs for _ in range(2)]
    start = lambda ids: client(program, terminal, state, visits, dice.sample(ids, len(ids)), THREADS, limit=60)
    running = {number: start(ids) for number, ids in enumerate(words)}
    killed = 0
    kills_end = time.monotonic() + 1.5
    end = time.monotonic() + 60
    while running:
        if time.monotonic() > end:
            for process in running.values():
                process.kill()
            raise Failed("a round has no end")
        time.sleep(dice.random() * 0.06)
        for number, process in list(running.items()):
            code = process.poll()
            if code is None:
                continue
            if code not in (0, -9):
                raise Failed(f"a client ended with {code}")
            if code == 0:
                del running[number]
            else:
                running[number] = start(words[number])
        if running and time.monotonic() < kills_end:
            running[dice.choice(sorted(running))].kill()
            killed += 1
    return killed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("client")
    parser.add_argument("terminal")
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 6))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="mdg-torture-") as root:
        root = pathlib.Path(root)
        terminal = Terminal(options.terminal, root / "oqs", ["slow:80"])
        foreign = None
        try:
            others = left_over(terminal.res, dice, 3000)
            trash = root / "trash"
            foreign = subprocess.Popen([sys.executable, pathlib.Path(__file__).with_name("foreign.py"), terminal.res,
                                        terminal.face, trash, str(options.seed)], stdout=subprocess.PIPE, text=True)
            state, visits = root / "state", root / "visits"
            visits.mkdir()
            end = time.monotonic() + options.seconds
            ids, rounds, killed, faces = [], 0, 0, 0
            while rounds == 0 or time.monotonic() < end:
                rounds += 1
                faces += face_files(terminal.face, dice, rounds)
                now = [[f"R{rounds:04}P{pair}N{number:03}" for number in range(VISITS)] for pair in range(PAIRS)]
                killed += play(options.client, terminal, state, visits, dice, now)
                ids += sum(now, [])
            foreign.terminate()
            theirs = json.loads(foreign.communicate(timeout=20)[0])
            others += [(terminal.res / name, digest) for name, digest in theirs.items()]
            check(terminal, state, visits, ids, others)
            if len(list(trash.iterdir())) + len(list(terminal.face.iterdir())) != faces:
                raise Failed("a face file is lost")
            if killed < rounds:
                raise Failed("nothing was killed")
        finally:
            terminal.stop()
            if foreign is not None:
                foreign.kill()
    print(f"{rounds} rounds, {len(ids)} visits, {killed} clients killed, {len(others)} files of others untouched: "
          "every answer reached one visit, none lost, none doubled, nothing sent twice")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"torture: {failure}")
