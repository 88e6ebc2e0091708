#include "web_centre.hpp"

using namespace desk;

TEST_CASE("serve-web lets in a client certificate of the given CA alone, over TLS 1.2 or later") {
    WebCentre centre;
    struct Row {
        const char* certificate;
        std::vector<std::string> options;
        bool welcome;
    };
    const Row rows[] = {
        {"client.pem", {}, true},
        {"client.pem", {"--tlsv1.2", "--tls-max", "1.2"}, true},
        {"client.pem", {"--tlsv1.3"}, true},
        {"client.pem", {"--tls-max", "1.1"}, false},
        {"", {}, false},
        {"client-expired.pem", {}, false},
        {"client-other-ca.pem", {}, false},
        {"client-wrong-use.pem", {}, false},
    };
    for (const Row& row : rows) {
        INFO(row.certificate << (row.options.empty() ? "" : row.options.back()));
        const HttpReply reply = centre.curl(centre.auth_path(), R"({"user":"x"})", row.options, row.certificate);
        CHECK(reply.status == (row.welcome ? 200 : 0));
        CHECK((reply.curl == 0) == row.welcome);
    }
    const auto log = centre.log();
    CHECK_THAT(log, Catch::Contains("certificate verify failed") &&
                        Catch::Contains("peer did not return a certificate") &&
                        Catch::Contains("request 3: auth 200") && !Catch::Contains("request 4"));
}

TEST_CASE("the bad server certificates of the test CA are refused by curl, the good one fits its four names") {
    for (const char* bad : {"server-expired.pem", "server-other-ca.pem", "server-wrong-name.pem"}) {
        INFO(bad);
        WebCentre centre({}, bad);
        CHECK(centre.auth().curl == 60);
    }
    WebCentre centre;
    const auto port = std::to_string(centre.port);
    for (const std::string host : {"localhost", "127.0.0.1", "auth.oqs.example", "search.oqs.example"}) {
        INFO(host);
        const auto finished =
            run("curl", {"-sS", "--cacert", pem("ca.pem"), "--cert", pem("client.pem"), "--key", pem("client.key"),
                         "--connect-to", host + ":443:127.0.0.1:" + port, "https://" + host + "/"});
        CHECK(finished.code == 0);
        CHECK_THAT(finished.out, Catch::Contains("CLINIC44"));
    }
}

TEST_CASE("python's http.client keeps its connection over several requests") {
    WebCentre centre;
    const std::string script = R"(
import http.client, json, ssl, sys
folder, port, auth, search, question = sys.argv[1:]
context = ssl.create_default_context(cafile=folder + '/ca.pem')
context.load_cert_chain(folder + '/client.pem', folder + '/client.key')
line = http.client.HTTPSConnection('localhost', int(port), context=context, timeout=5)
def post(path, body, **headers):
    line.request('POST', path, body.encode(), {'Content-Type': 'application/json;charset=UTF-8', **headers})
    answer = line.getresponse()
    return json.loads(answer.read())
token = post(auth, '{"user":"x"}')['idToken']
first = line.sock
for _ in range(3):
    body = post(search, question, Authorization=token)['XmlMsg']['MessageBody']
    print(body['ResultList'][0]['ResultOfQualificationConfirmation']['Name'])
assert line.sock is first and line.sock.version() == 'TLSv1.3'
)";
    const auto finished = run("python3", {"-c", script, test_ca().string(), std::to_string(centre.port),
                                          centre.auth_path(), centre.search_path(), question()});
    CHECK(finished.err.empty());
    CHECK(finished.out == "窓口　花子\n窓口　花子\n窓口　花子\n");
}
