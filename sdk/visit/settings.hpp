// The configuration of a counter, read from a record of kind config: whole, or a Failure that lists every fault.
#pragma once

#include "certificate/authorities.hpp"
#include "eligibility/packing.hpp"
#include "eligibility/web/web_gateway.hpp"
#include "record/record.hpp"
#include "rules/situation.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace mdg::visit {

struct Folders {
    std::filesystem::path request;
    std::filesystem::path result;
    std::filesystem::path face; // empty where the site does not use it
};

struct Settings {
    std::string facility_code;
    std::optional<Folders> folders;
    std::optional<eligibility::web::WebSettings> web; // where it is set, it is the way of requests
    bool shift_jis = false;
    eligibility::Packing packing;
    std::filesystem::path exchange_state_dir; // empty: outstanding requests are known as long as the process lives
    std::filesystem::path journal_dir;        // empty: visits live as long as the process
    std::string visit_owner;                  // who conducts them, for whoever finds one claimed
    std::filesystem::path plugin_dir;         // empty: the installed one
    std::filesystem::path installed_plugins;  // beside the library
    std::filesystem::path plugin_host;        // the program that plugins run in; beside the library
    std::filesystem::path reader_state_dir;
    std::optional<certificate::Authorities> authorities; // nullopt: the chain is not checked
    bool accept_test_ca = false;
    std::string grace_counting;       // MDG_GRACE_COUNTING_…, empty for the default
    rules::Site site;                 // what the facility has
    std::optional<bool> reader_leads; // the identification; nullopt: where it can do nothing else
    std::string staff_place;          // the desk's name, for the reader's screen
    std::chrono::milliseconds card_wait{60'000};
    std::chrono::milliseconds check_wait{180'000};
    std::chrono::milliseconds person_wait{90'000};
    std::chrono::milliseconds panel_notice{5'000};
    std::chrono::milliseconds folder_poll{250};
    std::chrono::milliseconds bulk_poll{5'000};
    std::chrono::milliseconds bulk_wait{3'600'000};
};

// Failure CONFIGURATION with one finding per fault, its place being the field's name.
Settings read_settings(const record::Record& config);

} // namespace mdg::visit
