"""A stand-in for ORCA's HTTP API, for the tests of samples/orca. README.md says what it is and is not.

  python3 orca_stand_in --port-file FILE [--web] [--user NAME --password WORD] [--today DATE] [--tls CERT KEY]

Beside ORCA's own paths there are three of ours, without a password:
  PUT    /stand-in/faults    one fault a line: WHAT PATH [TIMES [AFTER]]; see FAULTS
  GET    /stand-in/requests  one line for each request that came in: METHOD PATH
  GET    /stand-in/patients  what is kept, as JSON

SPDX-License-Identifier: Apache-2.0
"""

import argparse
import base64
import datetime
import json
import os
import socket
import ssl
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import xml2
from api import Api, head
from patients import Patients

# Before the request is looked at; after it was processed.
FAULTS = {"500", "hang", "cut", "busy", "html", "drip"}, {"cut-after", "hang-after", "half-after", "sjis-after", "500-after"}
# RESULT:NN answers the code NN and does nothing.

class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, options):
        super().__init__(("127.0.0.1", 0), Handler)
        self.options, self.patients = options, Patients(options.today, options.last_number)
        self.api = Api(self.patients, options.web)
        self.one_at_a_time, self.faults, self.requests = threading.Lock(), [], []

    def handle_error(self, request, client_address):
        pass  # a client that hung up

    def fault(self, path):
        for fault in self.faults:
            if fault[1] not in path:
                continue
            fault[3] -= 1
            if fault[3] < 0 and fault[2] > 0:
                fault[2] -= 1
                return fault[0]
        return ""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.serve(b"")

    def do_POST(self):
        self.serve(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def do_PUT(self):
        rows = [line.split() for line in self.rfile.read(int(self.headers["Content-Length"])).decode().splitlines()]
        known = FAULTS[0] | FAULTS[1]
        if self.path != "/stand-in/faults" or any(r[0] not in known and not r[0].startswith("result:") for r in rows):
            return self.answer(400, b"", "text/plain")
        self.server.faults = [[*row[:2], *map(int, (row[2:] + ["1", "0"][len(row) - 2 :]))] for row in rows]
        return self.answer(200, b"", "text/plain")

    def answer(self, status, body, kind="application/xml", length=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        if status == 401:
            self.send_header("WWW-Authenticate", 'Basic realm="JMA receipt"')
        self.end_headers()
        self.wfile.write(body)

    def cut(self):
        # A reset, as when the power of the other side goes.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def serve(self, body):
        server = self.server
        if self.path == "/stand-in/requests":
            return self.answer(200, "".join(line + "\n" for line in server.requests).encode(), "text/plain")
        if self.path == "/stand-in/patients":
            kept = json.dumps(list(server.patients.kept.values()), ensure_ascii=False, indent=1)
            return self.answer(200, kept.encode(), "application/json")
        with server.one_at_a_time:
            server.requests.append(f"{self.command} {self.path}")
            fault = server.fault(self.path)
        given = base64.b64encode(f"{server.options.user}:{server.options.password}".encode()).decode()
        if self.headers.get("Authorization") != "Basic " + given:
            return self.answer(401, b"Unauthorized\n", "text/plain")
        if fault in FAULTS[0] or fault.startswith("result:"):
            return self.spoil(fault)
        with server.one_at_a_time:
            status, root, values = server.api.answer(self.command, self.path, body)
        if root is None:
            return self.answer(status, b"Not Found\n", "text/plain")
        return self.reply(xml2.write(root, values), fault)

    def spoil(self, fault):
        if fault == "hang":
            time.sleep(self.timeout)
        elif fault == "cut":
            return self.cut()
        elif fault == "drip":
            self.answer(200, b"", length=1000000)
            while True:
                self.wfile.write(b" ")
                time.sleep(0.1)
        elif fault == "500":
            return self.answer(500, b"<html><body>Internal Server Error</body></html>", "text/html")
        elif fault == "html":
            return self.answer(200, b"<html><body>proxy</body></html>", "text/html")
        code = "90" if fault == "busy" else fault.partition(":")[2]
        third = "patientmodv32" in self.path
        code = "E90" if third and code == "90" else code
        root = "patientmodv3res2" if third else "patientmodres" if "patientmodv2" in self.path else "patientinfores"
        return self.answer(200, xml2.write(root, head(code, "（この結果は試験用です）")))

    def reply(self, body, fault):
        if fault == "cut-after":
            return self.cut()
        if fault == "hang-after":
            return time.sleep(self.timeout)
        if fault == "half-after":
            self.answer(200, body[: len(body) // 2], length=len(body))
            return self.cut()
        if fault == "500-after":
            return self.answer(500, b"", "text/html")
        if fault == "sjis-after":
            body = body.decode().encode("cp932", "replace")
        return self.answer(200, body)


def main():
    reader = argparse.ArgumentParser()
    reader.add_argument("--port-file", required=True)
    reader.add_argument("--web", action="store_true")
    reader.add_argument("--user", default="ormaster")
    reader.add_argument("--password", default="ormaster")
    reader.add_argument("--today", type=datetime.date.fromisoformat, default=datetime.date(2026, 11, 22))
    reader.add_argument("--last-number", type=int, default=0)
    reader.add_argument("--tls", nargs=2, metavar=("CERT", "KEY"))
    options = reader.parse_args()
    server = Server(options)
    if options.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*options.tls)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    with open(options.port_file + ".new", "w", encoding="ascii") as file:
        file.write(f"{server.server_port}\n")
    os.rename(options.port_file + ".new", options.port_file)
    server.serve_forever()


main()
