#include "base/variants.hpp"

#include "base/characters.hpp"
#include "base/failure.hpp"
#include "base/jis.hpp"
#include "base/table.hpp"

#include <unordered_map>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace mdg::base {
namespace {

constexpr std::string_view table =
#include "embedded/variants.tsv.inc"
    ;

struct Forms {
    std::unordered_map<char32_t, char32_t> comparing;
    std::unordered_map<char32_t, char32_t> claim;
};

const Forms& forms() {
    static const Forms made = [] {
        Forms all;
        for (const Row& row : read_table(table)) {
            const char32_t from = code_points(row[0]).front();
            const char32_t to = code_points(row[2]).front();
            if (row[3] != "claim") all.comparing.emplace(from, to);
            if (row[3] != "compare") all.claim.emplace(from, to);
        }
        return all;
    }();
    return made;
}

std::u32string decomposed(char32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
    if (U_FAILURE(error) != 0) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "no NFKD data");
    std::string utf8;
    icu::UnicodeString parts;
    if (nfkd->getDecomposition(static_cast<UChar32>(c), parts) == 0) return {};
    parts.toUTF8String(utf8);
    return code_points(utf8);
}

} // namespace

char32_t comparing_form(char32_t c) {
    if (is_compatibility_ideograph(c))
        if (const std::u32string parts = decomposed(c); parts.size() == 1) c = parts.front();
    const auto found = forms().comparing.find(c);
    return found == forms().comparing.end() ? c : found->second;
}

std::optional<std::u32string> claim_suggestion(std::u32string_view character) {
    if (character.empty()) return std::nullopt;
    const char32_t c = character.front();
    if (const auto found = forms().claim.find(c); found != forms().claim.end()) return std::u32string(1, found->second);
    // A mark is left out, never the character.
    if (character.size() > 1 && in_jis_x_0208(c)) return std::u32string(1, c);
    std::u32string parts = decomposed(c);
    std::erase_if(parts, is_mark);
    parts = full_width(parts);
    if (parts.size() == 1 && parts.front() != c && !in_jis_x_0208(parts)) return claim_suggestion(parts);
    if (parts.empty() || !in_jis_x_0208(parts)) return std::nullopt;
    return parts;
}

} // namespace mdg::base
