// serve-web as a process, and curl and python3 as its clients: independent judges of TLS and HTTP.
#pragma once

#include "../process.hpp"
#include "support/catch.hpp"

#include <Poco/JSON/Parser.h>

#include <future>

namespace desk {

// Made once for all that a test program runs.
inline const fs::path& test_ca() {
    static const Folder folder;
    static const bool made = run(MDG_MAKE_CA, {folder.path().string()}).code == 0;
    if (!made) throw std::runtime_error("make_ca.sh failed");
    return folder.path();
}

inline std::string pem(const std::string& name) {
    return (test_ca() / name).string();
}

struct HttpReply {
    int curl;   // exit code: 7 refused, 18 cut, 28 too late, 35 and 56 TLS, 52 empty, 60 wrong certificate
    int status; // 0: none
    std::string head, body;

    Poco::Dynamic::Var json() const { return Poco::JSON::Parser().parse(body); }
    std::string text(const std::string& path) const { // "XmlMsg.MessageHeader.ErrorCode", "" where there is none
        const auto value = json().extract<Poco::JSON::Object::Ptr>();
        Poco::JSON::Object::Ptr place = value;
        for (std::size_t from = 0;;) {
            const auto dot = path.find('.', from);
            const auto name = path.substr(from, dot - from);
            if (dot == path.npos) return place->has(name) ? place->get(name).toString() : "";
            place = place->getObject(name);
            if (!place) return "";
            from = dot + 1;
        }
    }
};

inline std::string question(const Ask& ask = {}) {
    return R"({"XmlMsg":{"MessageHeader":{"QualificationConfirmationDate":")" + ask.day +
           R"(","MedicalInstitutionCode":"1319999999","ArbitraryFileIdentifier":")" + ask.file_identifier +
           R"("},"MessageBody":{"QualificationConfirmSearchInfo":{"InsurerNumber":")" + ask.insurer +
           R"(","InsuredCardSymbol":")" + ask.symbol + R"(","InsuredIdentificationNumber":")" + ask.number +
           R"(","InsuredBranchNumber":")" + ask.branch + R"(","Birthdate":")" + ask.birthdate +
           R"(","LimitApplicationCertificateRelatedConsFlg":")" + ask.limit + R"("}}}})";
}

class WebCentre {
public:
    explicit WebCentre(const std::vector<std::string>& more = {}, const std::string& certificate = "server.pem")
        : server_(arguments(more, certificate)) {
        if (!appears(folder_.path() / "ready")) throw std::runtime_error("serve-web does not start");
        std::istringstream(read(folder_.path() / "ready")) >> process >> port;
    }

    std::string auth_path() const { return "/oqs-api-pro/MSA12020/ILI12020SV01/auth"; }
    std::string search_path() const { return "/oqs-api-pro/MSA01030/ILI01030SV01/search"; }

    HttpReply curl(const std::string& path, const std::string& body, std::vector<std::string> more = {},
                   const std::string& certificate = "client.pem") const {
        std::vector<std::string> arguments{
            "-sS", "-i", "-m", "3", "--cacert", pem("ca.pem"), "-H", "Content-Type: application/json", "-d", body};
        if (!certificate.empty())
            arguments.insert(arguments.end(), {"--cert", pem(certificate), "--key", pem("client.key")});
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.push_back("https://localhost:" + std::to_string(port) + path);
        const Finished finished = run("curl", arguments);
        const auto end = finished.out.find("\r\n\r\n");
        HttpReply reply{finished.code, 0, finished.out.substr(0, end), ""};
        if (end != finished.out.npos) reply.body = finished.out.substr(end + 4);
        if (reply.head.size() > 12) reply.status = std::stoi(reply.head.substr(9, 3));
        return reply;
    }

    HttpReply auth(const std::string& body = R"({"user":"clinic","password":"test"})") const {
        return curl(auth_path(), body);
    }
    HttpReply search(const std::string& body, const std::string& token, std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"-H", "Authorization: " + token});
        return curl(search_path(), body, std::move(more));
    }
    std::string token() const { return auth().text("idToken"); }

    void schedule(const std::string& tsv) const { write(table_, tsv); }
    std::string log() {
        server_.stop();
        return server_.log();
    }

    int process = 0;
    int port = 0;

private:
    std::vector<std::string> arguments(const std::vector<std::string>& more, const std::string& certificate) {
        write(table_, "");
        std::vector<std::string> all{"serve-web",
                                     "--certificate",
                                     pem(certificate),
                                     "--key",
                                     pem("server.key"),
                                     "--client-ca",
                                     pem("ca.pem"),
                                     "--now",
                                     "2026-08-01T09:30:00",
                                     "--schedule",
                                     table_.string(),
                                     "--ready-file",
                                     (folder_.path() / "ready").string()};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    Folder folder_;
    fs::path table_ = folder_.path() / "schedule.tsv";
    Server server_;
};

} // namespace desk
