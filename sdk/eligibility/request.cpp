#include "eligibility/request.hpp"

#include "base/text.hpp"
#include "eligibility/codec.hpp"

#include <algorithm>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;
using record::Record;

constexpr std::size_t insurer_number_length = 8;

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool fits_a_file_name(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string without_padding(std::string_view number) {
    const auto first = number.find_first_not_of(' ');
    return first == number.npos ? std::string() : std::string(number.substr(first));
}

class Check {
public:
    Check(const Record& request, Encoding encoding)
        : request_(request)
        , encoding_(encoding) {}

    std::vector<Finding> run() {
        const std::string facility = request_.text_or(MDG_FIELD_FACILITY_CODE, "");
        require(MDG_FIELD_FACILITY_CODE, facility, facility.size() == 10 && all_digits(facility), "must be 10 digits",
                "医療機関コードは数字10桁です");
        const std::string id = request_.text_or(MDG_FIELD_REQUEST_ID, "");
        require(MDG_FIELD_REQUEST_ID, id, id.size() <= 50 && fits_a_file_name(id),
                "must be at most 50 letters, digits, hyphens or underscores",
                "識別子は英数字、ハイフン、下線の50文字までです");
        const std::string insurer = without_padding(request_.text_or(MDG_FIELD_INSURER_NUMBER, ""));
        require(MDG_FIELD_INSURER_NUMBER, insurer, insurer.size() <= insurer_number_length && all_digits(insurer),
                "must be at most 8 digits", "保険者番号は数字8桁までです");
        const std::string number = request_.text_or(MDG_FIELD_INSURED_NUMBER, "");
        require(MDG_FIELD_INSURED_NUMBER, number, characters(number) <= 20, "must be at most 20 characters",
                "番号は20文字までです");
        allow(MDG_FIELD_INSURED_SYMBOL, characters(request_.text_or(MDG_FIELD_INSURED_SYMBOL, "")) <= 20,
              "must be at most 20 characters", "記号は20文字までです");
        const std::string branch = request_.text_or(MDG_FIELD_INSURED_BRANCH_NUMBER, "");
        allow(MDG_FIELD_INSURED_BRANCH_NUMBER, branch.empty() || (branch.size() == 2 && all_digits(branch)),
              "must be 2 digits", "枝番は数字2桁です");
        const std::string consent = request_.text_or(MDG_FIELD_LIMIT_CONSENT, MDG_CONSENT_NO);
        allow(MDG_FIELD_LIMIT_CONSENT, consent == MDG_CONSENT_NO || consent == MDG_CONSENT_YES, "must be 0 or 1",
              "限度額情報の同意は0か1です");
        check_dates();
        check_characters();
        return std::move(findings_);
    }

private:
    void note(record::FieldId field, const char* code, const char* detail, const char* ja) {
        findings_.push_back({std::string(record::find_field(field)->name), code, detail, ja});
    }
    void require(record::FieldId field, const std::string& value, bool good, const char* detail, const char* ja) {
        if (value.empty()) {
            note(field, MDG_FINDING_CODE_MISSING, "is required", ja);
        } else {
            allow(field, good, detail, ja);
        }
    }
    void allow(record::FieldId field, bool good, const char* detail, const char* ja) {
        if (!good) note(field, MDG_FINDING_CODE_BAD_VALUE, detail, ja);
    }
    void check_dates() {
        const auto visit = request_.date(MDG_FIELD_VISIT_DATE);
        const auto birth = request_.date(MDG_FIELD_BIRTH_DATE);
        if (!visit) note(MDG_FIELD_VISIT_DATE, MDG_FINDING_CODE_MISSING, "is required", "受診日が必要です");
        if (!birth) note(MDG_FIELD_BIRTH_DATE, MDG_FINDING_CODE_MISSING, "is required", "生年月日が必要です");
        allow(MDG_FIELD_BIRTH_DATE, !visit || !birth || *birth <= *visit, "is after the visit date",
              "生年月日が受診日より後です");
    }
    void check_characters() {
        for (const record::FieldId field :
             {MDG_FIELD_INSURED_SYMBOL, MDG_FIELD_INSURED_NUMBER, MDG_FIELD_ARBITRARY_IDENTIFIER}) {
            const std::string value = request_.text_or(field, "");
            allow(field, std::ranges::none_of(value, [](char c) { return c >= 0 && c < ' '; }),
                  "has a control character", "制御文字があります");
            allow(field, encoding_ == Encoding::utf8 || base::cp932_from_utf8(value),
                  "has a character that CP932 does not have", "Shift_JIS にない文字があります");
        }
    }

    const Record& request_;
    Encoding encoding_;
    std::vector<Finding> findings_;
};

} // namespace

Encoding encoding_of(std::string_view exchange_encoding) {
    if (exchange_encoding == MDG_EXCHANGE_ENCODING_UTF_8) return Encoding::utf8;
    if (exchange_encoding == MDG_EXCHANGE_ENCODING_SHIFT_JIS) return Encoding::shift_jis;
    throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "exchange_encoding is neither utf-8 nor shift_jis");
}

std::vector<Finding> check_request_faults(const Record& check_request, Encoding encoding) {
    return Check(check_request, encoding).run();
}

std::string write_request(const Record& check_request, Encoding encoding) {
    auto faults = check_request_faults(check_request, encoding);
    if (!faults.empty())
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                      "the check request has " + std::to_string(faults.size()) + " faults")
            .with_findings(std::move(faults));
    Record request = check_request;
    const std::string insurer = without_padding(*request.text(MDG_FIELD_INSURER_NUMBER));
    request.set_text(MDG_FIELD_INSURER_NUMBER, std::string(insurer_number_length - insurer.size(), ' ') + insurer);
    if (!request.has(MDG_FIELD_LIMIT_CONSENT)) request.set_text(MDG_FIELD_LIMIT_CONSENT, MDG_CONSENT_NO);

    pugi::xml_document document;
    pugi::xml_node root = document.append_child(std::string(root_name).c_str());
    write_block(root.append_child(std::string(header_name).c_str()), request_header(), request);
    write_block(root.append_child(std::string(body_name).c_str()).append_child(std::string(search_name).c_str()),
                search_info(), request);
    return write_xml(document, encoding);
}

Record parse_request(std::string_view bytes, std::string_view file_name) {
    const XmlFile file = read_xml(bytes, file_name);
    const pugi::xml_node root = file.document.child(std::string(root_name).c_str());
    const pugi::xml_node header = root.child(std::string(header_name).c_str());
    const pugi::xml_node search = root.child(std::string(body_name).c_str()).child(std::string(search_name).c_str());
    if (!header || !search)
        throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(file_name) + ": not a query by number");
    Record request(MDG_KIND_CHECK_REQUEST);
    std::vector<Finding> findings; // a check_request holds neither findings nor unknown elements
    BlockReader reader(request, root, findings, file_name);
    reader.read(header, request_header());
    reader.read(search, search_info());
    return request;
}

} // namespace mdg::eligibility
