// The functions of the interfaces as a list, and the arguments of each as data: what goes in can be written and read
// on one side, what comes out on the other. Whoever adds a function to a header gets all of it from the generator.
#pragma once

#include "plugin_abi/structs.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace mdg::plugin_abi {

enum class Thread : std::uint8_t { worker, control };

// Numbers of the functions, in the headers' order. They mean the same in one build only.
enum class CallId : std::uint16_t {
#define MDG_PLUGIN_FUNCTION(table, function, interface, thread, names) table##_##function,
#include "plugin_abi/functions.inc"
#undef MDG_PLUGIN_FUNCTION
    count
};

struct CallRow {
    std::string_view interface; // "mdgp.face/1"
    std::string_view name;      // "match"
    Thread thread;
    std::string_view parameters; // names with blanks between, without device and op
};

inline constexpr CallRow call_rows[] = {
#define MDG_PLUGIN_FUNCTION(table, function, interface, thread, names) {interface, #function, Thread::thread, names},
#include "plugin_abi/functions.inc"
#undef MDG_PLUGIN_FUNCTION
};

// The number of a function: id_of<&mdgp_face_1::match>.
template <auto Member>
inline constexpr CallId id_of = CallId::count;
#define MDG_PLUGIN_FUNCTION(table, function, interface, thread, names)                                                 \
    template <>                                                                                                        \
    inline constexpr CallId id_of<&table::function> = CallId::table##_##function;
#include "plugin_abi/functions.inc"
#undef MDG_PLUGIN_FUNCTION

constexpr const CallRow& row_of(CallId id) {
    return call_rows[static_cast<std::size_t>(id)];
}

// --- what a parameter is --------------------------------------------------------------------------------------------

template <typename Number>
struct InNumber {
    Number value{};
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.number("", value);
    }
    template <typename Visitor>
    void out(Visitor&) {}
    auto arguments() { return std::tuple(value); }
};

struct InText {
    const char* value = nullptr;
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.text("", value);
    }
    template <typename Visitor>
    void out(Visitor&) {}
    auto arguments() { return std::tuple(value); }
};

struct InBytes {
    const std::uint8_t* data = nullptr;
    std::uint32_t size = 0;
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.bytes("", data, size);
    }
    template <typename Visitor>
    void out(Visitor&) {}
    auto arguments() { return std::tuple(data, size); }
};

template <typename Struct>
struct InStruct {
    Struct value = fresh<Struct>();
    template <typename Visitor>
    void in(Visitor& visitor) {
        visit_fields(visitor, value);
    }
    template <typename Visitor>
    void out(Visitor&) {}
    auto arguments() { return std::tuple(static_cast<const Struct*>(&value)); }
};

template <typename Struct>
struct OutStruct {
    Struct value = fresh<Struct>();
    template <typename Visitor>
    void in(Visitor&) {}
    template <typename Visitor>
    void out(Visitor& visitor) {
        visit_fields(visitor, value);
    }
    auto arguments() { return std::tuple(&value); }
};

struct OutNumber {
    std::uint32_t value = 0;
    template <typename Visitor>
    void in(Visitor&) {}
    template <typename Visitor>
    void out(Visitor& visitor) {
        visitor.number("", value);
    }
    auto arguments() { return std::tuple(&value); }
};

// The memory is the caller's: `data` and `capacity` are set before the call. Only the capacity goes in.
struct OutBytes {
    std::uint8_t* data = nullptr;
    std::uint32_t capacity = 0;
    std::uint32_t size = 0;
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.number("", capacity);
    }
    template <typename Visitor>
    void out(Visitor& visitor) {
        const std::uint8_t* begin = data;
        visitor.bytes("", begin, size);
        data = const_cast<std::uint8_t*>(begin); // a reader points it at what it read
    }
    auto arguments() { return std::tuple(data, capacity, &size); }
};

// --- the arguments of one function ------------------------------------------------------------------------------------

namespace detail {

template <typename... Types>
struct List {};

template <typename Done, typename Rest>
struct Grouped;

template <typename... Done>
struct Grouped<List<Done...>, List<>> {
    using Type = std::tuple<Done...>;
};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<std::uint8_t*, std::uint32_t, std::uint32_t*, Rest...>>
    : Grouped<List<Done..., OutBytes>, List<Rest...>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<const std::uint8_t*, std::uint32_t, Rest...>>
    : Grouped<List<Done..., InBytes>, List<Rest...>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<const char*, Rest...>> : Grouped<List<Done..., InText>, List<Rest...>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<std::uint32_t*, Rest...>> : Grouped<List<Done..., OutNumber>, List<Rest...>> {};
template <typename... Done, typename Struct, typename... Rest>
requires std::is_class_v<Struct>
struct Grouped<List<Done...>, List<const Struct*, Rest...>> : Grouped<List<Done..., InStruct<Struct>>, List<Rest...>> {
};
template <typename... Done, typename Struct, typename... Rest>
requires(std::is_class_v<Struct> && !std::is_const_v<Struct>) struct Grouped<List<Done...>, List<Struct*, Rest...>>
    : Grouped<List<Done..., OutStruct<Struct>>, List<Rest...>> {
};
template <typename... Done, typename Number, typename... Rest>
requires std::is_integral_v<Number>
struct Grouped<List<Done...>, List<Number, Rest...>> : Grouped<List<Done..., InNumber<Number>>, List<Rest...>> {
};

template <typename Function>
struct Signature;

// With the number of the call …
template <typename... Rest>
struct Signature<mdg_status(MDG_CALL*)(mdgp_device*, std::uint64_t, Rest...)> {
    static constexpr bool has_op = true;
    using Groups = typename Grouped<List<>, List<Rest...>>::Type;
};
// … and without: the functions of the control thread that belong to no call.
template <typename... Rest>
struct Signature<mdg_status(MDG_CALL*)(mdgp_device*, Rest...)> {
    static constexpr bool has_op = false;
    using Groups = typename Grouped<List<>, List<Rest...>>::Type;
};

template <typename Member>
struct MemberOf;
template <typename Table_, typename Function_>
struct MemberOf<Function_ Table_::*> {
    using Table = Table_;
    using Function = Function_;
};

} // namespace detail

// Member: &mdgp_face_1::match.
template <auto Member>
struct Call {
    using Table = typename detail::MemberOf<decltype(Member)>::Table;
    using Function = typename detail::MemberOf<decltype(Member)>::Function;
    using Signature = detail::Signature<Function>;

    typename Signature::Groups groups{};

    // Visits what goes in, or what comes out, group by group. A reading visitor fills, a writing one reads.
    template <typename Visitor>
    void in(Visitor& visitor) {
        std::apply([&](auto&... group) { (group.in(visitor), ...); }, groups);
    }
    template <typename Visitor>
    void out(Visitor& visitor) {
        std::apply([&](auto&... group) { (group.out(visitor), ...); }, groups);
    }

    mdg_status operator()(const Table& table, mdgp_device* device, std::uint64_t op) {
        const auto arguments = std::apply([](auto&... group) { return std::tuple_cat(group.arguments()...); }, groups);
        return std::apply(
            [&](auto... argument) {
                if constexpr (Signature::has_op)
                    return (table.*Member)(device, op, argument...);
                else
                    return (table.*Member)(device, argument...);
            },
            arguments);
    }
};

// Calls visitor.template operator()<&mdgp_x_1::f>() for the function with this number; false: there is none.
template <typename Visitor>
bool with_call(CallId id, Visitor&& visitor) {
    switch (id) {
#define MDG_PLUGIN_FUNCTION(table, function, interface, thread, names)                                                 \
    case CallId::table##_##function:                                                                                   \
        visitor.template operator()<&table::function>();                                                               \
        return true;
#include "plugin_abi/functions.inc"
#undef MDG_PLUGIN_FUNCTION
    case CallId::count:
        break;
    }
    return false;
}

} // namespace mdg::plugin_abi
