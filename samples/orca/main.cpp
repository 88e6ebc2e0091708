// Brings the insurance of one claim into ORCA (日医標準レセプトソフト) over its HTTP API.
//
//   orca [--url URL] [--ca FILE] [--limit MS] [--pause MS] [--patient NUMBER] PASSWORD_FILE CLAIM.json
//
// CLAIM.json: a record of kind claim. PASSWORD_FILE: user and password of ORCA's API, a line each. The standard output is
// the clerk's screen; the standard error is the log, without anything of a person. Exit code: 0 done, 1 ORCA or the claim
// says no, 2 wrong use, 3 unclear: look in ORCA, 4 not reached, 5 a person must decide which patient it is.
//
// SPDX-License-Identifier: Apache-2.0
#include "advice.hpp"
#include "transfer.hpp"

#include <madoguchi/madoguchi.h>

#include <Poco/Net/NetSSL.h>
#include <Poco/URI.h>

#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>

namespace {

constexpr int refused = 1, wrong_use = 2, unclear = 3, not_reached = 4, undecided = 5;

void say(const std::string& ja, const std::string& en) {
    std::cout << ja << "\n    " << en << '\n';
}

int show_error(mdg_record error) {
    say("この請求はこのままでは送れません", "The claim cannot be sent as it is");
    for (uint32_t i = 0; i < mdg_record_count(error, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(error, MDG_FIELD_TEXT, i);
        say("  " + std::string(mdg_record_text(text, MDG_FIELD_JA)),
            "  " + std::string(mdg_record_text(text, MDG_FIELD_EN)));
    }
    for (uint32_t i = 0; i < mdg_record_count(error, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(error, MDG_FIELD_FINDING, i);
        const char* ja = mdg_record_text(finding, MDG_FIELD_FINDING_JA);
        std::cout << "  - " << mdg_record_text(finding, MDG_FIELD_PLACE) << ": "
                  << (ja != nullptr ? ja : mdg_record_text(finding, MDG_FIELD_DETAIL)) << '\n';
    }
    mdg_record_release(error);
    return refused;
}

struct Arguments {
    orca::Settings settings;
    std::string patient;
    std::string claim;
};

std::optional<Arguments> arguments(int argc, char** argv) {
    Arguments read;
    int next = 1;
    for (; next + 1 < argc && std::string_view(argv[next]).starts_with("--"); next += 2) {
        const std::string_view name = argv[next];
        const std::string value = argv[next + 1];
        if (name == "--url")
            read.settings.url = value;
        else if (name == "--ca")
            read.settings.ca_file = value;
        else if (name == "--limit")
            read.settings.limit = std::chrono::milliseconds(std::stol(value));
        else if (name == "--pause")
            read.settings.pause = std::chrono::milliseconds(std::stol(value));
        else if (name == "--patient")
            read.patient = value;
        else
            return std::nullopt;
    }
    const Poco::URI url(read.settings.url);
    if (argc - next != 2 || url.getHost().empty() || !url.getScheme().starts_with("http")) return std::nullopt;
    std::ifstream passwords(argv[next]);
    if (!std::getline(passwords, read.settings.user) || !std::getline(passwords, read.settings.password))
        return std::nullopt;
    read.claim = argv[next + 1];
    return read;
}

void warn_of_plain_http(const std::string& url) {
    const Poco::URI uri(url);
    if (uri.getScheme() == "https" || uri.getHost() == "localhost" || uri.getHost().starts_with("127.")) return;
    say("注意: 暗号化されない回線で個人情報を送ります。https の URL を使ってください",
        "Take care: this line is not encrypted; use an https URL");
}

int show_done(const orca::Done& done) {
    using orca::Outcome;
    const std::string number = " (患者番号 / patient " + done.number + ")";
    switch (done.outcome) {
    case Outcome::registered:
        say("患者を登録しました" + number, "The patient is registered");
        break;
    case Outcome::added:
        say("保険を追加しました" + number, "The insurance is added");
        break;
    case Outcome::changed:
        say("保険を更新しました" + number, "The insurance is changed");
        break;
    case Outcome::nothing_to_do:
        say("登録済みの保険のとおりです" + number, "The insurance is there, nothing to do");
        break;
    case Outcome::found_after_all:
        say("回答は受け取れませんでしたが、登録されていました" + number, "The answer was lost, but it is registered");
        break;
    }
    for (const auto& warning : done.result.warnings) std::cout << "  ! " << warning << '\n';
    if (done.result.warned()) {
        const auto advice = orca::advice(done.result.code);
        say("  " + done.result.code + " " + advice.ja, std::string("  ") + advice.en);
    }
    return 0;
}

int show_refused(const orca::Result& result) {
    const auto advice = orca::advice(result.code);
    say("日レセ " + result.code + ": " + result.message, "ORCA says no");
    say(std::string("  → ") + advice.ja, std::string("  → ") + advice.en);
    return refused;
}

int show_turned_away(const orca::TurnedAway& away) {
    if (away.status == 401 || away.status == 403)
        say("日レセの利用者名か暗証が違います", "ORCA's user or password is wrong");
    else if (away.status == 404 || away.status == 405)
        say("日レセにこの API がありません。WebORCA の URL は /api で終わります",
            "No such API there; a WebORCA's URL ends with /api");
    else
        say(std::string("日レセが受け付けませんでした: ") + away.what(), "ORCA did not take the request");
    return refused;
}

int send(orca::Patients& patients, const orca::Wanted& wanted) {
    try {
        return show_done(orca::transfer(patients, wanted));
    } catch (const orca::Refused& no) {
        return show_refused(no.result);
    } catch (const orca::TurnedAway& away) {
        return show_turned_away(away);
    } catch (const orca::NotSent& error) {
        say("日レセにつながりません。何も変えていません。あとでもう一度送ってください",
            "ORCA cannot be reached; nothing was changed");
        std::cerr << error.what() << '\n';
        return not_reached;
    } catch (const orca::StillUnclear& error) {
        say("登録されたか分かりません。日レセで患者を確かめてから、もう一度送ってください",
            "Whether it is registered cannot be seen: look in ORCA, then send again");
        std::cerr << error.what() << '\n';
        return unclear;
    } catch (const orca::Undecided& undecided_patient) {
        say("同じ方か確かめ、--patient で番号を指定してください", undecided_patient.what());
        for (const auto& person : undecided_patient.candidates)
            std::cout << "  " << person.number << ' ' << person.name << ' ' << person.birth_date << '\n';
        return undecided;
    }
}

struct Unsayable {
    mdg_record error; // owned
};

pugi::xml_document said_as(mdg_record claim, const char* format) {
    mdg_record text = nullptr;
    mdg_record error = nullptr;
    if (mdg_claim_text(claim, format, nullptr, &text, &error) != MDG_OK) throw Unsayable{error};
    const uint8_t* bytes = nullptr;
    uint32_t length = 0;
    mdg_record_bytes(text, MDG_FIELD_CONTENT, &bytes, &length);
    pugi::xml_document document;
    document.load_buffer(bytes, length);
    mdg_record_release(text);
    return document;
}

std::string date_of(mdg_record claim, int32_t field) {
    int32_t date = 0;
    mdg_record_date(claim, field, &date);
    std::ostringstream text;
    text << std::setfill('0') << std::setw(4) << date / 10000 << '-' << std::setw(2) << date / 100 % 100 << '-'
         << std::setw(2) << date % 100;
    return text.str();
}

int run(const Arguments& given, mdg_record claim) {
    orca::Wanted wanted;
    if (!given.patient.empty()) mdg_record_set_text(claim, MDG_FIELD_PATIENT_NUMBER, given.patient.c_str());
    if (const char* number = mdg_record_text(claim, MDG_FIELD_PATIENT_NUMBER)) wanted.number = number;
    wanted.checked = date_of(claim, MDG_FIELD_CHECK_DATE);
    wanted.basic = said_as(claim, MDG_CLAIM_FORMAT_ORCA);
    wanted.third = [claim](const std::string& number) {
        mdg_record_set_text(claim, MDG_FIELD_PATIENT_NUMBER, number.c_str());
        return said_as(claim, MDG_CLAIM_FORMAT_ORCA_V32);
    };
    warn_of_plain_http(given.settings.url);
    orca::Http http(given.settings);
    orca::Patients patients(http);
    return send(patients, wanted);
}

} // namespace

int main(int argc, char** argv) try {
    const auto given = arguments(argc, argv);
    if (!given) {
        std::cerr << "usage: orca [--url URL] [--ca FILE] [--limit MS] [--pause MS] [--patient NUMBER] PASSWORD_FILE "
                     "CLAIM.json\n";
        return wrong_use;
    }
    std::ifstream file(given->claim);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    mdg_record claim = nullptr;
    mdg_record error = nullptr;
    if (mdg_record_from_json(json.c_str(), MDG_KIND_CLAIM, &claim, &error) != MDG_OK) return show_error(error);
    Poco::Net::initializeSSL();
    int code = refused;
    try {
        code = run(*given, claim);
    } catch (const Unsayable& unsayable) {
        show_error(unsayable.error);
    }
    Poco::Net::uninitializeSSL();
    mdg_record_release(claim);
    return code;
} catch (const std::exception& error) { // an argument that is no number or no URL
    std::cerr << error.what() << '\n';
    return wrong_use;
}
