#include "clinic/terminal/fault.hpp"

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::terminal {

namespace {

constexpr FaultKind kinds[] = {
    {Fault::delay, "delay", "2000", true, "遅れて答える / answers late, after MS"},
    {Fault::silent, "silent", "", false, "要求を受け取るが答えない / takes the request, never answers"},
    {Fault::cut, "cut", "", false, "途中で切れたファイル / half a file"},
    {Fault::slow, "slow", "1000", true, "ファイルが少しずつ伸びる / the file grows for MS"},
    {Fault::duplicate, "duplicate", "500", true, "MS後に同じ答えをもう一度 / the same answer again after MS"},
    {Fault::wrong_encoding, "wrong-encoding", "", false, "宣言と違う文字コード / bytes not in the encoding declared"},
    {Fault::other_person, "other-person", "", false, "別人の答え / another person's data in the answer"},
    {Fault::other_identifier, "other-identifier", "", false,
     "別の要求の識別子 / another request's ArbitraryFileIdentifier"},
    {Fault::error, "error", "CLINIC90", false, "SegmentOfResult 9, ErrorCode CODE"},
    {Fault::person_error, "person-error", "CLINIC91", false, "ProcessingResultStatus 2, ProcessingResultCode CODE"},
    {Fault::leftover, "leftover", "", false, "消し忘れの警告 del*.txt を残す / leaves a del*.txt warning"},
    {Fault::vanish, "vanish", "500", true,
     "答えがMS後に消える（別のプログラムが取った） / the answer is gone after MS, taken by another program"},
    {Fault::rewrite, "rewrite", "500", true, "MS後に同じ名前で違う内容 / other content under the same name after MS"},
    {Fault::zip_wrong_password, "zip-wrong-password", "", false, "暗証の違うZIP / a ZIP with another password"},
    {Fault::still_processing, "still-processing", "", false,
     "一括の結果がいつまでも処理中 / a bulk result that is never ready"},
};

} // namespace

std::span<const FaultKind> fault_kinds() {
    return kinds;
}

void Faults::add(const std::string& text) {
    const auto colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const auto* kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const FaultKind& one) { return name == one.name; });
    if (kind == std::end(kinds))
        throw std::invalid_argument("知らない障害です。--help を見てください / no such fault, see --help: " + name);
    const std::string value = colon == std::string::npos ? kind->value : text.substr(colon + 1);
    const bool number = !value.empty() && value.size() <= 6 && value.find_first_not_of("0123456789") == value.npos;
    const bool wrong = kind->milliseconds ? !number : value.empty() != (*kind->value == '\0');
    if (wrong) throw std::invalid_argument("障害の値が正しくありません / wrong value for the fault: " + text);
    values_[kind->fault] = value;
}

} // namespace mdg::clinic::terminal
