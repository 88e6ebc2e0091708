#include "claim/uke/line_reader.hpp"

#include "claim/uke/characters.hpp"

#include <algorithm>

namespace mdg::claim::uke {
namespace {

using base::Failure;

// The longest record that is known has 2,400 bytes of free text.
constexpr std::size_t longest_line = 32 * 1024;
constexpr char end_mark = '\x1A';

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

bool is_record_name(std::string_view text) noexcept {
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c); };
    return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && fits(text[1]);
}

// A line of history begins with データ識別, 行番号, 枝番号.
bool is_history(const std::vector<std::string_view>& columns) noexcept {
    constexpr std::size_t longest_stage = 2;
    return columns.size() > 3 && !columns[0].empty() && columns[0].size() <= longest_stage &&
           std::ranges::all_of(columns[0], is_digit);
}

} // namespace

void refuse_line(const Line& line, std::string_view column, const std::string& what, std::string ja) {
    std::string place = "line " + std::to_string(line.number);
    if (!line.record.empty()) place.append(" ").append(line.record);
    if (!column.empty()) place.append(" ").append(column);
    throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, place + ": " + what)
        .with_findings({{place, MDG_FINDING_CODE_BAD_VALUE, what, std::move(ja)}});
}

std::string text_of(const Line& line, std::string_view column, std::string_view bytes) {
    std::string utf8;
    if (!decode(bytes, utf8))
        refuse_line(line, column, "the bytes are not code page 932", "文字コードが正しくありません");
    return utf8;
}

const Line* LineReader::next() {
    while (read_bytes()) {
        ++line_.number;
        if (bytes_.empty()) continue;
        cut();
        return &line_;
    }
    return nullptr;
}

bool LineReader::fill() {
    begin_ = 0;
    in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
    end_ = static_cast<std::size_t>(in_.gcount());
    return end_ != 0;
}

// false: nothing is left.
bool LineReader::read_bytes() {
    bytes_.clear();
    if (ended_) return false;
    bool any = false;
    while (begin_ < end_ || fill()) {
        any = true;
        const std::string_view left(block_.data() + begin_, end_ - begin_);
        const std::size_t stop = left.find_first_of("\n\x1A");
        bytes_.append(left.substr(0, stop));
        if (bytes_.size() > longest_line) {
            line_ = {line_.number + 1, {}, {}, {}, {}};
            refuse_line(line_, "", "the line is longer than any record", "レコードが長すぎます");
        }
        if (stop == left.npos) {
            begin_ = end_;
            continue;
        }
        begin_ += stop + 1;
        ended_ = left[stop] == end_mark;
        break;
    }
    if (ended_) refuse_more_after_end();
    if (bytes_.ends_with('\r')) bytes_.pop_back();
    return ended_ ? !bytes_.empty() : any;
}

// Two files glued together would lose the second without a word.
void LineReader::refuse_more_after_end() {
    while (begin_ < end_ || fill()) {
        const std::string_view left(block_.data() + begin_, end_ - begin_);
        if (left.find_first_not_of(std::string_view("\r\n\x1A\0", 4)) != left.npos) {
            line_ = {line_.number + 1, {}, {}, {}, {}};
            refuse_line(line_, "", "the file goes on after its end mark", "ファイルの終わりの後に続きがあります");
        }
        begin_ = end_;
    }
}

// A comma is never part of a longer character of code page 932.
void LineReader::cut() {
    columns_.clear();
    for (std::string_view left = bytes_;;) {
        const std::size_t comma = left.find(',');
        columns_.push_back(left.substr(0, comma));
        if (comma == left.npos) break;
        left.remove_prefix(comma + 1);
    }
    const std::size_t skipped = is_history(columns_) ? 3 : 0;
    line_.bytes = bytes_;
    line_.stage = skipped == 0 ? std::string_view() : columns_[0];
    line_.columns = std::span(columns_).subspan(skipped);
    line_.record = line_.columns[0];
    if (is_record_name(line_.record)) return;
    line_.record = {};
    refuse_line(line_, "", "the line does not begin with the name of a record", "レコード識別情報がありません");
}

} // namespace mdg::claim::uke
