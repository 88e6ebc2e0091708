#include "eligibility/folder_gateway.hpp"

#include "base/tripwire.hpp"
#include "eligibility/face_watch.hpp"
#include "eligibility/folder.hpp"
#include "eligibility/own_answer.hpp"
#include "eligibility/request.hpp"
#include "eligibility/result.hpp"
#include "eligibility/stable_file.hpp"

#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace mdg::eligibility {
namespace {

namespace fs = std::filesystem;
using base::Failure;
using base::Finding;
using record::Record;

// So long a file may rest half written before it is called unreadable, and a returned request lie without its
// .err.
constexpr int settled_looks = 8;
constexpr std::size_t longest_reason = 2000;

std::string request_stem(const std::string& id) {
    return "OQSsiquc01req_" + id;
}
std::string answer_name(const std::string& id) {
    return "OQSsiquc01res_" + id + ".xml";
}

std::string cut_text(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80) --longest;
    return text.substr(0, longest);
}

Failure refused(const char* origin, const std::string& message, const std::string& place, const std::string& reason) {
    Failure failure(MDG_E_REFUSED, origin, message);
    if (!reason.empty())
        failure.findings.push_back({place, MDG_FINDING_CODE_REASON, "the reason it gave stands in the Japanese text",
                                    base::mask_individual_numbers(cut_text(reason, longest_reason))});
    return failure;
}

// What the centre refused (SegmentOfResult 9).
Failure refused_by_centre(const Record& answer) {
    return refused(MDG_ORIGIN_CENTRE, "the answer is an error (SegmentOfResult 9)",
                   answer.text_or(MDG_FIELD_FILE_NAME, ""), answer.text_or(MDG_FIELD_RESULT_ERROR_MESSAGE, ""))
        .with_vendor_code(answer.text_or(MDG_FIELD_RESULT_ERROR_CODE, ""));
}

Failure unreadable(const fs::path& file, const std::string& why) {
    return Failure(MDG_E_BAD_ANSWER, MDG_ORIGIN_TERMINAL,
                   "the answer " + file.filename().string() + " cannot be read and was left in place: " + why);
}

// An answer that cannot be removed is told, because the folder fills up.
void take_away(const fs::path& file, Record* result) {
    std::error_code error;
    fs::remove(file, error);
    if (error && result != nullptr)
        result->add(MDG_FIELD_FINDING, record::to_record(Finding{file.string(), MDG_FINDING_CODE_NOT_WRITABLE,
                                                                 "the answer could not be removed: " + error.message(),
                                                                 "読み終えた回答ファイルを削除できません"}));
}

void note_leftovers(const fs::path& folder, Record& result) {
    try {
        for (const Finding& finding : leftovers(folder)) result.add(MDG_FIELD_FINDING, record::to_record(finding));
    } catch (const Failure&) {
        // The answer is here; that the folder went away meanwhile does not spoil it.
    }
}

} // namespace

// One caller at a time per request_id; what became of the request is remembered.
class FolderGateway::Turn {
public:
    Turn(FolderGateway& gateway, const std::string& id)
        : gateway_(gateway)
        , id_(id) {
        const std::lock_guard lock(gateway_.mutex_);
        if (const auto known = gateway_.sent_.find(id_); known != gateway_.sent_.end()) {
            if (known->second == Sent::being_waited_for)
                throw Failure(MDG_E_BUSY, MDG_ORIGIN_APPLICATION, "another call waits for request " + id_);
            if (known->second == Sent::answered)
                throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "request " + id_ + " was answered already");
            after_ = Sent::unanswered;
        }
        gateway_.sent_[id_] = Sent::being_waited_for;
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        const std::lock_guard lock(gateway_.mutex_);
        if (after_) {
            gateway_.sent_[id_] = *after_;
        } else {
            gateway_.sent_.erase(id_);
        }
    }
    bool sent() const { return after_.has_value(); }
    void becomes(Sent state) { after_ = state; }

private:
    FolderGateway& gateway_;
    std::string id_;
    std::optional<Sent> after_; // nothing: not sent
};

void FolderGateway::send(const std::string& id, const std::string& bytes, Turn& turn) {
    // A request of an earlier run of the program is not sent again either.
    std::error_code ignored;
    const std::string request = request_stem(id) + ".xml";
    const bool there = fs::exists(settings_.request / request, ignored) ||
                       fs::exists(settings_.result / request, ignored) ||
                       fs::exists(settings_.result / answer_name(id), ignored);
    if (!turn.sent() && !there) put_file(settings_.request, request, bytes);
    turn.becomes(Sent::unanswered);
}

Record FolderGateway::check(const Record& check_request, const base::Wait& wait) {
    const std::string bytes = write_request(check_request, settings_.encoding);
    const std::string id = *check_request.text(MDG_FIELD_REQUEST_ID);
    wait.check("the terminal");
    require_folder(settings_.result); // nothing is sent whose answer could not be fetched
    Turn turn(*this, id);
    send(id, bytes, turn);
    try {
        Record answer = await_answer(check_request, wait);
        turn.becomes(Sent::answered);
        note_leftovers(settings_.result, answer);
        return answer;
    } catch (Failure& failure) {
        if (failure.status == MDG_E_REFUSED) {
            turn.becomes(Sent::answered);
        } else {
            failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE; // the request may be with the terminal
        }
        throw;
    }
}

struct FolderGateway::Exchange {
    Exchange(const FolderSettings& settings, const std::string& id)
        : request(settings.request / (request_stem(id) + ".xml"))
        , answer(settings.result / answer_name(id))
        , returned(settings.result / (request_stem(id) + ".xml"))
        , reason(settings.result / (request_stem(id) + ".err")) {}

    // The answer, when it is there, whole and final.
    std::optional<Record> look_for_answer(const Record& check_request) {
        const std::string* bytes = answer.look();
        if (bytes == nullptr) return std::nullopt;
        std::optional<Record> result;
        try {
            result = parse_result(*bytes, answer.path().filename().string(), MDG_RESULT_SOURCE_RESPONSE);
        } catch (const Failure& failure) {
            if (answer.looks() < settled_looks) return std::nullopt;
            throw unreadable(answer.path(), failure.message).with_cause(failure);
        }
        if (const std::string what = difference(*result, check_request); !what.empty())
            throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_TERMINAL,
                          "the answer " + answer.path().filename().string() +
                              " is not to this request and was left in place: " + what);
        const std::string segment = result->text_or(MDG_FIELD_RESULT_SEGMENT, "");
        still_processing = segment == MDG_RESULT_SEGMENT_RUNNING;
        if (still_processing) return std::nullopt;
        const bool failed = segment == MDG_RESULT_SEGMENT_FAILED;
        take_away(answer.path(), failed ? nullptr : &*result);
        if (failed) throw refused_by_centre(*result);
        return result;
    }

    // The terminal gives a request back beside an .err file; what stands in it is not public (terminal facts
    // §1.3).
    void look_for_refusal() {
        returned.look();
        const std::string* text = reason.look();
        const bool alone = returned.looks() >= settled_looks && !reason.present();
        if (text == nullptr && !alone) return;
        const Failure failure = refused(MDG_ORIGIN_TERMINAL, "the terminal gave the request back",
                                        reason.path().filename().string(), text ? decode_text(*text) : "");
        take_away(reason.path(), nullptr);
        take_away(returned.path(), nullptr);
        throw failure;
    }

    Failure no_answer(const std::string& id) const {
        if (answer.present() && !still_processing)
            return unreadable(answer.path(),
                              answer.problem().empty() ? "not whole within the limit" : answer.problem());
        Failure failure(
            MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL,
            "no answer within the limit; request " + id +
                " stays with the terminal: wait for the same request_id again, do not send another blindly");
        std::error_code ignored;
        if (fs::exists(request, ignored))
            failure.findings.push_back(
                {request.string(), MDG_FINDING_CODE_IGNORED_FILE, "the terminal has not taken the request",
                 "端末が照会ファイルを取り込んでいません。端末の連携アプリケーションを確かめてください"});
        return failure;
    }

    fs::path request;
    StableFile answer;
    StableFile returned;
    StableFile reason;
    bool still_processing = false; // the answer says so (SegmentOfResult 2)
};

Record FolderGateway::await_answer(const Record& check_request, const base::Wait& wait) const {
    const std::string id = *check_request.text(MDG_FIELD_REQUEST_ID);
    Exchange exchange(settings_, id);
    for (;;) {
        if (auto answer = exchange.look_for_answer(check_request)) return std::move(*answer);
        exchange.look_for_refusal();
        require_folder(settings_.result); // a share that went away must not look like silence
        try {
            wait.pause(settings_.poll, "the terminal's answer");
        } catch (const Failure& failure) {
            if (failure.status != MDG_E_DEADLINE) throw;
            throw exchange.no_answer(id);
        }
    }
}

std::unique_ptr<FaceWatch> FolderGateway::watch_faces() {
    if (settings_.face.empty())
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION, "face_dir is not set: there is no face reader here");
    return std::make_unique<FolderFaceWatch>(settings_.face, settings_.poll);
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
