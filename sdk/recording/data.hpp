// The arguments and results of one call as a flat list: "slot", "in.language", "answer". No nesting, no pointers to
// the other side's memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mdg::recording {

using Bytes = std::vector<std::uint8_t>;

// Bytes or a text of which a recording keeps no more than the length, and for answers of a card the status word.
// `blank` stands in for them: zeros, and the end as it was.
struct Hidden {
    Bytes blank;
    std::size_t end = 0; // how many bytes at the end are the real ones
    bool operator==(const Hidden&) const = default;
};

// monostate: a text or bytes that were NULL. A number that is not negative is an uint64_t.
using Value = std::variant<std::monostate, std::int64_t, std::uint64_t, std::string, Bytes, Hidden>;

struct Field {
    std::string name;
    Value value;
};

class Data {
public:
    void add(std::string name, Value value) { fields_.push_back({std::move(name), std::move(value)}); }
    const Value* find(std::string_view name) const;
    const std::vector<Field>& fields() const { return fields_; }
    std::vector<Field>& fields() { return fields_; }
    bool empty() const { return fields_.empty(); }

private:
    std::vector<Field> fields_;
};

// Bytes of a text, of bytes or of what they were before they were hidden; 0 for a number.
std::size_t length_of(const Value& value);
// Zero, an empty text and NULL: what a side that does not know a field says.
bool is_default(const Value& value);

std::string to_hex(const Bytes& bytes);
// For messages: one line, shortened.
std::string shown(const Value& value);
std::string shown(const Data& data);

} // namespace mdg::recording
