#include "rules/texts.hpp"

#include "rules/book.hpp"

namespace mdg::rules {
namespace {

std::string fill(std::string_view pattern, const Placeholders& values) {
    std::string text(pattern);
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

} // namespace

std::vector<record::Record> texts(std::string_view id, const Placeholders& values) {
    std::vector<record::Record> found;
    for (const Text& text : book().texts(id)) {
        record::Record record(MDG_KIND_TEXT);
        record.set_text(MDG_FIELD_AUDIENCE, text.audience)
            .set_text(MDG_FIELD_JA, fill(text.ja, values))
            .set_text(MDG_FIELD_EN, fill(text.en, values));
        found.push_back(std::move(record));
    }
    return found;
}

} // namespace mdg::rules
