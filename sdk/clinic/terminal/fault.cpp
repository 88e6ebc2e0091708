#include "clinic/terminal/fault.hpp"

#include "clinic/terminal/clock.hpp"

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::terminal {

namespace {

constexpr FaultKind kinds[] = {
    {Fault::line_refused, "line-refused", "", false, "回線断: 接続を断る / line down: connections are refused",
     Where::web, Scheduled::state},
    {Fault::line_dropped, "line-dropped", "", false, "回線断: 受けてすぐ切る / accepted and closed at once", Where::web,
     Scheduled::state},
    {Fault::line_hung, "line-hung", "", false, "回線断: 受けたまま黙る / accepted, then nothing", Where::web,
     Scheduled::state},
    {Fault::stopped, "stopped", "", false, "端末の停止。終わると再起動 / the terminal is off; it restarts at the end",
     Where::both, Scheduled::state},
    {Fault::share_gone, "share-gone", "", false,
     "共有フォルダーが消え、終わると戻る / the folders are away for the time", Where::files, Scheduled::state},
    {Fault::warning, "warning", "", false, "要求がなくても del*.txt が現れる / a del*.txt appears, unasked",
     Where::files, Scheduled::event},
    {Fault::clock, "clock", "+1", false,
     "時計を日時に合わせる、または±秒だけ進める / sets the clock to a time, or by seconds", Where::both,
     Scheduled::event},
    {Fault::auth, "auth", "http:503", false,
     "照会ではなく認証で起きる障害 / a fault met by the auth requests, not the searches", Where::web},
    {Fault::no_answer, "no-answer", "", false, "処理したうえで、答えずに切る / does the work, closes without an answer",
     Where::web},
    {Fault::http, "http", "503", true, "HTTPの状態コード / an HTTP status", Where::web},
    {Fault::redirect, "redirect", "", false, "ほかの場所へ転送 / 307 to another path", Where::web},
    {Fault::bad_json, "bad-json", "", false, "JSONとして読めない / not well-formed JSON", Where::web},
    {Fault::oversized, "oversized", "64", true, "MiBだけ大きい / larger by so many MiB", Where::web},
    {Fault::wrong_type, "wrong-type", "", false, "JSONではなくHTMLのページ / a page of HTML", Where::web},
    {Fault::delay, "delay", "2000", true, "遅れて答える / answers late, after MS"},
    {Fault::silent, "silent", "", false, "要求を受け取るが答えない / takes the request, never answers"},
    {Fault::cut, "cut", "", false, "途中で切れたファイル / half a file"},
    {Fault::slow, "slow", "1000", true, "MSかけて少しずつ / comes bit by bit for MS"},
    {Fault::duplicate, "duplicate", "500", true, "MS後に同じ答えをもう一度 / the same answer again after MS",
     Where::files},
    {Fault::wrong_encoding, "wrong-encoding", "", false, "宣言と違う文字コード / bytes not in the encoding declared"},
    {Fault::other_person, "other-person", "", false, "別人の答え / another person's data in the answer"},
    {Fault::other_identifier, "other-identifier", "", false,
     "別の要求の識別子 / another request's ArbitraryFileIdentifier"},
    {Fault::error, "error", "CLINIC90", false, "SegmentOfResult 9, ErrorCode CODE"},
    {Fault::person_error, "person-error", "CLINIC91", false, "ProcessingResultStatus 2, ProcessingResultCode CODE"},
    {Fault::leftover, "leftover", "", false, "消し忘れの警告 del*.txt を残す / leaves a del*.txt warning",
     Where::files},
    {Fault::vanish, "vanish", "500", true,
     "答えがMS後に消える（別のプログラムが取った） / the answer is gone after MS, taken by another program",
     Where::files},
    {Fault::rewrite, "rewrite", "500", true, "MS後に同じ名前で違う内容 / other content under the same name after MS",
     Where::files},
    {Fault::zip_wrong_password, "zip-wrong-password", "", false, "暗証の違うZIP / a ZIP with another password",
     Where::files},
    {Fault::still_processing, "still-processing", "", false, "いつまでも処理中 / never ready: SegmentOfResult 2"},
};

bool digits(const std::string& text) {
    return !text.empty() && text.size() <= 6 && text.find_first_not_of("0123456789") == text.npos;
}

bool fits(const FaultKind& kind, const std::string& value) {
    if (kind.number && !digits(value)) return false;
    switch (kind.fault) {
    case Fault::http:
        return value.size() == 3 && value >= "400" && value < "600";
    case Fault::oversized:
        return value.size() <= 4;
    case Fault::clock:
        return parse_iso(value) || ((value[0] == '+' || value[0] == '-') && digits(value.substr(1)));
    case Fault::auth:
        Faults().add(value, Where::web);
        return !value.starts_with("auth");
    default:
        return kind.number || value.empty() == (*kind.value == '\0');
    }
}

} // namespace

std::span<const FaultKind> fault_kinds() {
    return kinds;
}

const FaultKind& Faults::add(const std::string& text, Where service, bool scheduled) {
    const auto colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const auto* kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const FaultKind& one) { return name == one.name; });
    if (kind == std::end(kinds))
        throw std::invalid_argument("知らない障害です。--help を見てください / no such fault, see --help: " + name);
    if (kind->where != Where::both && service != Where::both && kind->where != service)
        throw std::invalid_argument("ここでは起こせない障害です / not a fault of this service: " + name);
    if (kind->scheduled != Scheduled::no && !scheduled)
        throw std::invalid_argument("--schedule でだけ使えます / only in a schedule: " + name);
    const std::string value = colon == std::string::npos ? kind->value : text.substr(colon + 1);
    if (!fits(*kind, value))
        throw std::invalid_argument("障害の値が正しくありません / wrong value for the fault: " + text);
    values_[kind->fault] = value;
    return *kind;
}

} // namespace mdg::clinic::terminal
