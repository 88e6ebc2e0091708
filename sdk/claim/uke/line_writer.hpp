// One line of a UKE file: the values of its columns, written as the layout wants them.
#pragma once

#include "base/calendar.hpp"
#include "base/failure.hpp"
#include "claim/uke/layout.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::claim::uke {

// Texts must outlive the line; numbers, days and padded texts are kept here.
class Values {
public:
    void clear() noexcept;
    void set(Slot slot, std::string_view text) noexcept { texts_[static_cast<std::size_t>(slot)] = text; }
    void set(Slot slot, std::optional<std::int64_t> number) noexcept;
    void set(Slot slot, std::optional<base::Date> day) noexcept;
    // The same text with `with` in front up to the length; as it is where it is longer, and where it is empty.
    void set_padded(Slot slot, std::string_view text, std::size_t length, char with) noexcept;

    std::string_view operator[](Slot slot) const noexcept { return texts_[static_cast<std::size_t>(slot)]; }

private:
    char* room(std::size_t size) noexcept;

    std::array<std::string_view, slots> texts_{};
    std::array<char, 512> kept_{};
    std::size_t used_ = 0;
};

struct Faults {
    std::vector<base::Finding> found;    // the line cannot be written so
    std::vector<base::Finding> replaced; // characters that became ？

    void add(std::string place, const char* code, std::string detail, std::string ja);
};

// Appends the line and CR LF. within: what stands before a column's name in a fault's place ("remark.1.").
void write_line(const Layout& layout, const Values& values, std::string_view within, std::string& out, Faults& faults);

} // namespace mdg::claim::uke
