#include "clinic/terminal/request.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/code_page.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace mdg::clinic::terminal {

namespace {

struct Field {
    const char* name;
    bool required;
    std::size_t longest;
    bool (*fits)(std::string_view);
};

bool anything(std::string_view) {
    return true;
}
bool digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool facility_code(std::string_view text) {
    return text.size() == 10 && digits(text);
}
bool flag(std::string_view text) {
    return text == "0" || text == "1";
}
// Shorter numbers are padded with blanks on the left to eight.
bool insurer_number(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(' '), text.size());
    return text.size() == 8 && text.size() - first >= 6 && digits(text.substr(first));
}

constexpr Field header_fields[] = {
    {"QualificationConfirmationDate", true, 8, is_day},
    {"MedicalInstitutionCode", true, 10, facility_code},
    {"ArbitraryFileIdentifier", true, 50, anything},
};

constexpr Field search_fields[] = {
    {"InsurerNumber", true, 8, insurer_number},
    {"InsuredCardSymbol", false, 20, anything},
    {"InsuredIdentificationNumber", true, 20, anything},
    {"InsuredBranchNumber", false, 2, digits},
    {"Birthdate", true, 8, is_day},
    {"LimitApplicationCertificateRelatedConsFlg", true, 1, flag},
    {"ArbitraryIdentifier", false, 50, anything},
};

[[noreturn]] void refuse(const std::string& japanese, const std::string& english) {
    throw Refused(japanese + "\r\n" + english + "\r\n");
}

std::string value(const pugi::xml_node& block, const char* name) {
    return block.child(name).text().get();
}

void check(const pugi::xml_node& block, std::span<const Field> fields) {
    for (const pugi::xml_node& child : block.children()) {
        const std::string name = child.name();
        if (std::none_of(fields.begin(), fields.end(), [&](const Field& field) { return name == field.name; }))
            refuse("要求にない項目です: " + name, "element unknown in a request: " + name);
        if (child != block.child(child.name())) refuse("項目が重複しています: " + name, "element given twice: " + name);
    }
    for (const Field& field : fields) {
        const std::string name = field.name;
        const std::string text = value(block, field.name);
        if (text.empty()) {
            if (field.required) refuse("必須の項目がありません: " + name, "element missing: " + name);
        } else if (characters(text) > field.longest) {
            refuse("項目が長すぎます: " + name, "element too long: " + name);
        } else if (!field.fits(text)) {
            refuse("項目の値が正しくありません: " + name, "element with a wrong value: " + name);
        }
    }
}

} // namespace

Query parse_query(std::string_view bytes) {
    const auto utf8 = decode_xml(bytes);
    if (!utf8) refuse("宣言された文字コードではありません", "the bytes are not in the encoding declared");
    pugi::xml_document document;
    if (!document.load_buffer(utf8->data(), utf8->size(), pugi::parse_default, pugi::encoding_utf8))
        refuse("XMLとして読めません", "not well-formed XML");
    const auto message = document.child("XmlMsg");
    const auto header = message.child("MessageHeader");
    const auto body = message.child("MessageBody");
    const auto search = body.child("QualificationConfirmSearchInfo");
    if (!header || !search || search.next_sibling() || search.previous_sibling())
        refuse("資格確認照会の構造ではありません", "not laid out as a single query");
    check(header, header_fields);
    check(search, search_fields);

    Query query;
    query.confirmation_day = value(header, "QualificationConfirmationDate");
    query.facility = value(header, "MedicalInstitutionCode");
    query.file_identifier = value(header, "ArbitraryFileIdentifier");
    query.insurer_number = value(search, "InsurerNumber");
    query.insurer_number.erase(0, query.insurer_number.find_first_not_of(' '));
    query.symbol = value(search, "InsuredCardSymbol");
    query.number = value(search, "InsuredIdentificationNumber");
    query.branch = value(search, "InsuredBranchNumber");
    query.birthdate = value(search, "Birthdate");
    query.limit_consent = value(search, "LimitApplicationCertificateRelatedConsFlg") == "1";
    query.arbitrary_identifier = value(search, "ArbitraryIdentifier");
    query.search_info.append_copy(search);
    return query;
}

} // namespace mdg::clinic::terminal
