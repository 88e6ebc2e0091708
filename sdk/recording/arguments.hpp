// Arguments as they come to a function, as data and back: for standing on either side of any function of the
// plugin interface.
#pragma once

#include "plugin_abi/calls.hpp"
#include "recording/data.hpp"
#include "recording/services.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace mdg::recording {

// --- values ------------------------------------------------------------------------------------------------------------

template <typename Number>
Value number_value(Number number) {
    if constexpr (std::is_signed_v<Number>)
        if (number < 0) return static_cast<std::int64_t>(number);
    return static_cast<std::uint64_t>(number);
}

// Makes data of what it visits.
class DataWriter {
public:
    explicit DataWriter(Data& data)
        : data_(data) {}
    std::string prefix; // the parameter's name

    template <typename Number>
    void number(const char* name, const Number& value) {
        data_.add(full(name), number_value(value));
    }
    void text(const char* name, const char* value);
    void bytes(const char* name, const std::uint8_t* value, std::uint32_t length);

private:
    std::string full(const char* name) const { return *name == '\0' ? prefix : prefix + "." + name; }
    Data& data_;
};

// Fills what it visits from data, which has to live on: texts and bytes point into it. What data does not have stays as
// it is. Throws Failure MALFORMED where a type is another.
class DataReader {
public:
    explicit DataReader(const Data& data)
        : data_(data) {}
    std::string prefix;

    template <typename Number>
    void number(const char* name, Number& value) {
        const Value* found = data_.find(full(name));
        if (found == nullptr) return;
        const auto* large = std::get_if<std::uint64_t>(found);
        const auto* small = std::get_if<std::int64_t>(found);
        if (large != nullptr && std::in_range<Number>(*large))
            value = static_cast<Number>(*large);
        else if (small != nullptr && std::in_range<Number>(*small))
            value = static_cast<Number>(*small);
        else
            wrong_type(full(name));
    }
    void text(const char* name, const char*& value);
    void bytes(const char* name, const std::uint8_t*& value, std::uint32_t& length);

private:
    [[noreturn]] static void wrong_type(const std::string& name);
    std::string full(const char* name) const { return *name == '\0' ? prefix : prefix + "." + name; }
    const Data& data_;
};

// --- groups ------------------------------------------------------------------------------------------------------------

// How many arguments of the function a group takes.
template <typename Group>
inline constexpr std::size_t arity = std::tuple_size_v<decltype(std::declval<Group&>().arguments())>;

// take: what goes in, and where results are to be written. take_results: what the function wrote there; memory is
// looked at only where it is done (status OK).
// give: writes a group's results there; false where they do not fit.
template <typename Number>
void take(plugin_abi::InNumber<Number>& group, Number value) {
    group.value = value;
}
inline void take(plugin_abi::InText& group, const char* value) {
    group.value = value;
}
inline void take(plugin_abi::InBytes& group, const std::uint8_t* data, std::uint32_t size) {
    group.data = data;
    group.size = data == nullptr ? 0 : size;
}
template <typename Struct>
void take(plugin_abi::InStruct<Struct>& group, const Struct* given) {
    bool understood = false;
    group.value = plugin_abi::copy_of(given, understood);
}
template <typename Struct>
void take(plugin_abi::OutStruct<Struct>&, Struct*) {}
template <typename Number>
void take(OutValue<Number>&, Number*) {}
inline void take(plugin_abi::OutNumber&, std::uint32_t*) {}
inline void take(plugin_abi::OutBytes& group, std::uint8_t* data, std::uint32_t capacity, std::uint32_t*) {
    group.data = data;
    group.capacity = capacity;
}
inline void take(OutFill& group, std::uint8_t* data, std::uint32_t length) {
    group.data = data;
    group.length = data == nullptr ? 0 : length;
}
inline void take(OutText& group, char* data, std::uint32_t capacity, std::uint32_t*) {
    group.data = data;
    group.capacity = capacity;
}
inline void take(OutBuffer& group, std::uint8_t* data, std::uint32_t capacity, std::uint32_t*) {
    group.data = data;
    group.capacity = capacity;
}
inline void take(OutBufferWithin& group, std::uint8_t* data, std::uint32_t capacity, std::uint32_t limit_ms,
                 std::uint32_t*) {
    group.data = data;
    group.capacity = capacity;
    group.limit_ms = limit_ms;
}

template <typename Group, typename... Arguments>
void take_results(Group&, bool, Arguments...) {} // of what only goes in
template <typename Struct>
void take_results(plugin_abi::OutStruct<Struct>& group, bool, Struct* given) {
    bool understood = false;
    group.value = plugin_abi::copy_of(static_cast<const Struct*>(given), understood);
}
template <typename Number>
void take_results(OutValue<Number>& group, bool, Number* given) {
    group.value = given == nullptr ? 0 : *given;
}
inline void take_results(plugin_abi::OutNumber& group, bool, std::uint32_t* given) {
    group.value = given == nullptr ? 0 : *given;
}
inline void take_results(plugin_abi::OutBytes& group, bool done, std::uint8_t* data, std::uint32_t capacity,
                         std::uint32_t* size) {
    group.size = !done || data == nullptr || size == nullptr ? 0 : std::min(*size, capacity); // never beyond the buffer
}
inline void take_results(OutBuffer& group, bool done, std::uint8_t* data, std::uint32_t capacity,
                         std::uint32_t* length) {
    group.length = length == nullptr ? 0 : *length;
    group.size = done && data != nullptr ? std::min(group.length, capacity) : 0;
}
inline void take_results(OutBufferWithin& group, bool done, std::uint8_t* data, std::uint32_t capacity, std::uint32_t,
                         std::uint32_t* length) {
    take_results(static_cast<OutBuffer&>(group), done, data, capacity, length);
}
inline void take_results(OutFill& group, bool done, std::uint8_t*, std::uint32_t) {
    if (!done) group.length = 0;
}
inline void take_results(OutText& group, bool done, char* data, std::uint32_t capacity, std::uint32_t* needed) {
    group.needed = needed == nullptr ? 0 : *needed;
    group.filled = done && data != nullptr && std::memchr(data, 0, capacity) != nullptr;
}

template <typename Group, typename... Arguments>
bool give(const Group&, Arguments...) {
    return true;
}
template <typename Struct>
bool give(const plugin_abi::OutStruct<Struct>& group, Struct* to) {
    constexpr std::size_t begin = sizeof to->struct_size;
    if (to == nullptr || to->struct_size < begin) return false;
    const std::size_t size = std::min<std::size_t>(to->struct_size, sizeof *to);
    std::memcpy(reinterpret_cast<char*>(to) + begin, reinterpret_cast<const char*>(&group.value) + begin, size - begin);
    return true;
}
template <typename Number>
bool give(const OutValue<Number>& group, Number* to) {
    if (to != nullptr) *to = group.value;
    return to != nullptr;
}
inline bool give(const plugin_abi::OutNumber& group, std::uint32_t* to) {
    if (to != nullptr) *to = group.value;
    return to != nullptr;
}
inline bool give_bytes(const std::uint8_t* from, std::uint32_t size, std::uint8_t* to, std::uint32_t capacity,
                       std::uint32_t* length) {
    if (length != nullptr) *length = size;
    if (size > capacity || (to == nullptr && size > 0)) return false;
    if (size > 0) std::memcpy(to, from, size);
    return true;
}
inline bool give(const plugin_abi::OutBytes& group, std::uint8_t* to, std::uint32_t capacity, std::uint32_t* length) {
    return give_bytes(group.data, group.size, to, capacity, length);
}
inline bool give(const OutFill& group, std::uint8_t* to, std::uint32_t length) {
    return group.length == length && give_bytes(group.data, group.length, to, length, nullptr);
}
inline bool give(const OutText& group, char* to, std::uint32_t capacity, std::uint32_t* needed) {
    if (needed != nullptr) *needed = group.needed;
    if (!group.filled || group.data == nullptr) return true; // there was no text
    const std::size_t size = std::strlen(group.data) + 1;
    if (to == nullptr || size > capacity) return false;
    std::memcpy(to, group.data, size);
    return true;
}
inline bool give(const OutBuffer& group, std::uint8_t* to, std::uint32_t capacity, std::uint32_t* length) {
    const bool fits = give_bytes(group.data, group.size, to, capacity, length);
    if (length != nullptr) *length = group.length;
    return fits;
}
inline bool give(const OutBufferWithin& group, std::uint8_t* to, std::uint32_t capacity, std::uint32_t,
                 std::uint32_t* length) {
    return give(static_cast<const OutBuffer&>(group), to, capacity, length);
}

// --- all groups of a function ------------------------------------------------------------------------------------------

// Calls visit(group, its arguments…) for each group.
template <std::size_t Group = 0, std::size_t Argument = 0, typename Groups, typename Arguments, typename Visit>
void each_group(Groups& groups, const Arguments& arguments, Visit visit) {
    if constexpr (Group < std::tuple_size_v<std::remove_const_t<Groups>>) {
        constexpr std::size_t count = arity<std::tuple_element_t<Group, std::remove_const_t<Groups>>>;
        [&]<std::size_t... Index>(std::index_sequence<Index...>) {
            visit(std::get<Group>(groups), std::get<Argument + Index>(arguments)...);
        }
        (std::make_index_sequence<count>{});
        each_group<Group + 1, Argument + count>(groups, arguments, visit);
    }
}

template <typename Groups, typename... Arguments>
void take_all(Groups& groups, const std::tuple<Arguments...>& arguments) {
    each_group(groups, arguments, [](auto& group, auto... argument) { take(group, argument...); });
}
template <typename Groups, typename... Arguments>
void take_all_results(Groups& groups, bool done, const std::tuple<Arguments...>& arguments) {
    each_group(groups, arguments, [&](auto& group, auto... argument) { take_results(group, done, argument...); });
}
template <typename Groups, typename... Arguments>
bool give_all(const Groups& groups, const std::tuple<Arguments...>& arguments) {
    bool fits = true;
    each_group(groups, arguments,
               [&](const auto& group, auto... argument) { fits = give(group, argument...) && fits; });
    return fits;
}

// The name of the next parameter, and the rest; a group has the name of its first one.
std::string next_name(std::string_view& names, std::size_t parameters);

// Calls visit(group) with visitor.prefix set to the group's name.
template <typename Groups, typename Visitor, typename Visit>
void each_named(Groups& groups, std::string_view names, Visitor& visitor, Visit visit) {
    std::apply(
        [&](auto&... group) {
            ((visitor.prefix = next_name(names, arity<std::remove_cvref_t<decltype(group)>>), visit(group)), ...);
        },
        groups);
}

// plugin_abi gives the capacity of a buffer no name of its own.
template <typename Group, typename Visitor>
void visit_in(Group& group, Visitor& visitor) {
    if constexpr (std::is_same_v<Group, plugin_abi::OutBytes>)
        visitor.number("capacity", group.capacity);
    else
        group.in(visitor);
}

template <typename Groups>
Data data_in(Groups& groups, std::string_view names) {
    Data data;
    DataWriter writer(data);
    each_named(groups, names, writer, [&](auto& group) { visit_in(group, writer); });
    return data;
}
template <typename Groups>
Data data_out(Groups& groups, std::string_view names) {
    Data data;
    DataWriter writer(data);
    each_named(groups, names, writer, [&](auto& group) { group.out(writer); });
    return data;
}
template <typename Groups>
void read_in(const Data& data, Groups& groups, std::string_view names) {
    DataReader reader(data);
    each_named(groups, names, reader, [&](auto& group) { visit_in(group, reader); });
}
template <typename Groups>
void read_out(const Data& data, Groups& groups, std::string_view names) {
    DataReader reader(data);
    each_named(groups, names, reader, [&](auto& group) { group.out(reader); });
}

} // namespace mdg::recording
