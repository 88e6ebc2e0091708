"""A stand-in for ORCA's HTTP API, for the tests of samples/orca. README.md says what it is and is not.

  python3 orca_stand_in --port-file FILE [--web] [--user NAME --password WORD] [--today DATE] [--tls CERT KEY]

Beside ORCA's own paths there are three of ours, without a password:
  PUT    /stand-in/faults    one fault a line: WHAT PATH [TIMES]; see FAULTS
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
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import xml2
from insurances import Refused
from patients import Patients

# Before the request is looked at; after it was processed.
FAULTS = {"500", "hang", "cut", "busy", "html", "drip"}, {"cut-after", "hang-after", "half-after", "sjis-after", "500-after"}
# RESULT:NN answers the code NN and does nothing.

DONE = {"01": "登録終了", "02": "更新終了", "03": "削除終了", "04": "保険追加終了"}


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, options):
        super().__init__(("127.0.0.1", 0), Handler)
        self.options, self.patients = options, Patients(options.today, options.last_number)
        self.one_at_a_time, self.faults, self.requests = threading.Lock(), [], []

    def handle_error(self, request, client_address):
        pass  # a client that hung up

    def fault(self, path):
        for fault in self.faults:
            if fault[2] > 0 and fault[1] in path:
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
        self.server.faults = [[row[0], row[1], int(row[2]) if len(row) > 2 else 1] for row in rows]
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
            status, root, values = self.route(body)
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

    def route(self, body):
        url, patients = urlsplit(self.path), self.server.patients
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        path = url.path
        if self.server.options.web:
            if not path.startswith("/api/"):
                return 404, None, None
            path = path[4:]
        warnings = []
        try:
            if (self.command, path) == ("GET", "/api01rv2/patientgetv2"):
                root, values = "patientinfores", information(patients.find(query.get("id", "")))
            elif (self.command, path) == ("POST", "/api01rv2/patientlst3v2"):
                root = "patientlst2res"
                found = patients.search(read(body, "patientlst3req", xml2.PATIENT_FIND))
                values = {"Target_Patient_Count": f"{len(found):03d}", "No_Target_Patient_Count": "000",
                          "Patient_Information": [basics(p) for p in found[:100]]}  # fmt: skip
            elif (self.command, path) == ("POST", "/orca12/patientmodv2"):
                root, values = "patientmodres", self.modified(query.get("class", ""), body, warnings)
            elif (self.command, path) == ("POST", "/orca12/patientmodv32"):
                root, values = "patientmodv3res2", self.third_edition(body, warnings)
            else:
                return 404, None, None
        except Refused as refused:
            root = {"patientgetv2": "patientinfores", "patientlst3v2": "patientlst2res",
                    "patientmodv2": "patientmodres"}.get(path.rpartition("/")[2], "patientmodv3res2")  # fmt: skip
            code = "E" + refused.code if root == "patientmodv3res2" and refused.code.isdigit() else refused.code
            return 200, root, head(code, refused.message)
        third = root == "patientmodv3res2"
        code = "000" if third else warnings[0][0] if warnings else "00"
        done = DONE.get(query.get("class"), "処理終了") if root == "patientmodres" else "処理終了"
        told = {} if third else {f"Api_Warning_Message{i}": w[1] for i, w in enumerate(warnings[:5], 1)}
        return 200, root, {**head(code, done), **told, **values}

    def modified(self, kind, body, warnings):
        patients = self.server.patients
        if kind not in DONE:
            raise Refused("91", "処理区分未設定")
        sent = read(body, "patientmodreq", xml2.PATIENT_MOD)
        if kind == "01":
            return information(patients.register(sent, warnings))
        if kind == "04":
            return information(patients.add_insurance(sent, warnings))
        return information(patients.update(sent) if kind == "02" else patients.delete(sent))

    def third_edition(self, body, warnings):
        patients = self.server.patients
        sent = read(body, "patientmodv3req2", xml2.PATIENT_MOD_V32)
        asked, number = sent.get("Request_Number", ""), sent.get("Patient_Information", {}).get("Patient_ID", "")
        values = {"Request_Number": asked, "Response_Number": "00", "Karte_Uid": sent.get("Karte_Uid", ""),
                  "Orca_Uid": sent.get("Orca_Uid", "")}  # fmt: skip
        if asked == "00":
            patient = patients.find(number)
            rows = patient["insurances"]
        elif asked == "01":
            patient, values["Orca_Uid"] = patients.lock(number, sent.get("Karte_Uid", ""))
            values["Response_Number"], rows = "02", patient["insurances"]
        elif asked == "02":
            patient, rows = patients.propose(sent, warnings)
            values["Response_Number"] = "03"
        elif asked in ("03", "99"):
            patient = patients.settle(sent) if asked == "03" else patients.release(sent)
            rows = patient["insurances"] if asked == "03" else []
        else:
            raise Refused("E91", "リクエスト番号がありません")
        values["Patient_Information"] = basics(patient)
        values["HealthInsurance_Information"] = {"HealthInsurance_Info": rows + [{}] if rows else []}
        if warnings:
            told = [{"Patient_Warning": code, "Patient_Warning_Message": text} for code, text in warnings]
            values["Patient_Warning_Information"] = {"Patient_Warning_Info": told}
        return values


def read(body, root, table):
    try:
        return xml2.parse(body, root, table)
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        raise Refused("98", "送信内容の読込ができませんでした") from error
    except xml2.FormError as error:
        raise Refused("97", f"送信内容に誤りがあります ({error})") from error


def head(code, message):
    return {"Information_Date": "2026-11-22", "Information_Time": "09:00:00", "Api_Result": code,
            "Api_Result_Message": message, "Reskey": "Patient Info"}  # fmt: skip


def basics(patient):
    return {name: patient[name] for name in xml2.PERSON}


def information(patient):
    rows = []
    for place, row in enumerate(patient["insurances"], 1):
        shown = {name: row[name] for name in xml2.INSURANCE if row.get(name)}
        expenses = patient["expenses"] if place == len(patient["insurances"]) else []
        rows.append({"Insurance_Combination_Number": f"{place:04d}", **shown,
                     "Insurance_CheckDate": row["Certificate_CheckDate"], "PublicInsurance_Information": expenses})  # fmt: skip
    return {"Patient_Information": {**basics(patient), "HealthInsurance_Information": rows}}


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
