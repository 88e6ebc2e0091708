#include "recording/arguments.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"

namespace mdg::recording {

void DataWriter::text(const char* name, const char* value) {
    data_.add(full(name), value == nullptr ? Value{} : Value{base::as_utf8(value)});
}

void DataWriter::bytes(const char* name, const std::uint8_t* value, std::uint32_t length) {
    data_.add(full(name), value == nullptr ? Value{} : Value{Bytes(value, value + length)});
}

void DataReader::wrong_type(const std::string& name) {
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, name + " is of another type than the function's");
}

void DataReader::text(const char* name, const char*& value) {
    const Value* found = data_.find(full(name));
    if (found == nullptr) return;
    if (std::holds_alternative<std::monostate>(*found))
        value = nullptr;
    else if (const auto* text = std::get_if<std::string>(found))
        value = text->c_str();
    else if (std::holds_alternative<Hidden>(*found))
        value = "";
    else
        wrong_type(full(name));
}

void DataReader::bytes(const char* name, const std::uint8_t*& value, std::uint32_t& length) {
    static constexpr std::uint8_t nothing = 0; // an empty value is not NULL
    const Value* found = data_.find(full(name));
    if (found == nullptr) return;
    const Bytes* bytes = std::get_if<Bytes>(found);
    if (const auto* hidden = std::get_if<Hidden>(found)) bytes = &hidden->blank;
    if (bytes == nullptr && !std::holds_alternative<std::monostate>(*found)) wrong_type(full(name));
    value = bytes == nullptr ? nullptr : bytes->empty() ? &nothing : bytes->data();
    length = bytes == nullptr ? 0 : static_cast<std::uint32_t>(bytes->size());
}

std::string next_name(std::string_view& names, std::size_t parameters) {
    std::string first;
    for (std::size_t at = 0; at < parameters; ++at) {
        const std::size_t end = std::min(names.find(' '), names.size());
        if (at == 0) first = names.substr(0, end);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return first;
}

} // namespace mdg::recording
