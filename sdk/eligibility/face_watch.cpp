#include "eligibility/face_watch.hpp"

#include "eligibility/folder.hpp"
#include "eligibility/result.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;
using record::Record;

// A file of another person that grows for ever must not hold up this one.
constexpr int patience_looks = 8;

// OQSsiquc01res_face_<anything>_<yyyyMMddHHmmss>.xml
bool is_face_result(std::string_view name) {
    constexpr std::string_view prefix = "OQSsiquc01res_face_";
    constexpr std::string_view suffix = ".xml";
    constexpr std::size_t time = 14;
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) return false;
    name.remove_prefix(prefix.size());
    name.remove_suffix(suffix.size());
    if (name.size() < time + 2 || name[name.size() - time - 1] != '_') return false;
    return std::ranges::all_of(name.substr(name.size() - time), [](char c) { return c >= '0' && c <= '9'; });
}

// A file belongs to a person when all of its results do.
Match compare_all(const Person& expected, const Record& result) {
    const auto qualifications = result.list(MDG_FIELD_QUALIFICATION);
    if (qualifications.empty()) return Match::other;
    Match weakest = Match::same;
    for (const auto& qualification : qualifications) weakest = std::max(weakest, compare(expected, *qualification));
    return weakest;
}

void note_how_sure(Match match, Record& result) {
    if (match == Match::dots_unchecked)
        result.add(MDG_FIELD_FINDING,
                   record::to_record(Finding{"name", MDG_FINDING_CODE_UNKNOWN_CHARACTER,
                                             "names agree but for a black dot, and no kana decides (R-MATCH-07)",
                                             "氏名の●を除いて一致しました。カナ氏名をご確認ください"}));
    if (match == Match::birth_only)
        result.add(MDG_FIELD_FINDING, record::to_record(Finding{"name", MDG_FINDING_CODE_MISSING,
                                                                "no name is known: compared by birth date only",
                                                                "生年月日だけで照合しました。氏名をご確認ください"}));
}

} // namespace

FolderFaceWatch::FolderFaceWatch(std::filesystem::path folder, std::chrono::milliseconds poll)
    : folder_(std::move(folder))
    , poll_(poll) {
    for (std::string& name : list_files(folder_)) before_.insert(std::move(name));
}

void FolderFaceWatch::look() {
    for (const std::string& name : list_files(folder_))
        if (is_face_result(name) && !before_.contains(name))
            arrivals_.try_emplace(name, Arrival{StableFile(folder_ / name), std::nullopt, {}});
    for (auto& [name, arrival] : arrivals_) {
        const std::string* bytes = arrival.file.look();
        if (bytes == nullptr) {
            arrival.result.reset();
            arrival.fault = arrival.file.problem();
        } else if (arrival.file.looks() == 2) {
            try {
                arrival.result = parse_result(*bytes, name, MDG_RESULT_SOURCE_FACE);
            } catch (const Failure& failure) {
                arrival.fault = failure.message;
            }
        }
    }
}

std::optional<Record> FolderFaceWatch::choose(const Person& expected) const {
    std::vector<Finding> fitting;
    const Arrival* chosen = nullptr;
    bool on_the_way = false;
    for (const auto& [name, arrival] : arrivals_) {
        on_the_way |= arrival.file.present() && arrival.file.looks() < 2;
        if (!arrival.result || compare_all(expected, *arrival.result) == Match::other) continue;
        fitting.push_back({name, MDG_FINDING_CODE_IGNORED_FILE, "one of several results that fit this person",
                           "この方に当てはまる結果が複数あります"});
        chosen = &arrival;
    }
    if (fitting.size() > 1)
        throw Failure(MDG_E_SEVERAL_ANSWERS, MDG_ORIGIN_TERMINAL,
                      std::to_string(fitting.size()) + " results of the face reader fit this person")
            .with_findings(std::move(fitting));
    if (chosen == nullptr || (on_the_way && chosen->file.looks() < patience_looks)) return std::nullopt;
    Record result = *chosen->result;
    note_how_sure(compare_all(expected, result), result);
    return result;
}

std::vector<Finding> FolderFaceWatch::passed_over() const {
    std::vector<Finding> findings;
    for (const auto& [name, arrival] : arrivals_)
        findings.push_back({name, MDG_FINDING_CODE_IGNORED_FILE,
                            !arrival.fault.empty() ? arrival.fault
                            : !arrival.result      ? "gone or still being written"
                                                   : "another person's result, or one without a person",
                            "この方の結果ではないため使いませんでした"});
    return findings;
}

Record FolderFaceWatch::await(const Person& expected, const base::Wait& wait) {
    try {
        for (;;) {
            wait.check("the face reader's result");
            look();
            if (auto result = choose(expected)) return std::move(*result);
            wait.pause(poll_, "the face reader's result");
        }
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_DEADLINE) throw;
        throw Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL,
                      "no result of this person in " + folder_.string() + " within the limit")
            .with_findings(passed_over());
    }
}

} // namespace mdg::eligibility
