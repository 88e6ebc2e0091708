#include "eligibility/answer_reading.hpp"

#include "base/file.hpp"
#include "base/private_folder.hpp"
#include "base/tripwire.hpp"
#include "eligibility/bulk_header.hpp"
#include "eligibility/exchange_names.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/own_answer.hpp"
#include "eligibility/xml_file.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using record::Record;

constexpr std::size_t longest_reason = 2000;

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

Record with_file(Record header, const std::string& name, const std::filesystem::path& file) {
    header.set_text(MDG_FIELD_BUSINESS, find_message(name)->business);
    return header.set_text(MDG_FIELD_ANSWER_FILE, file.string());
}

// Of many people: unpacked where it is kept already, else only looked into.
Record parse_large_packed(const AnswerFile& file, const std::string& name, const std::string& member,
                          const Packing& packing) {
    std::optional<Record> header;
    with_unpacked(packing, file, name, member, [&](ByteSource& source) {
        if (file.unpacked.empty()) {
            header = read_bulk_header(source, member);
        } else {
            base::write_atomically(
                file.unpacked, [&](std::span<char> piece) { return source.read(piece); }, base::only_ours);
        }
    });
    if (header) return std::move(*header);
    return with_file(read_bulk_header(file.unpacked, member), member, file.unpacked);
}

Record parse_packed_as(const std::string& member, const AnswerFile& file, const ExchangeNames& names,
                       const Packing& packing) {
    const std::string name = names.answer + file.ending;
    if (names.may_be_large && packing.to_file) return parse_large_packed(file, name, member, packing);
    if (file.large)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL, name + ": a packed answer of this size is not read");
    return parse_message(unpack(packing, file.bytes, name, member), member, MDG_RESULT_SOURCE_RESPONSE);
}

// A packed answer holds one of the other forms.
Record parse_packed(const AnswerFile& file, const ExchangeNames& names, const Packing& packing) {
    std::optional<Failure> first;
    for (const std::string& ending : names.endings) {
        if (ending == file.ending) continue;
        try {
            return parse_packed_as(names.answer + ending, file, names, packing);
        } catch (const Failure& failure) {
            if (failure.status != MDG_E_MALFORMED) throw;
            if (!first) first = failure;
        }
    }
    throw *first;
}

Record parse(const AnswerFile& file, const ExchangeNames& names, const Packing& packing) {
    const std::string name = names.answer + file.ending;
    if (file.ending == ".zip") return parse_packed(file, names, packing);
    if (!names.may_be_large || file.file.empty()) return parse_message(file.bytes, name, MDG_RESULT_SOURCE_RESPONSE);
    return with_file(read_bulk_header(file.file, name), name, file.file);
}

std::string text_of(const Record& record, record::FieldId field) {
    return record::find_field(field)->belongs_to(record.kind()) ? record.text_or(field, "") : std::string();
}

// What the centre refused: SegmentOfResult 9, or a ResultCode of drug and check-up information that is not 1
// (terminal facts §4.1).
void require_good(const Record& answer) {
    const std::string code = text_of(answer, MDG_FIELD_ANSWER_CODE);
    const std::string place = text_of(answer, MDG_FIELD_FILE_NAME);
    if (!code.empty() && code != MDG_ANSWER_CODE_GOOD)
        throw refused(MDG_ORIGIN_CENTRE, "the answer is an error (ResultCode)", place,
                      text_of(answer, MDG_FIELD_ANSWER_MESSAGE))
            .with_vendor_code(code);
    if (text_of(answer, MDG_FIELD_RESULT_SEGMENT) == MDG_RESULT_SEGMENT_FAILED)
        throw refused(MDG_ORIGIN_CENTRE, "the answer is an error (SegmentOfResult 9)", place,
                      text_of(answer, MDG_FIELD_RESULT_ERROR_MESSAGE))
            .with_vendor_code(text_of(answer, MDG_FIELD_RESULT_ERROR_CODE));
}

} // namespace

bool is_final_answer(const AnswerFile& file, const Record& request, const Packing& packing) {
    const ExchangeNames names = exchange_names(request, packing.requests);
    const Record answer = parse(file, names, packing);
    if (const std::string what = difference(answer, request); !what.empty())
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_TERMINAL,
                      "the answer " + names.answer + file.ending +
                          " is not to this request and was left in place: " + what);
    return request.kind() == MDG_KIND_BULK_QUERY ||
           text_of(answer, MDG_FIELD_RESULT_SEGMENT) != MDG_RESULT_SEGMENT_RUNNING;
}

Record read_answer(const AnswerFile& file, const Record& request, const Packing& packing) {
    const ExchangeNames names = exchange_names(request, packing.requests);
    if (file.ending == ".err")
        throw refused(MDG_ORIGIN_TERMINAL, "the terminal gave the request back", names.request + file.ending,
                      decode_text(file.bytes));
    Record answer = parse(file, names, packing);
    require_good(answer);
    return answer;
}

} // namespace mdg::eligibility
