// Where personal values stand in a recording, and how fakes take their place.
#include "base/text.hpp"
#include "recording/fakes.hpp"
#include "recording/privacy.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace mdg::recording {

namespace {

// A shorter value would be found everywhere: it is replaced where it is all of an element.
constexpr std::size_t shortest_anywhere = 4;

struct Element {
    std::string_view name;
    Personal kind;
};
// Of the terminal's documents (oqs: eligibility results, identification, read card faces).
constexpr std::array elements{
    Element{"Name", Personal::text},
    Element{"NameOfOther", Personal::text},
    Element{"NameKana", Personal::text},
    Element{"NameOfOtherKana", Personal::text},
    Element{"InsuredName", Personal::text},
    Element{"Address", Personal::text},
    Element{"PostNumber", Personal::number},
    Element{"Birthdate", Personal::date},
    Element{"InsurerNumber", Personal::insurer},
    Element{"InsuredCardSymbol", Personal::text},
    Element{"InsuredIdentificationNumber", Personal::text},
    Element{"ReferenceNumber", Personal::text},
};

std::string utf8_of(const Bytes& bytes) {
    const std::string raw(bytes.begin(), bytes.end());
    if (base::is_utf8(raw)) return raw;
    return base::utf8_from_cp932(raw).value_or(base::as_utf8(raw));
}

std::string utf16(std::string_view utf8, bool little) {
    std::string wide;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(utf8[i])); };
        const unsigned lead = byte(at);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (size > 3 || at + size > utf8.size()) return {}; // no name of the documents has such characters
        unsigned code = size == 1 ? lead : size == 2 ? lead & 0x1FU : lead & 0x0FU;
        for (std::size_t next = 1; next < size; ++next) code = code << 6 | (byte(at + next) & 0x3FU);
        const char high = static_cast<char>(code >> 8);
        const char low = static_cast<char>(code & 0xFFU);
        wide += little ? std::string{low, high} : std::string{high, low};
        at += size;
    }
    return wide;
}

std::string full_width(std::string_view digits) {
    std::string wide;
    for (const char c : digits)
        wide +=
            c >= '0' && c <= '9' ? std::string{'\xEF', '\xBC', static_cast<char>(0x90 + (c - '0'))} : std::string{c};
    return wide;
}

// Calls visit(name, text) for each text that follows a start tag.
template <typename Visit>
void each_element(std::string_view document, Visit visit) {
    for (std::size_t open = 0; (open = document.find('<', open)) != std::string_view::npos; ++open) {
        const std::size_t close = document.find('>', open);
        if (close == std::string_view::npos) return;
        const std::size_t end = document.find('<', close);
        if (end == std::string_view::npos) return;
        const std::string_view tag = document.substr(open + 1, close - open - 1);
        const std::string_view text = document.substr(close + 1, end - close - 1);
        if (!tag.empty() && tag.front() != '/' && !text.empty()) visit(tag.substr(0, tag.find(' ')), text);
    }
}

struct Pair {
    std::string from, to;
};

// A value and its fake in the forms in which they can stand in bytes.
void add_forms(std::vector<Pair>& pairs, const std::string& from, const std::string& to) {
    pairs.push_back({from, to});
    const auto narrow_from = base::cp932_from_utf8(from);
    const auto narrow_to = base::cp932_from_utf8(to);
    if (narrow_from && narrow_to) pairs.push_back({*narrow_from, *narrow_to});
    for (const bool little : {true, false}) pairs.push_back({utf16(from, little), utf16(to, little)});
}

// What stands between blanks of either width.
std::vector<std::string> words_of(std::string_view text) {
    constexpr std::string_view wide = "\xE3\x80\x80";
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool wide_blank = text.substr(at, wide.size()) == wide;
        if (!wide_blank && text[at] != ' ') {
            word += text[at];
            continue;
        }
        if (!word.empty()) words.push_back(std::exchange(word, {}));
        if (wide_blank) at += wide.size() - 1;
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

std::vector<Pair> pairs_of(const Identity& identity, const Fakes& fakes) {
    std::vector<Pair> pairs;
    std::vector<std::string> values{identity.value};
    if (identity.kind == Personal::date) { // every way it is written
        std::string bare;
        std::copy_if(identity.value.begin(), identity.value.end(), std::back_inserter(bare),
                     [](char c) { return c >= '0' && c <= '9'; });
        if (bare.size() == 8)
            for (const std::string between : {"", "-", "/", "."})
                values.push_back(bare.substr(0, 4) + between + bare.substr(4, 2) + between + bare.substr(6));
    }
    if (identity.kind == Personal::text) { // a name with another blank, without one, and its parts
        const auto parts = words_of(identity.value);
        for (const char* blank : {" ", "\xE3\x80\x80", ""}) {
            std::string whole;
            for (const std::string& part : parts) whole += (whole.empty() ? "" : blank) + part;
            values.push_back(whole);
        }
        constexpr std::size_t shortest_part = 6; // bytes: two characters
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(values),
                     [](const std::string& part) { return part.size() >= shortest_part; });
    }
    for (std::string value : values) {
        std::string fake = fakes.of({identity.kind, value});
        if (value.size() < shortest_anywhere) {
            value = ">" + value + "<";
            fake = ">" + fake + "<";
        }
        add_forms(pairs, value, fake);
        if (identity.kind != Personal::text) add_forms(pairs, full_width(value), full_width(fake));
    }
    return pairs;
}

// Of an element that nobody knows: words, and numbers that are longer than a date.
bool may_be_personal(std::string_view text) {
    const bool words =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return words || digits > 8;
}

template <typename Container>
bool replace_in(Container& content, const Pair& pair) {
    bool any = false;
    for (auto at = content.begin();;) {
        at = std::search(at, content.end(), pair.from.begin(), pair.from.end(), [](auto byte, char c) {
            return static_cast<unsigned char>(byte) == static_cast<unsigned char>(c);
        });
        if (at == content.end()) return any;
        at = std::transform(pair.to.begin(), pair.to.end(), at,
                            [](char c) { return static_cast<typename Container::value_type>(c); });
        any = true;
    }
}

} // namespace

std::vector<Identity> identities_in(const Recording& recording, Which which) {
    std::vector<Identity> found;
    for (const Event& event : recording.events)
        for (const Field& field : event.data.fields()) {
            const auto* bytes = std::get_if<Bytes>(&field.value);
            if (bytes == nullptr || field.name != "verdict.document") continue;
            const std::string text = utf8_of(*bytes);
            each_element(text, [&](std::string_view name, std::string_view value) {
                const auto known = std::find_if(elements.begin(), elements.end(),
                                                [&](const Element& element) { return element.name == name; });
                if (known != elements.end())
                    found.push_back({known->kind, std::string(value)});
                else if (which == Which::all && may_be_personal(value))
                    found.push_back({Personal::text, std::string(value)});
            });
        }
    return found;
}

std::size_t replace(Recording& recording, const std::vector<Identity>& identities, const Fakes& fakes) {
    std::set<std::string> done;
    std::vector<Pair> pairs;
    for (const Identity& identity : identities) {
        if (identity.value.empty() || !done.insert(identity.value).second) continue;
        for (Pair& pair : pairs_of(identity, fakes))
            if (!pair.from.empty() && pair.from.size() == pair.to.size()) pairs.push_back(std::move(pair));
    }
    // A longer value first: a shorter one may be a part of it.
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& one, const Pair& other) { return one.from.size() > other.from.size(); });
    const auto change = [&](std::string& text) {
        for (const Pair& pair : pairs) replace_in(text, pair);
    };
    for (std::string* text : {&recording.header.model, &recording.header.firmware, &recording.header.quirks})
        change(*text);
    for (Event& event : recording.events)
        for (Field& field : event.data.fields()) {
            if (auto* text = std::get_if<std::string>(&field.value)) change(*text);
            if (auto* bytes = std::get_if<Bytes>(&field.value))
                for (const Pair& pair : pairs) replace_in(*bytes, pair);
        }
    return done.size();
}

void make_cassette(Recording& recording, std::vector<Identity> identities, const Fakes& fakes) {
    recording.header.redaction = "cassette";
    const auto more = identities_in(recording, Which::all);
    identities.insert(identities.end(), more.begin(), more.end());
    replace(recording, identities, fakes);
    for (Event& event : recording.events) {
        const bool answer = event.kind == "mdgp.apdu/1.transmit" && event.direction == Direction::answer;
        const bool wire = event.channel.rfind("transport:", 0) == 0;
        const bool store = event.kind.rfind("mdgp.svc.store/", 0) == 0;
        if (answer || wire || store) hide_bytes(event, answer ? 2 : 0);
    }
}

} // namespace mdg::recording
