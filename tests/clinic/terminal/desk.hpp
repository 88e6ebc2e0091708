// The client's side of the folders, as a test drives it: no time passes but what the test lets pass.
#pragma once

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/exchange.hpp"

#include <Poco/TemporaryFile.h>
#include <pugixml.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>

namespace desk {

using namespace mdg::clinic::terminal;
namespace fs = std::filesystem;

class Folder {
public:
    Folder()
        : path_(Poco::TemporaryFile::tempName()) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

inline std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("not there: " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write(const fs::path& file, const std::string& bytes) {
    const auto hidden = file.parent_path() / ".being-written";
    std::ofstream(hidden, std::ios::binary) << bytes;
    fs::rename(hidden, file);
}

inline std::set<std::string> names(const fs::path& folder) {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder)) found.insert(entry.path().filename().string());
    return found;
}

struct Ask {
    std::string insurer = "06139901", symbol = "12", number = "345", branch = "00", birthdate = "19850412";
    std::string limit = "0", day = "20260801", file_identifier = "check-1", identifier = "row-7";
};

inline std::string request(const Ask& ask) {
    const auto element = [](const char* name, const std::string& text) {
        return "<" + std::string(name) + " >" + text + "</" + name + ">"; // the blank is field practice (§2.1)
    };
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?><XmlMsg><MessageHeader>)" +
           element("QualificationConfirmationDate", ask.day) + element("MedicalInstitutionCode", "1319999999") +
           element("ArbitraryFileIdentifier", ask.file_identifier) +
           "</MessageHeader><MessageBody><QualificationConfirmSearchInfo>" + element("InsurerNumber", ask.insurer) +
           element("InsuredCardSymbol", ask.symbol) + element("InsuredIdentificationNumber", ask.number) +
           element("InsuredBranchNumber", ask.branch) + element("Birthdate", ask.birthdate) +
           element("LimitApplicationCertificateRelatedConsFlg", ask.limit) +
           element("ArbitraryIdentifier", ask.identifier) + "</QualificationConfirmSearchInfo></MessageBody></XmlMsg>";
}

inline std::string tag(const std::string& name, const std::string& content) {
    return "<" + name + ">" + content + "</" + name + ">";
}

// A request of any kind: the texts of its header, and its body as XML.
inline std::string message(const std::vector<std::pair<std::string, std::string>>& header, const std::string& body) {
    std::string texts;
    for (const auto& [name, text] : header) texts += tag(name, text);
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>)" +
           tag("XmlMsg", tag("MessageHeader", texts) + tag("MessageBody", body));
}

const std::pair<std::string, std::string> facility = {"MedicalInstitutionCode", "1319999999"};
const std::pair<std::string, std::string> other_facility = {"MedicalInstitutionCode", "2719999999"};
const std::pair<std::string, std::string> confirmed = {"QualificationConfirmationDate", "20260801"};
const std::pair<std::string, std::string> identifier = {"ArbitraryFileIdentifier", "check-1"};

// All text below the node, by path from it: "Name", "LimitApplicationCertificateRelatedInfo/…Flag".
inline std::string at(const pugi::xml_node& node, const std::string& path) {
    return node.first_element_by_path(path.c_str()).text().get();
}

inline pugi::xml_document xml(const std::string& utf8) {
    pugi::xml_document document;
    const auto flags = pugi::parse_default | pugi::parse_declaration | pugi::parse_ws_pcdata_single;
    if (!document.load_buffer(utf8.data(), utf8.size(), flags, pugi::encoding_utf8))
        throw std::runtime_error("not XML: " + utf8);
    return document;
}

class Terminal {
public:
    explicit Terminal(ExchangeOptions options = {}, const std::string& time = "2026-08-01T09:30:00")
        : folders(Folders::create(folder_.path()))
        , exchange_(folders, population, with_clock(std::move(options), time), log) {}

    void pass(Milliseconds time) {
        const Instant end = now_ + time;
        while (now_ < end) {
            exchange_.step(now_);
            now_ = std::min(end, now_ + Milliseconds(10));
        }
        exchange_.step(now_);
    }

    void send(const std::string& id, const std::string& bytes) {
        write(folders.req / ("OQSsiquc01req_" + id + ".xml"), bytes);
    }
    void send(const Ask& ask) { send("1", request(ask)); }

    fs::path answer_file(const std::string& id = "1") const { return folders.res / ("OQSsiquc01res_" + id + ".xml"); }

    // Any request, "OQSmuquc01req_1": the answer's file as it came, or "" if there is none.
    std::string bytes_for(const std::string& stem, const std::string& bytes, const std::string& answer = ".xml") {
        write(folders.req / (stem + ".xml"), bytes);
        pass(Milliseconds(200));
        std::string name = stem;
        const auto file = folders.res / (name.replace(name.find("req_"), 3, "res") + answer);
        return fs::exists(file) ? read(file) : std::string();
    }
    pugi::xml_document request_of(const std::string& stem, const std::string& bytes) {
        return xml(bytes_for(stem, bytes));
    }

    // Both steps: what 02 says to the number that 01 gave.
    pugi::xml_document both(const std::string& business, const std::string& first) {
        const auto accepted = request_of(business + "01req_1", first);
        const auto number = at(accepted, "XmlMsg/MessageBody/ReceptionNumber");
        return request_of(business + "02req_1", message({facility}, tag("ReceptionNumber", number)));
    }

    pugi::xml_document ask(const Ask& asked) {
        send(asked);
        pass(Milliseconds(200));
        return xml(read(answer_file()));
    }

private:
    static ExchangeOptions with_clock(ExchangeOptions options, const std::string& time) {
        options.clock = [time] { return *parse_iso(time); };
        return options;
    }

    Folder folder_;

public:
    const Population population = Population::built_in();
    Folders folders;
    std::ostringstream log;

private:
    Instant now_{};
    Exchange exchange_;
};

inline ExchangeOptions faulty(const std::string& fault, unsigned long times = 0) {
    ExchangeOptions options;
    options.faults.add(fault);
    options.fault_times = times;
    return options;
}

} // namespace desk
