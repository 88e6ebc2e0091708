// Looks for the answer to one request in the terminal's folder, by its name alone: however many files lie there, a look
// costs the same (terminal facts §1.3, §1.6).
#pragma once

#include "base/failure.hpp"
#include "eligibility/exchange_names.hpp"
#include "eligibility/folder.hpp"
#include "eligibility/request_store.hpp"
#include "eligibility/stable_file.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mdg::eligibility {

class AnswerWatch {
public:
    // Is this a final answer to the request? false: not yet. MALFORMED when it cannot be understood; another
    // Failure ends the wait.
    using Understand = std::function<bool(const AnswerFile&)>;

    struct Arrived {
        AnswerFile file;
        std::vector<base::Finding> findings;
    };

    AnswerWatch(std::filesystem::path folder, const ExchangeNames& names, Understand understand);

    // Call once per poll. A folder that is away is looked for again; why_not() tells at the limit.
    std::optional<Arrived> look();

    // Nothing came within the limit: UNREACHABLE, BAD_ANSWER or NO_ANSWER.
    base::Failure why_not() const;

private:
    struct Stamp {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed = {};
        bool operator==(const Stamp&) const = default;
    };
    struct Form {
        std::string ending;
        StableFile file;
        Stamp stamp = {};
        int same_stamps = 0;    // looks in a row at a file that is too large to be read
        std::string fault = {}; // why it could not be understood
    };

    bool reachable();
    std::optional<Arrived> look_at(Form& form);
    std::optional<AnswerFile> rested(Form& form) const;
    std::optional<Arrived> look_for_refusal();
    void note_other_forms(const Form& taken, Arrived& arrived) const;
    base::Failure taken_by_another(const Form& form) const;

    std::filesystem::path folder_;
    ExchangeNames names_;
    Understand understand_;
    std::vector<Form> forms_; // the expected one first
    StableFile returned_;
    StableFile reason_;
    std::optional<FolderIdentity> identity_; // of the folder looked at first
    bool another_folder_ = false;
    std::string away_; // why the folder cannot be reached
    bool not_yet_ = false;
};

} // namespace mdg::eligibility
