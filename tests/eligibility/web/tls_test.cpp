// Who is trusted, and who trusts us: real handshakes with certificates of openssl.
#include "../support.hpp"
#include "eligibility/web/centre.hpp"
#include "support/catch.hpp"
#include "tls_server.hpp"
#include "web_support.hpp"

#include <openssl/ssl.h>

using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;

namespace {

std::optional<mdg::base::Failure> failure_with(const ServerSetup& setup, const TlsFiles& files,
                                               const std::string& host = "localhost", int* requests = nullptr) {
    TlsServer server(always(reply("200 OK", "{}")), setup);
    Resolver resolver;
    const auto failure = failure_of([&] {
        Centre centre({{host, server.port()}, "/"}, std::nullopt, files, resolver);
        const Wait wait(5s);
        centre.post("{}", nullptr, Patience(wait));
    });
    if (requests != nullptr) *requests = static_cast<int>(server.requests().size());
    return failure;
}

} // namespace

TEST_CASE("A server of our authority, under a name of its certificate, is talked to; ours is shown") {
    std::string client;
    TlsServer server([&](Peer& peer) {
        client = peer.client();
        always(reply("200 OK", "{}"))(peer);
    });
    Resolver resolver;
    const std::string host = GENERATE("localhost", "127.0.0.1");
    Centre centre({{host, server.port()}, "/a/b?c=d"}, std::nullopt, tls_files(), resolver);
    const Wait wait(5s);
    const mdg::base::Secret token("the-token");
    const Answer answer = centre.post("{\"A\":1}", &token, Patience(wait));
    CHECK(answer.status == 200);
    CHECK(answer.body == "{}");
    CHECK(client == "/CN=client");
    REQUIRE(server.requests().size() == 1);
    const std::string request = server.requests().front();
    CHECK(request.find("POST /a/b?c=d HTTP/1.1\r\n") == 0);
    CHECK(request.find("\r\nHost: " + host + ":") != std::string::npos);
    CHECK(request.find("\r\nAuthorization: the-token\r\n") != std::string::npos);
    CHECK(request.find("\r\nContent-Type: application/json;charset=UTF-8\r\n") != std::string::npos);
    CHECK(body_of(request) == "{\"A\":1}");
}

TEST_CASE("A server that is not to be trusted gets no request, and the reason is told apart") {
    struct Row {
        const char* certificate;
        const char* host;
        const char* vendor_code;
        const char* says;
    };
    const auto row = GENERATE(values<Row>({{"untrusted", "localhost", "X509 20", "web_ca_file"},
                                           {"elsewhere", "localhost", "X509 62", "another host name"},
                                           {"elsewhere", "127.0.0.1", "X509 64", "another host name"},
                                           {"expired", "localhost", "X509 10", "validity"}}));
    const int newest = GENERATE(TLS1_2_VERSION, TLS1_3_VERSION);
    INFO(row.certificate << " at " << row.host);
    ServerSetup setup;
    setup.certificate = row.certificate;
    setup.newest = newest;
    int requests = 0;
    const auto failure = failure_with(setup, tls_files(), row.host, &requests);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_UNREACHABLE);
    CHECK(failure->origin == MDG_ORIGIN_CENTRE);
    CHECK(failure->vendor_code == row.vendor_code);
    CHECK(failure->message.find(row.says) != std::string::npos);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(requests == 0);
}

TEST_CASE("A server that wants another client certificate: it is ours that has to be looked at, and nothing was read") {
    const int newest = GENERATE(TLS1_2_VERSION, TLS1_3_VERSION);
    TlsFiles files = tls_files();
    files.certificate = certificate("stranger.pem");
    files.key = certificate("stranger.key");
    ServerSetup setup;
    setup.newest = newest;
    int requests = 0;
    const auto failure = failure_with(setup, files, "localhost", &requests);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NOT_AUTHORISED);
    CHECK(failure->vendor_code == "TLS 48"); // unknown_ca
    CHECK(failure->message.find("web_certificate_file") != std::string::npos);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(requests == 0);
}

TEST_CASE("Less than TLS 1.2 and what is no TLS at all are refused") {
    ServerSetup old;
    old.newest = TLS1_1_VERSION;
    const auto failure = failure_with(old, tls_files());
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_UNREACHABLE);

    const auto plain = TlsServer::without_handshake([](Peer& peer) {
        peer.send_plain("HTTP/1.1 400 Bad Request\r\n\r\n");
        peer.wait_for_end();
    });
    Resolver resolver;
    Centre centre({{"localhost", plain->port()}, "/"}, std::nullopt, tls_files(), resolver);
    const auto no_tls = failure_of([&] {
        const Wait wait(5s);
        centre.post("{}", nullptr, Patience(wait));
    });
    REQUIRE(no_tls);
    CHECK(no_tls->status == MDG_E_UNREACHABLE);
    CHECK(no_tls->message.find("TLS") != std::string::npos);
}

TEST_CASE("The operating system's authorities are trusted only where the site asks for them") {
    TlsFiles files = tls_files();
    files.authorities.clear();
    const bool asked = GENERATE(false, true);
    files.system_authorities = asked;
    const auto failure = failure_with({}, files);
    REQUIRE(failure); // our test authority is in neither
    CHECK(failure->vendor_code.find("X509") == 0);
}

TEST_CASE("Key and certificate come as PEM, as PEM in one file, locked, and as PKCS#12") {
    TlsFiles files = tls_files();
    SECTION("two files") {}
    SECTION("one file") {
        files.certificate = certificate("client_both.pem");
        files.key.clear();
    }
    SECTION("a locked key") {
        files.key = certificate("client_locked.key");
        files.passphrase = certificate("passphrase");
    }
    SECTION("PKCS#12") {
        files.certificate = certificate("client.p12");
        files.key.clear();
        files.passphrase = certificate("passphrase");
    }
    CHECK_FALSE(failure_with({}, files));
}

TEST_CASE("Files that cannot be used are a configuration fault that names the setting") {
    TlsFiles files = tls_files();
    std::string place;
    SECTION("no certificate") {
        files.certificate = "/no/such/file.pem";
        place = "web_certificate_file";
    }
    SECTION("no key in the certificate's file") {
        files.key.clear();
        place = "web_key_file";
    }
    SECTION("a locked key without its passphrase") {
        files.key = certificate("client_locked.key");
        place = "web_key_file";
    }
    SECTION("another passphrase") {
        files.key = certificate("client_locked.key");
        files.passphrase = certificate("wrong_passphrase");
        place = "web_key_file";
    }
    SECTION("another passphrase of a PKCS#12 file") {
        files.certificate = certificate("client.p12");
        files.key.clear();
        files.passphrase = certificate("wrong_passphrase");
        place = "web_certificate_file";
    }
    SECTION("another certificate's key") {
        files.key = certificate("stranger.key");
        place = "web_certificate_file";
    }
    SECTION("no authority in the file") {
        files.authorities = certificate("client.key");
        place = "web_ca_file";
    }
    SECTION("no such passphrase file") {
        files.passphrase = "/no/such/passphrase";
        place = "web_passphrase_file";
    }
    const auto failure = failure_of([&] { make_context(files, "localhost"); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CONFIGURATION);
    REQUIRE(failure->findings.size() == 1);
    CHECK(failure->findings.front().place == place);
    CHECK_FALSE(failure->findings.front().ja.empty());
    CHECK(failure->message.find("mado-guchi") == std::string::npos);
}
