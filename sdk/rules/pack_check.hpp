// What has to be right in a data pack, in two steps: the form of its files, then what they say.
#pragma once

#include "base/failure.hpp"
#include "rules/book.hpp"
#include "rules/built_in.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::rules {

using base::Line;

class Faults {
public:
    // line 0: the file as a whole. code: MDG_FINDING_CODE_….
    void add(std::string_view file, std::size_t line, const char* code, const std::string& detail,
             const std::string& ja);
    bool none() const noexcept { return list_.empty(); }
    std::vector<base::Finding> take() { return std::move(list_); }

private:
    std::vector<base::Finding> list_;
};

// A table of the pack beside the built-in one.
struct Sheet {
    const BuiltInTable* built_in;
    Table before;
    Table now;
};

// One sheet a table of the built-in book, if there was no fault.
std::vector<Sheet> check_form(const std::vector<Source>& files, Faults& faults);

// Each cell is of the kind its column holds in the built-in table, and days are in order.
void check_cells(const Sheet& sheet, Faults& faults);

// Ids, what is cited, placeholders of texts, values of parameters.
void check_content(const std::vector<Sheet>& sheets, Faults& faults);

} // namespace mdg::rules
