"""What the torture tests share: the folders, the virtual terminal, a relay that counts requests, and the invariant."""
import hashlib
import json
import pathlib
import signal
import subprocess
import threading
import time


class Failed(Exception):
    pass


class Terminal:
    """mdg-clinic-terminal behind a relay: what the clients see as `req` is emptied by the relay, which counts."""

    def __init__(self, program, root, faults=()):
        self.root = pathlib.Path(root)
        self.req = self.root / "req"
        self.behind = self.root / "behind"
        self.req.mkdir(parents=True)
        ready = self.root / "ready"
        words = [program, "serve", "--dir", self.behind, "--poll", "10", "--ready-file", ready,
                 "--now", "2026-11-22T09:30:00"]
        for fault in faults:
            words += ["--fault", fault]
        self.process = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.sent = []
        self.over = False
        end = time.monotonic() + 10
        while not ready.exists():
            if time.monotonic() > end or self.process.poll() is not None:
                raise Failed("the terminal does not start")
            time.sleep(0.01)
        self.res = self.behind / "res"
        self.face = self.behind / "face"
        self.thread = threading.Thread(target=self._relay)
        self.thread.start()

    def _relay(self):
        while not self.over:
            for file in sorted(self.req.glob("[!.]*.xml")):
                self.sent.append(file.name)
                file.rename(self.behind / "req" / file.name)
            time.sleep(0.01)

    def stop(self):
        self.over = True
        self.thread.join()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)


def client(program, terminal, state, visits, ids, threads=1, limit=30, environment=None):
    words = [program, terminal.req, terminal.res, state, visits, threads, limit, *ids]
    return subprocess.Popen(list(map(str, words)), env=environment)


def check(terminal, state, visits, ids, foreign=()):
    """Every answer reached its one visit, nothing was sent twice, nothing of ours is left, all else is as it was."""
    faults = []
    for one in ids:
        name = f"OQSsiquc01req_{one}.xml"
        if terminal.sent.count(name) != 1:
            faults.append(f"{one} was sent {terminal.sent.count(name)} times")
        try:
            result = json.loads((visits / one).read_text())
            if result["request_id"] != one or result["file_name"] != f"OQSsiquc01res_{one}.xml":
                faults.append(f"{one} got the answer of {result['request_id']}")
        except (OSError, ValueError, KeyError) as error:
            faults.append(f"{one} has no result: {error!r}")
        if (visits / f"{one}.second").exists():
            faults.append(f"{one} got two different results")
    theirs = {path for path, _ in foreign}
    for path, digest in foreign:
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            faults.append(f"{path} of another program was changed or removed")
    for folder in (terminal.req, terminal.res):
        faults += [f"left over: {file}" for file in folder.iterdir() if file not in theirs]
    faults += [f"left over: {file}" for file in state.iterdir() if file.suffix != ".settled"]
    if faults:
        raise Failed("\n".join(faults[:20]))
