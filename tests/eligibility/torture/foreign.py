#!/usr/bin/env python3
"""Another program of the site on the same folders: lists, opens and reads everything, holds files open, touches their
times, moves face files away, and comes and goes with files of its own. It never takes an answer that is not its own.
   foreign.py RES FACE TRASH SEED      until SIGTERM; the names and digests of its files that are left go to stdout"""
import hashlib
import json
import os
import pathlib
import random
import signal
import sys
import time


def main():
    res, face, trash = map(pathlib.Path, sys.argv[1:4])
    dice = random.Random(int(sys.argv[4]))
    trash.mkdir(exist_ok=True)
    over = []
    signal.signal(signal.SIGTERM, lambda *_: over.append(True))
    own = {}
    held = []
    for number in range(10 ** 9):
        if over:
            break
        names = os.listdir(res)
        for name in dice.sample(names, min(len(names), 30)):
            try:
                stream = open(res / name, "rb")
                stream.read()
                held.append(stream)
                if dice.random() < 0.3:
                    os.utime(res / name)
            except FileNotFoundError:
                pass
        while len(held) > 20:
            held.pop(0).close()
        for name in os.listdir(face):
            if dice.random() < 0.5:
                (face / name).rename(trash / name)
        name = f"OQSsiquc01res_THEIRS{number:06}" + dice.choice([".xml", ".err", ".pdf", ".zip"])
        own[name] = dice.randbytes(dice.randrange(3000))
        (res / name).write_bytes(own[name])
        if len(own) > 40:
            gone = dice.choice(sorted(own))
            (res / gone).unlink()
            del own[gone]
        time.sleep(dice.random() * 0.02)
    json.dump({name: hashlib.sha256(data).hexdigest() for name, data in own.items()}, sys.stdout)


if __name__ == "__main__":
    main()
