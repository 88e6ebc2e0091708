#include "names.hpp"

#include "models.hpp"

#include <madoguchi/plugin.h>

#include <array>
#include <cctype>
#include <utility>

namespace mdg::pcsc {

namespace {

// Words makers put into the names of slots (card facts §15, §15.1), the telling one first.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 7> words{{
    {"SAM", MDGP_SLOT_SECURE_MODULE},
    {"PICC", MDGP_SLOT_CONTACTLESS},
    {"CL", MDGP_SLOT_CONTACTLESS},
    {"FeliCa", MDGP_SLOT_CONTACTLESS},
    {"Contactless", MDGP_SLOT_CONTACTLESS},
    {"ICC", MDGP_SLOT_CONTACT},
    {"Contact", MDGP_SLOT_CONTACT},
}};

bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool has_word(std::string_view name, std::string_view word) {
    for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_letter(name[at - 1])) && (end == name.size() || !is_letter(name[end]))) return true;
    }
    return false;
}

bool is_index(std::string_view text) {
    return text.size() == 3 && text[0] == ' ' && std::isxdigit(static_cast<unsigned char>(text[1])) != 0 &&
           std::isxdigit(static_cast<unsigned char>(text[2])) != 0;
}

// "Maker Model 01 00" → "Maker Model/00"
std::string without_reader_index(std::string_view name) {
    constexpr std::size_t one = 3;
    if (name.size() > 2 * one && is_index(name.substr(name.size() - one)) &&
        is_index(name.substr(name.size() - 2 * one, one)))
        return std::string(name.substr(0, name.size() - 2 * one)) + '/' + std::string(name.substr(name.size() - 2));
    return std::string(name);
}

} // namespace

std::uint32_t slot_kind(std::string_view name) {
    for (const auto& [word, kind] : words)
        if (has_word(name, word)) return kind;
    const Model* known = model_of(name);
    return known == nullptr ? MDGP_SLOT_UNKNOWN : known->slot;
}

std::string TokenBook::arrived(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const std::string base = "pcsc:" + without_reader_index(name);
    std::string token = base;
    for (int number = 2; name_by_token_.contains(token); ++number) token = base + '#' + std::to_string(number);
    name_by_token_.emplace(token, name);
    return token;
}

void TokenBook::gone(const std::string& name) {
    const std::lock_guard lock(mutex_);
    std::erase_if(name_by_token_, [&](const auto& entry) { return entry.second == name; });
}

std::optional<std::string> TokenBook::name_of(std::string_view token) const {
    const std::lock_guard lock(mutex_);
    const auto found = name_by_token_.find(token);
    if (found == name_by_token_.end()) return std::nullopt;
    return found->second;
}

} // namespace mdg::pcsc
