#include "eligibility/answer_watch.hpp"

#include "eligibility/xml_file.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;

// So many looks a file may rest half written before it is called unreadable, a returned request lie without its
// .err, and a file be away before it counts as taken.
constexpr int settled_looks = 8;

Failure unreadable(const std::string& name, const std::string& why) {
    return Failure(MDG_E_BAD_ANSWER, MDG_ORIGIN_TERMINAL,
                   "the answer " + name + " cannot be read and was left in place: " + why);
}

} // namespace

AnswerWatch::AnswerWatch(std::filesystem::path folder, const ExchangeNames& names, Understand understand)
    : folder_(std::move(folder))
    , names_(names)
    , understand_(std::move(understand))
    , returned_(folder_ / (names.request + names.request_ending))
    , reason_(folder_ / (names.request + ".err")) {
    for (const std::string& ending : names.endings)
        forms_.push_back({.ending = ending,
                          .file = StableFile(folder_ / (names.answer + ending),
                                             names.may_be_large ? largest_file : largest_answer)});
}

bool AnswerWatch::reachable() {
    const auto now = identify_folder(folder_, away_);
    if (!now) return false;
    away_.clear();
    if (!identity_) identity_ = now;
    const bool another = now != identity_;
    if (another != another_folder_) {
        another_folder_ = another;
        for (Form& form : forms_) form.file.start_anew();
        returned_.start_anew();
        reason_.start_anew();
    }
    return true;
}

std::optional<AnswerWatch::Arrived> AnswerWatch::look() {
    if (!reachable()) return std::nullopt;
    for (Form& form : forms_)
        if (auto arrived = look_at(form)) return arrived;
    return look_for_refusal();
}

// A file too large to be read at each look is taken to be whole when it does not change and its end is there.
std::optional<AnswerFile> AnswerWatch::rested(Form& form) const {
    const std::string* bytes = form.file.look();
    const bool taken = form.file.gone() >= settled_looks;
    if (taken) {
        bytes = form.file.last();
        if (bytes == nullptr) throw taken_by_another(form);
    }
    if (bytes != nullptr) return AnswerFile{.ending = form.ending, .bytes = *bytes};
    if (!names_.may_be_large || !form.file.large()) return std::nullopt;
    std::error_code size_error;
    std::error_code time_error;
    const Stamp now{std::filesystem::file_size(form.file.path(), size_error),
                    std::filesystem::last_write_time(form.file.path(), time_error)};
    if (size_error || time_error) return std::nullopt;
    form.same_stamps = now == form.stamp ? form.same_stamps + 1 : 0;
    form.stamp = now;
    if (form.same_stamps < 2) return std::nullopt;
    return AnswerFile{.ending = form.ending, .bytes = {}, .large = true, .file = form.file.path()};
}

std::optional<AnswerWatch::Arrived> AnswerWatch::look_at(Form& form) {
    const std::string name = names_.answer + form.ending;
    const auto file = rested(form);
    if (!file) return std::nullopt;
    const bool taken = form.file.gone() > 0;
    try {
        not_yet_ = !understand_(*file);
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_MALFORMED && failure.status != MDG_E_TOO_LARGE) throw;
        if (taken) throw taken_by_another(form);
        form.fault = failure.message;
        if (std::max(form.file.looks(), form.same_stamps) < settled_looks) return std::nullopt;
        throw unreadable(name, failure.message).with_cause(failure);
    }
    if (not_yet_) return std::nullopt;
    Arrived arrived{*file, {}};
    if (taken)
        arrived.findings.push_back({name, MDG_FINDING_CODE_TAKEN, "another program took the file after it was read",
                                    "読み取ったあと、別のプログラムが回答ファイルを持ち去りました"});
    note_other_forms(form, arrived);
    return arrived;
}

void AnswerWatch::note_other_forms(const Form& taken, Arrived& arrived) const {
    if (taken.ending != forms_.front().ending)
        arrived.findings.push_back({names_.answer + taken.ending, MDG_FINDING_CODE_OTHER_FORM,
                                    "another form than was asked for", "依頼と違う形式の回答です"});
    for (const Form& form : forms_)
        if (&form != &taken && form.file.present())
            arrived.findings.push_back({names_.answer + form.ending, MDG_FINDING_CODE_OTHER_FORM,
                                        "another form of the same answer was left in place",
                                        "同じ回答の別の形式のファイルが残っています"});
}

// The terminal gives a request back beside an .err file; what stands in it is not public (terminal facts §1.3).
std::optional<AnswerWatch::Arrived> AnswerWatch::look_for_refusal() {
    returned_.look();
    const std::string* text = reason_.look();
    const bool alone = returned_.looks() >= settled_looks && !reason_.present();
    if (text == nullptr && !alone) return std::nullopt;
    return Arrived{AnswerFile{.ending = ".err", .bytes = text != nullptr ? *text : std::string()}, {}};
}

Failure AnswerWatch::taken_by_another(const Form& form) const {
    return Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL,
                   "the answer " + names_.answer + form.ending + " was taken by another program before it was read")
        .with_findings(
            {{names_.answer + form.ending, MDG_FINDING_CODE_TAKEN,
              "taken by another program: it will not come again. Let that program leave it, then settle "
              "this request and send a new one under a new request_id",
              "別のプログラムが回答を持ち去りました。同じ照会への回答はもう届きません。そのプログラムの設定を"
              "確かめ、新しく照会し直してください"}});
}

Failure AnswerWatch::why_not() const {
    if (!away_.empty())
        return Failure(MDG_E_UNREACHABLE, MDG_ORIGIN_TERMINAL,
                       "folder " + folder_.string() + " went away and did not come back: " + away_);
    for (const Form& form : forms_) {
        if (form.file.gone() > 0) return taken_by_another(form);
        if (form.file.present() && !not_yet_)
            return unreadable(names_.answer + form.ending, !form.file.problem().empty() ? form.file.problem()
                                                           : !form.fault.empty()        ? form.fault
                                                                                        : "not whole within the limit");
    }
    Failure failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL,
                    "no answer to " + names_.request +
                        " within the limit; it stays with the terminal: wait for the same request_id again, do not "
                        "send another blindly");
    if (another_folder_)
        failure.findings.push_back({folder_.string(), MDG_FINDING_CODE_NOT_A_FOLDER,
                                    "another folder stands there than at the beginning: mounted anew, or not mounted",
                                    "待っている間に結果フォルダーが入れ替わりました。共有の接続を確かめてください"});
    return failure;
}

} // namespace mdg::eligibility
