#include "eligibility/face_watch.hpp"

#include "base/file.hpp"
#include "base/private_folder.hpp"
#include "eligibility/face_file.hpp"
#include "eligibility/folder.hpp"
#include "eligibility/person.hpp"
#include "eligibility/result.hpp"
#include "eligibility/xml_file.hpp"
#include "record/json.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;
using record::Record;

// A file of another person that grows for ever must not hold up this one.
constexpr int patience_looks = 8;

std::optional<std::chrono::sys_seconds> changed(const std::filesystem::path& file) {
    const auto time = base::last_change(file);
    if (!time) return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(*time));
}

Finding duplicate(const std::string& name) {
    return {name, MDG_FINDING_CODE_DUPLICATE, "the same content under another name; taken as one result",
            "同じ内容のファイルがほかにもあります。一つの結果として扱いました"};
}

void add(Record& result, const Finding& finding) {
    result.add(MDG_FIELD_FINDING, record::to_record(finding));
}

} // namespace

FolderFaceWatch::FolderFaceWatch(std::filesystem::path folder, std::chrono::milliseconds poll,
                                 std::string facility_code)
    : folder_(std::move(folder))
    , poll_(poll)
    , facility_code_(std::move(facility_code)) {
    for (std::string& name : list_files(folder_)) before_.insert(std::move(name));
}

bool FolderFaceWatch::Arrival::fits(const Person& expected) const {
    return std::ranges::any_of(results,
                               [&](const Record& result) { return compare_all(expected, result) != Match::other; });
}

void FolderFaceWatch::look() {
    for (const std::string& name : list_files(folder_))
        if (parse_face_name(name) && !before_.contains(name))
            arrivals_.try_emplace(name, Arrival{StableFile(folder_ / name), {}, {}, 0, false, {}});
    for (auto& [name, arrival] : arrivals_) look(name, arrival);
}

// What was read whole counts, also when another program moves the file away before the second look.
void FolderFaceWatch::look(const std::string& name, Arrival& arrival) const {
    if (!arrival.results.empty()) ++arrival.looks_since;
    const std::string* bytes = arrival.file.look();
    arrival.taken = arrival.file.gone() > 0;
    if (arrival.file.gone() == 1 && arrival.results.empty() && arrival.file.last() != nullptr)
        bytes = arrival.file.last();
    if (bytes != nullptr && (arrival.taken || arrival.file.looks() == 2)) {
        read(name, *bytes, arrival);
    } else if (!arrival.file.problem().empty()) {
        arrival.fault = arrival.file.problem();
    }
}

void FolderFaceWatch::read(const std::string& name, const std::string& bytes, Arrival& arrival) const {
    try {
        Record result = parse_result(bytes, name, MDG_RESULT_SOURCE_FACE);
        arrival.fault.clear();
        const std::string content = to_json(result, record::Privacy::whole);
        state_origin(result, *parse_face_name(name), facility_code_, changed(folder_ / name));
        if (std::ranges::find(arrival.contents, content) != arrival.contents.end()) return;
        arrival.contents.push_back(content);
        arrival.results.push_back(std::move(result));
    } catch (const Failure& failure) {
        arrival.fault = failure.message;
    }
}

std::optional<Record> FolderFaceWatch::choose(const Person& expected) const {
    std::vector<Finding> fitting;
    std::vector<Finding> copies;
    const Arrival* chosen = nullptr;
    bool on_the_way = false;
    for (const auto& [name, arrival] : arrivals_) {
        on_the_way |= arrival.file.present() && arrival.file.looks() < 2;
        if (!arrival.fits(expected)) continue;
        if (arrival.results.size() > 1) {
            fitting.push_back({name, MDG_FINDING_CODE_CONFLICT, "its content changed after it had been read",
                               "読み取ったあとに内容が変わったファイルです"});
        } else if (chosen != nullptr && chosen->file.last() != nullptr && arrival.file.last() != nullptr &&
                   *chosen->file.last() == *arrival.file.last()) {
            copies.push_back(duplicate(name));
            continue;
        } else {
            fitting.push_back({name, MDG_FINDING_CODE_IGNORED_FILE, "one of several results that fit this person",
                               "この方に当てはまる結果が複数あります"});
        }
        chosen = &arrival;
    }
    if (fitting.size() > 1 || (chosen != nullptr && chosen->results.size() > 1))
        throw Failure(MDG_E_SEVERAL_ANSWERS, MDG_ORIGIN_TERMINAL,
                      "more than one result of the face reader fits this person")
            .with_findings(std::move(fitting));
    if (chosen == nullptr || (on_the_way && chosen->looks_since < patience_looks)) return std::nullopt;
    Record result = chosen->results.front();
    note_how_sure(compare_all(expected, result), result);
    for (const Finding& copy : copies) add(result, copy);
    if (chosen->taken)
        add(result, {result.text_or(MDG_FIELD_FILE_NAME, ""), MDG_FINDING_CODE_TAKEN,
                     "another program took the file after it was read",
                     "読み取ったあと、別のプログラムがファイルを移動または削除しました"});
    return result;
}

std::vector<Finding> FolderFaceWatch::passed_over() const {
    std::vector<Finding> findings;
    for (const auto& [name, arrival] : arrivals_) {
        if (arrival.taken && arrival.results.empty()) {
            findings.push_back(
                {name, MDG_FINDING_CODE_TAKEN,
                 "another program took it before it could be read: look for the result there",
                 "読み取る前に、別のプログラムが持ち去りました。そのプログラムで結果を確かめてください"});
            continue;
        }
        findings.push_back({name, MDG_FINDING_CODE_IGNORED_FILE,
                            !arrival.fault.empty()    ? arrival.fault
                            : arrival.results.empty() ? "still being written"
                                                      : "another person's result, or one without a person",
                            "この方の結果ではないため使いませんでした"});
    }
    return findings;
}

Record FolderFaceWatch::await(const Person& expected, const base::Wait& wait) {
    std::optional<Failure> away; // a share that comes back is as good as before
    try {
        for (;;) {
            wait.check("the face reader's result");
            try {
                look();
                away.reset();
            } catch (const Failure& failure) {
                if (failure.status != MDG_E_UNREACHABLE) throw;
                away = failure;
            }
            if (!away)
                if (auto result = choose(expected)) return std::move(*result);
            wait.pause(poll_, "the face reader's result");
        }
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_DEADLINE) throw;
        if (away) throw std::move(*away).with_findings(passed_over());
        throw Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL,
                      "no result of this person in " + folder_.string() + " within the limit")
            .with_findings(passed_over());
    }
}

std::vector<Record> FolderFaceWatch::candidates(const Person& expected, std::string_view now,
                                                std::chrono::seconds oldest) {
    std::vector<std::pair<FaceName, std::string>> names;
    for (std::string& name : list_files(folder_)) {
        const auto face = parse_face_name(name);
        const auto age = face ? seconds_between(face->time, now) : std::nullopt;
        if (age && *age <= oldest) names.emplace_back(*face, std::move(name));
    }
    std::ranges::sort(names, std::greater<>(), [](const auto& one) { return one.first.time; });
    std::map<std::string, std::size_t> by_content;
    std::vector<Record> found;
    for (const auto& [face, name] : names) {
        try {
            std::string bytes = base::read_file(folder_ / name, largest_file);
            Record result = parse_result(bytes, name, MDG_RESULT_SOURCE_FACE);
            const Match match = compare_all(expected, result);
            if (match == Match::other) continue;
            const auto [place, is_new] = by_content.try_emplace(std::move(bytes), found.size());
            if (!is_new) {
                add(found[place->second], duplicate(name));
                continue;
            }
            state_origin(result, face, facility_code_, changed(folder_ / name));
            state_age(result, now);
            note_how_sure(match, result);
            found.push_back(std::move(result));
        } catch (const Failure&) {
            // Still being written, taken meanwhile, or no result: nothing that could be chosen.
        }
    }
    return found;
}

} // namespace mdg::eligibility
