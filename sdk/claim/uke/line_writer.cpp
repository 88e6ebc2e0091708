#include "claim/uke/line_writer.hpp"

#include "claim/uke/characters.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace mdg::claim::uke {
namespace {

bool only_digits(std::string_view text) noexcept {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class ColumnWriter {
public:
    ColumnWriter(std::string_view within, std::string& out, Faults& faults)
        : within_(within)
        , out_(out)
        , faults_(faults) {}

    void write(const Column& column, std::string_view value) {
        if (value.empty()) {
            if (column.required)
                fault(column, MDG_FINDING_CODE_MISSING, "a claim needs it", "レセプトに必要な項目がありません");
            return;
        }
        const std::size_t begin = out_.size();
        switch (column.mode) {
        case Mode::digits:
            if (!only_digits(value)) return wrong(column, "digits only", "数字だけで記録します");
            out_ += value;
            break;
        case Mode::ascii:
            if (!is_half_width(value)) return wrong(column, "half width only", "半角の英数だけで記録します");
            out_ += value;
            break;
        case Mode::full_width:
            write_full_width(column, value);
            break;
        case Mode::either:
            if (is_half_width(value))
                out_ += value;
            else
                write_full_width(column, value);
        }
        check_width(column, out_.size() - begin);
    }

private:
    void write_full_width(const Column& column, std::string_view value) {
        if (append_full_width(value, out_) != 0)
            faults_.replaced.push_back({place(column), MDG_FINDING_CODE_OUTSIDE_JIS_X_0208,
                                        "a character that a claim cannot hold", "レセプトに使えない文字があります"});
    }

    void check_width(const Column& column, std::size_t width) {
        if (column.bytes == 0) return;
        const std::string bytes = std::to_string(column.bytes);
        if (column.fixed && width != column.bytes)
            wrong(column, bytes + " bytes exactly", bytes + "バイトで記録します");
        else if (width > column.bytes)
            wrong(column, bytes + " bytes at most", bytes + "バイトまでです");
    }

    void wrong(const Column& column, std::string detail, std::string ja) {
        fault(column, MDG_FINDING_CODE_BAD_VALUE, std::move(detail), std::move(ja));
    }

    void fault(const Column& column, const char* code, std::string detail, std::string ja) {
        faults_.add(place(column), code, std::move(detail), std::move(ja));
    }

    std::string place(const Column& column) const { return std::string(within_).append(slot_name(column.slot)); }

    std::string_view within_;
    std::string& out_;
    Faults& faults_;
};

} // namespace

void Values::clear() noexcept {
    texts_.fill({});
    used_ = 0;
}

// A line keeps fewer than thirty values of at most twenty characters; what found no room would be told as missing.
char* Values::room(std::size_t size) noexcept {
    if (size > kept_.size() - used_) return nullptr;
    char* begin = kept_.data() + used_;
    used_ += size;
    return begin;
}

void Values::set(Slot slot, std::optional<std::int64_t> number) noexcept {
    constexpr std::size_t most = 20;
    char* begin = number ? room(most) : nullptr;
    if (begin == nullptr) return;
    set(slot, std::string_view(begin, std::to_chars(begin, begin + most, *number).ptr));
}

void Values::set(Slot slot, std::optional<base::Date> day) noexcept {
    constexpr std::size_t length = 8;
    char* begin = day && day->ok() ? room(length) : nullptr;
    if (begin == nullptr) return;
    unsigned left = static_cast<unsigned>(static_cast<int>(day->year())) * 10000U +
                    static_cast<unsigned>(day->month()) * 100U + static_cast<unsigned>(day->day());
    for (std::size_t i = length; i-- > 0; left /= 10) begin[i] = static_cast<char>('0' + left % 10);
    set(slot, std::string_view(begin, length));
}

void Values::set_padded(Slot slot, std::string_view text, std::size_t length, char with) noexcept {
    char* begin = text.empty() || text.size() >= length ? nullptr : room(length);
    if (begin == nullptr) return set(slot, text);
    std::memset(begin, with, length - text.size());
    std::memcpy(begin + (length - text.size()), text.data(), text.size());
    set(slot, std::string_view(begin, length));
}

void Faults::add(std::string place, const char* code, std::string detail, std::string ja) {
    found.push_back({std::move(place), code, std::move(detail), std::move(ja)});
}

void write_line(const Layout& layout, const Values& values, std::string_view within, std::string& out, Faults& faults) {
    ColumnWriter writer(within, out, faults);
    out += layout.record;
    for (std::size_t i = 1; i < layout.columns.size(); ++i) {
        out += ',';
        const Column& column = layout.columns[i];
        if (column.slot != Slot::none) writer.write(column, values[column.slot]);
    }
    out += "\r\n";
}

} // namespace mdg::claim::uke
