#include "preflight.hpp"

#include "print.hpp"
#include "print_tree.hpp"

#include <exception>
#include <iostream>

namespace mdg::tools {
namespace {

std::int64_t number_of(mdg_record record, std::int32_t field) {
    std::int64_t value = 0;
    check(mdg_record_int(record, field, &value));
    return value;
}

void print_finding(mdg_record finding) {
    std::cout << "- [" << code_of(finding, MDG_FIELD_SEVERITY) << "] " << text_of(finding, MDG_FIELD_PLACE) << ": "
              << text_of(finding, MDG_FIELD_FINDING_JA) << " / " << text_of(finding, MDG_FIELD_DETAIL)
              << "\n    対処 / fix: " << text_of(finding, MDG_FIELD_FIX_JA) << " / "
              << text_of(finding, MDG_FIELD_FIX_EN) << "\n";
    if (!text_of(finding, MDG_FIELD_RETURN_REASON).empty())
        std::cout << "    返戻 / returned as: " << code_of(finding, MDG_FIELD_RETURN_REASON) << " ("
                  << number_of(finding, MDG_FIELD_RETURN_RANK) << "位)\n";
    const std::string rules = text_of(finding, MDG_FIELD_FINDING_RULES);
    std::cout << "    " << text_of(finding, MDG_FIELD_FINDING_ID) << (rules.empty() ? "" : "  ") << rules << "\n";
}

void print_found(mdg_record found) {
    std::cout << "請求 / claim: "
              << (number_of(found, MDG_FIELD_CLAIMABLE) != 0 ? "できます / may be claimed"
                                                             : "このままではできません / not as it is")
              << "\n";
    std::int64_t completeness = 0;
    if (mdg_record_int(found, MDG_FIELD_COMPLETENESS, &completeness) == MDG_OK)
        std::cout << "摘要の充足率 / remarks written: " << completeness << "%\n";
    for (std::uint32_t i = 0; i < mdg_record_count(found, MDG_FIELD_FINDING); ++i)
        print_finding(mdg_record_at(found, MDG_FIELD_FINDING, i));
}

class Run {
public:
    explicit Run(bool json)
        : json_(json) {}

    void take(mdg_record claim) {
        ++count_;
        Record found;
        Record error;
        const mdg_status status = mdg_claim_check(claim, found.out(), error.out());
        check(status, std::move(error));
        if (number_of(found.get(), MDG_FIELD_CLAIMABLE) == 0) ++refused_;
        if (json_) {
            std::cout << json_line(found.get()) << "\n";
            return;
        }
        std::cout << "[" << count_ << "] ";
        print_found(found.get());
    }

    void end() const {
        if (!json_) std::cout << count_ << "件 / claims, 請求できない / not claimable: " << refused_ << "\n";
        if (refused_ != 0) throw Refused{MDG_E_CHECK_FAILED, {}};
    }

    std::exception_ptr broken; // what ended the reading from within

private:
    bool json_;
    std::size_t count_ = 0;
    std::size_t refused_ = 0;
};

std::int32_t MDG_CALL take_part(void* user, mdg_record part) {
    Run& run = *static_cast<Run*>(user);
    try {
        if (mdg_record_kind(part) == MDG_KIND_CLAIM) run.take(part);
        return 0;
    } catch (...) {
        run.broken = std::current_exception(); // no exception crosses the library
        return 1;
    }
}

void read_claims(const std::string& path, Run& run) {
    Record error;
    const mdg_status status = mdg_claim_read(path.c_str(), take_part, &run, error.out());
    if (run.broken) std::rethrow_exception(run.broken);
    check(status, std::move(error));
}

bool is_json(const std::string& bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != bytes.npos && bytes[first] == '{';
}

} // namespace

// A claim as JSON, or a file of claims.
void preflight(const Options& options) {
    if (options.arguments.size() != 1) throw Usage("exactly one argument is needed: CLAIM.json or FILE");
    const std::string& path = options.arguments.front();
    Run run(options.json);
    const std::string bytes = read_bytes(path);
    if (is_json(bytes)) {
        Record claim;
        Record error;
        const mdg_status status = mdg_record_from_json(bytes.c_str(), MDG_KIND_CLAIM, claim.out(), error.out());
        check(status, std::move(error));
        run.take(claim.get());
    } else if (path == "-") {
        throw Usage("the standard input is JSON of a claim; files of claims are named");
    } else {
        read_claims(path, run);
    }
    run.end();
}

} // namespace mdg::tools
