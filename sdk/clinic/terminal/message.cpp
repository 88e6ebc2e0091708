#include "clinic/terminal/message.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/code_page.hpp"

#include <algorithm>
#include <set>

namespace mdg::clinic::terminal {

bool anything(std::string_view) {
    return true;
}
bool printable(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; });
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
bool month(std::string_view text) {
    return text.size() == 6 && is_day(std::string(text) + "01");
}
bool insurer_number(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(' '), text.size());
    return text.size() == 8 && text.size() - first >= 6 && digits(text.substr(first));
}
bool branch_number(std::string_view text) {
    return text.size() <= 2 && digits(text);
}

void refuse(const std::string& japanese, const std::string& english) {
    throw Refused(japanese + "\r\n" + english + "\r\n");
}

std::string value(const pugi::xml_node& block, const char* name) {
    return block.child(name).text().get();
}

std::optional<Complaint> complaint(const pugi::xml_node& block, std::span<const Rule> rules) {
    std::set<std::string> seen;
    for (const pugi::xml_node& child : block.children()) {
        const std::string name = child.name();
        if (std::none_of(rules.begin(), rules.end(), [&](const Rule& rule) { return name == rule.name; }))
            return Complaint{"要求にない項目です: " + name, "element unknown in a request: " + name};
        if (!seen.insert(name).second)
            return Complaint{"項目が重複しています: " + name, "element given twice: " + name};
    }
    for (const Rule& rule : rules) {
        const std::string name = rule.name;
        const std::string text = value(block, rule.name);
        if (text.empty()) {
            if (rule.required) return Complaint{"必須の項目がありません: " + name, "element missing: " + name};
        } else if (characters(text) > rule.longest) {
            return Complaint{"項目が長すぎます: " + name, "element too long: " + name};
        } else if (!rule.fits(text)) {
            return Complaint{"項目の値が正しくありません: " + name, "element with a wrong value: " + name};
        }
    }
    return std::nullopt;
}

void check(const pugi::xml_node& block, std::span<const Rule> rules) {
    if (const auto wrong = complaint(block, rules)) refuse(wrong->japanese, wrong->english);
}

Message::Message(std::string_view bytes) {
    const auto utf8 = decode_xml(bytes);
    if (!utf8) refuse("宣言された文字コードではありません", "the bytes are not in the encoding declared");
    if (!document_.load_buffer(utf8->data(), utf8->size(), pugi::parse_default, pugi::encoding_utf8))
        refuse("XMLとして読めません", "not well-formed XML");
    message_ = document_.child("XmlMsg");
}

pugi::xml_node Message::only(const char* block, const char* business_japanese, const char* business) const {
    const pugi::xml_node found = block ? body().child(block) : body();
    if (!header() || !found || (block && (found.next_sibling() || found.previous_sibling())))
        refuse(std::string(business_japanese) + "の構造ではありません", std::string("not laid out as ") + business);
    return found;
}

} // namespace mdg::clinic::terminal
