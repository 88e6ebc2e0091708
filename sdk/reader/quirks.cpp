#include "reader/quirks.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace mdg::reader {

namespace {

constexpr std::size_t largest_file = 64UL * 1024;
constexpr std::string_view model_word = "model=";
constexpr std::string_view firmware_word = " firmware=";
constexpr std::string_view range_word = "..";

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// "[model=T-1 firmware=1.0..1.2]"
std::optional<Quirk> section(std::string_view line) {
    if (line.back() != ']') return std::nullopt;
    line = line.substr(1, line.size() - 2);
    if (!line.starts_with(model_word)) return std::nullopt;
    Quirk quirk;
    const auto firmware = line.find(firmware_word);
    quirk.model = trimmed(line.substr(0, firmware).substr(model_word.size()));
    if (firmware != std::string_view::npos) {
        const auto range = line.substr(firmware + firmware_word.size());
        const auto between = range.find(range_word);
        if (between == std::string_view::npos) return std::nullopt;
        quirk.from = trimmed(range.substr(0, between));
        quirk.to = trimmed(range.substr(between + range_word.size()));
    }
    return quirk.model.empty() ? std::nullopt : std::optional(quirk);
}

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::vector<std::string> numbers_of(std::string_view text) {
    std::vector<std::string> numbers(1);
    for (const char c : text) {
        if (is_digit(c))
            numbers.back() += c;
        else if (!numbers.back().empty())
            numbers.emplace_back();
    }
    for (auto& number : numbers) number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    return numbers;
}

bool within(const Quirk& quirk, std::string_view firmware) {
    if (quirk.from.empty() && quirk.to.empty()) return true;
    return !firmware.empty() && (quirk.from.empty() || !firmware_before(firmware, quirk.from)) &&
           (quirk.to.empty() || !firmware_before(quirk.to, firmware));
}

} // namespace

bool firmware_before(std::string_view one, std::string_view other) {
    const auto left = numbers_of(one);
    const auto right = numbers_of(other);
    return std::lexicographical_compare(
        left.begin(), left.end(), right.begin(), right.end(),
        [](const std::string& a, const std::string& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
}

Quirks::Quirks(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".quirk") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        try {
            read(base::read_file(file, largest_file), file.string());
        } catch (const base::Failure& failure) {
            findings_.push_back(
                {file.string(), MDG_FINDING_CODE_NOT_READABLE, failure.message, "癖のファイルを読めません。"});
        }
    }
}

void Quirks::read(std::string_view text, const std::string& place) {
    std::optional<Quirk> head;
    bool told = false; // that the lines below stand under nothing
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto wrong = [&](const char* en, const char* ja) {
            findings_.push_back({place + ":" + std::to_string(number), MDG_FINDING_CODE_BAD_VALUE, en, ja});
        };
        if (line.front() == '[') {
            head = section(line);
            told = !head;
            if (!head) wrong("not [model=…] or [model=… firmware=a..b]", "節の書き方が正しくありません。");
            continue;
        }
        if (!head) {
            if (!std::exchange(told, true)) wrong("stands before the first section", "節の前に書かれています。");
            continue;
        }
        const auto equals = std::min(line.find('='), line.size());
        const auto key = trimmed(line.substr(0, equals));
        const auto value = trimmed(line.substr(std::min(equals + 1, line.size())));
        const auto dot = std::min(key.find('.'), key.size());
        const auto language = key.substr(dot);
        if (value.empty() || dot == 0 || (!language.empty() && language != ".ja" && language != ".en")) {
            wrong("neither Name = value nor Name.ja = text", "「名前 = 値」でも「名前.ja = 文」でもありません。");
            continue;
        }
        const bool known = !rows_.empty() && rows_.back().name == key.substr(0, dot) &&
                           rows_.back().model == head->model && rows_.back().from == head->from &&
                           rows_.back().to == head->to;
        if (language.empty()) {
            rows_.push_back(*head);
            rows_.back().name = key;
            rows_.back().value = value;
        } else if (known) {
            (language == ".ja" ? rows_.back().ja : rows_.back().en) = value;
        } else {
            wrong("a text stands right below its quirk", "文は癖のすぐ下に書きます。");
        }
    }
}

std::vector<Quirk> Quirks::of(std::string_view model, std::string_view firmware) const {
    std::vector<Quirk> in_force;
    for (const auto& row : rows_) {
        if (row.model != model || !within(row, firmware)) continue;
        const auto same =
            std::find_if(in_force.begin(), in_force.end(), [&](const Quirk& it) { return it.name == row.name; });
        if (same == in_force.end())
            in_force.push_back(row);
        else
            *same = row;
    }
    return in_force;
}

} // namespace mdg::reader
