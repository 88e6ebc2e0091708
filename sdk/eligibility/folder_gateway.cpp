#include "eligibility/folder_gateway.hpp"

#include "base/file.hpp"
#include "eligibility/answer_reading.hpp"
#include "eligibility/answer_watch.hpp"
#include "eligibility/face_watch.hpp"
#include "eligibility/folder.hpp"
#include "eligibility/messages/message.hpp"

#include <iterator>
#include <system_error>
#include <utility>

namespace mdg::eligibility {
namespace {

namespace fs = std::filesystem;
using base::Failure;
using base::Finding;
using record::Record;

void note_leftovers(const fs::path& folder, std::vector<Finding>& findings) {
    try {
        for (Finding& finding : leftovers(folder)) findings.push_back(std::move(finding));
    } catch (const Failure&) {
        // The answer is here; that the folder went away meanwhile does not spoil it.
    }
}

// An answer that stays is told, because the folder fills up.
void take_away(const fs::path& file, const Same& same, std::vector<Finding>& findings) {
    try {
        if (remove_if(file, same) == Removal::changed)
            findings.push_back(
                {file.string(), MDG_FINDING_CODE_CONFLICT,
                 "other content came under the same name after the answer was read; it was left in place",
                 "読み取ったあと、同じ名前で内容の違うファイルが届きました。使わずに残しています"});
    } catch (const Failure& failure) {
        findings.push_back({file.string(), MDG_FINDING_CODE_NOT_WRITABLE,
                            "the answer could not be removed: " + failure.message,
                            "読み終えた回答ファイルを削除できません"});
    }
}

} // namespace

FolderGateway::FolderGateway(FolderSettings settings)
    : settings_(std::move(settings))
    , store_(settings_.state.empty() ? make_memory_store() : open_store(settings_.state)) {
    settings_.packing.to_file = !settings_.state.empty();
}

ExchangeNames FolderGateway::names_of(const Record& request) const {
    return exchange_names(request, settings_.packing.requests);
}

// The file of our request; packed twice it is not the same bytes.
Same FolderGateway::same_request(const Record& request) const {
    const std::string bytes = write_message(request, settings_.encoding);
    if (!settings_.packing.requests) return [bytes](const fs::path& file) { return same_bytes(bytes)(file); };
    return [this, bytes, names = names_of(request)](const fs::path& file) {
        try {
            return unpack(settings_.packing, base::read_file(file, largest_answer), names.request + ".zip",
                          names.request + ".xml") == bytes;
        } catch (const Failure&) {
            return false;
        }
    };
}

Record FolderGateway::ask(const Record& request, const base::Wait& wait) {
    const std::string bytes = write_message(request, settings_.encoding);
    names_of(request); // fails for what cannot be a request
    const std::string id = *request.text(MDG_FIELD_REQUEST_ID);
    wait.check("the terminal");
    const auto held = store_->hold(id);
    if (held->stage() == Stage::settled)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "request " + id + " was settled already");
    if (held->stage() && write_message(held->request(), settings_.encoding) != bytes)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "another request was sent under the request_id " + id);
    std::vector<Finding> findings;
    if (held->stage() != Stage::answered) {
        send(*held, request, bytes);
        try {
            fetch(*held, request, wait, findings);
        } catch (Failure& failure) {
            failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE; // the request may be with the terminal
            throw;
        }
    }
    const AnswerFile kept = *held->answer();
    clear_away(kept, request, findings);
    Record answer = read_answer(kept, request, settings_.packing);
    note_leftovers(settings_.result, findings);
    for (const Finding& finding : findings) answer.add(MDG_FIELD_FINDING, record::to_record(finding));
    return answer;
}

bool FolderGateway::seen_before(const ExchangeNames& names) const {
    const auto there = [](const fs::path& folder, const std::string& name) {
        std::error_code error;
        const bool found = fs::exists(folder / name, error);
        if (error) require_folder(folder);
        return found;
    };
    bool seen = there(settings_.request, names.request + names.request_ending) ||
                there(settings_.result, names.request + names.request_ending) ||
                there(settings_.result, names.request + ".err");
    for (const std::string& ending : names.endings) seen = seen || there(settings_.result, names.answer + ending);
    return seen;
}

// What a process that died left tells how far it came: until Stage::sent the request is certainly not out; from then on
// it is not out only while its staged file lies there.
void FolderGateway::send(HeldRequest& held, const Record& request, const std::string& bytes) {
    const ExchangeNames names = names_of(request);
    const std::string file = names.request + names.request_ending;
    if (held.stage() == Stage::sent) {
        try {
            if (is_staged(settings_.request, file)) release_staged(settings_.request, file);
        } catch (Failure& failure) {
            if (failure.status == MDG_E_UNREACHABLE) return; // it may come back while the answer is waited for
            failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
            throw;
        }
        return;
    }
    require_folder(settings_.result); // nothing is sent whose answer could not be fetched
    require_folder(settings_.request);
    const bool without_us = seen_before(names); // by an earlier run that kept no state
    held.prepare(request);
    try {
        if (!without_us) {
            const bool packed = settings_.packing.requests;
            stage_file(settings_.request, file,
                       packed ? pack(settings_.packing, names.request + ".xml", bytes) : bytes);
        }
        held.sent();
        if (!without_us) release_staged(settings_.request, file);
    } catch (Failure& failure) {
        std::string ignored;
        const bool reachable = identify_folder(settings_.request, ignored).has_value();
        if (held.stage() == Stage::prepared || (reachable && is_staged(settings_.request, file))) {
            drop_staged(settings_.request, file);
            held.forget();
        } else {
            failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
        }
        throw;
    }
}

void FolderGateway::fetch(HeldRequest& held, const Record& request, const base::Wait& wait,
                          std::vector<Finding>& findings) const {
    const ExchangeNames names = names_of(request);
    AnswerWatch watch(settings_.result, names,
                      [&](const AnswerFile& file) { return is_final_answer(file, request, settings_.packing); });
    for (;;) {
        if (auto arrived = watch.look()) {
            const AnswerFile& file = arrived->file;
            if (file.large) {
                held.keep_file(file.ending, file.file);
            } else {
                held.keep(file.ending, file.bytes);
            }
            findings = std::move(arrived->findings);
            return;
        }
        try {
            wait.pause(settings_.poll, "the terminal's answer");
        } catch (const Failure& failure) {
            if (failure.status != MDG_E_DEADLINE) throw;
            Failure reason = watch.why_not();
            std::error_code ignored;
            if (fs::exists(settings_.request / (names.request + names.request_ending), ignored))
                reason.findings.push_back(
                    {(settings_.request / (names.request + names.request_ending)).string(),
                     MDG_FINDING_CODE_IGNORED_FILE, "the terminal has not taken the request",
                     "端末が照会ファイルを取り込んでいません。端末の連携アプリケーションを確かめてください"});
            throw reason;
        }
    }
}

// Also when the answer is handed out again: the process may have died after it was kept.
void FolderGateway::clear_away(const AnswerFile& kept, const Record& request, std::vector<Finding>& findings) const {
    const ExchangeNames names = names_of(request);
    const auto same = kept.large ? same_as(kept.file) : same_bytes(kept.bytes);
    if (kept.ending == ".err") {
        take_away(settings_.result / (names.request + names.request_ending), same_request(request), findings);
        take_away(settings_.result / (names.request + ".err"), same, findings);
    } else {
        take_away(settings_.result / (names.answer + kept.ending), same, findings);
    }
}

std::unique_ptr<FaceWatch> FolderGateway::watch_faces() {
    if (settings_.face.empty())
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION, "face_dir is not set: there is no face reader here");
    return std::make_unique<FolderFaceWatch>(settings_.face, settings_.poll, settings_.facility_code);
}

std::vector<Outstanding> FolderGateway::outstanding() {
    return store_->list();
}

void FolderGateway::settle(const std::string& request_id) {
    const auto held = store_->hold(request_id);
    if (!held->stage() || held->stage() == Stage::settled) return;
    const Record request = held->request();
    const ExchangeNames names = names_of(request);
    const std::string file = names.request + names.request_ending;
    std::vector<Finding> ignored;
    if (const auto kept = held->answer()) {
        clear_away(*kept, request, ignored); // the terminal may have written it a second time
    } else {
        drop_staged(settings_.request, file);
        take_away(settings_.request / file, same_request(request), ignored);
    }
    held->settle();
}

std::vector<Finding> FolderGateway::probe() {
    std::vector<Finding> findings = probe_folder(settings_.request, true, "request_dir");
    const auto add = [&](std::vector<Finding> more) {
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(probe_folder(settings_.result, true, "result_dir"));
    if (!settings_.face.empty()) add(probe_folder(settings_.face, false, "face_dir"));
    try {
        add(leftovers(settings_.result));
    } catch (const Failure&) {
        // Said already: the folder cannot be read.
    }
    return findings;
}

} // namespace mdg::eligibility
