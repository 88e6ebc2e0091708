// The services of a host as a list, with the arguments of each as data: what plugin_abi/calls.hpp is for the functions
// of the interfaces. get_service alone is not in it, for its result is a table.
#pragma once

#include "plugin_abi/calls.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace mdg::recording {

struct ServiceRow {
    std::string_view kind;
    std::string_view parameters;
};

// --- what a parameter is, beyond plugin_abi's groups ----------------------------------------------------------------------

template <typename Number>
struct OutValue {
    Number value{};
    template <typename Visitor>
    void in(Visitor&) {}
    template <typename Visitor>
    void out(Visitor& visitor) {
        visitor.number("", value);
    }
    auto arguments() { return std::tuple(&value); }
};

// All of it is filled (random).
struct OutFill {
    std::uint8_t* data = nullptr;
    std::uint32_t length = 0;
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.number("length", length);
    }
    template <typename Visitor>
    void out(Visitor& visitor) {
        const std::uint8_t* begin = data;
        visitor.bytes("", begin, length);
        data = const_cast<std::uint8_t*>(begin);
    }
    auto arguments() { return std::tuple(data, length); }
};

// A text with its NUL; `needed` is said also where it does not fit.
struct OutText {
    char* data = nullptr;
    std::uint32_t capacity = 0;
    std::uint32_t needed = 0;
    bool filled = false;
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.number("capacity", capacity);
    }
    template <typename Visitor>
    void out(Visitor& visitor) {
        const char* begin = filled ? data : nullptr;
        visitor.text("", begin);
        visitor.number("needed", needed);
        data = const_cast<char*>(begin);
        filled = begin != nullptr;
    }
    auto arguments() { return std::tuple(data, capacity, &needed); }
};

// Bytes whose length is said also where they do not fit.
struct OutBuffer {
    std::uint8_t* data = nullptr;
    std::uint32_t capacity = 0;
    std::uint32_t size = 0;   // written
    std::uint32_t length = 0; // said
    template <typename Visitor>
    void in(Visitor& visitor) {
        visitor.number("capacity", capacity);
    }
    template <typename Visitor>
    void out(Visitor& visitor) {
        const std::uint8_t* begin = data;
        visitor.bytes("", begin, size);
        visitor.number("length", length);
        data = const_cast<std::uint8_t*>(begin);
    }
    auto arguments() { return std::tuple(data, capacity, &length); }
};

// The same with a limit before the length (mdgp_svc_transport_1.read).
struct OutBufferWithin : OutBuffer {
    std::uint32_t limit_ms = 0;
    template <typename Visitor>
    void in(Visitor& visitor) {
        OutBuffer::in(visitor);
        visitor.number("limit_ms", limit_ms);
    }
    auto arguments() { return std::tuple(data, capacity, limit_ms, &length); }
};

// --- the arguments of one service -------------------------------------------------------------------------------------

namespace detail {

template <typename... Types>
using List = plugin_abi::detail::List<Types...>;

template <typename Done, typename Rest>
struct Grouped;
template <typename... Done>
struct Grouped<List<Done...>, List<>> {
    using Type = std::tuple<Done...>;
};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<std::uint8_t*, std::uint32_t, std::uint32_t, std::uint32_t*, Rest...>>
    : Grouped<List<Done..., OutBufferWithin>, List<Rest...>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<std::uint8_t*, std::uint32_t, std::uint32_t*, Rest...>>
    : Grouped<List<Done..., OutBuffer>, List<Rest...>> {};
template <typename... Done>
struct Grouped<List<Done...>, List<std::uint8_t*, std::uint32_t>> : Grouped<List<Done..., OutFill>, List<>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<char*, std::uint32_t, std::uint32_t*, Rest...>>
    : Grouped<List<Done..., OutText>, List<Rest...>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<const std::uint8_t*, std::uint32_t, Rest...>>
    : Grouped<List<Done..., plugin_abi::InBytes>, List<Rest...>> {};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<const char*, Rest...>> : Grouped<List<Done..., plugin_abi::InText>, List<Rest...>> {
};
template <typename... Done, typename... Rest>
struct Grouped<List<Done...>, List<std::uint64_t*, Rest...>>
    : Grouped<List<Done..., OutValue<std::uint64_t>>, List<Rest...>> {};
template <typename... Done, typename Struct, typename... Rest>
requires std::is_class_v<Struct>
struct Grouped<List<Done...>, List<const Struct*, Rest...>>
    : Grouped<List<Done..., plugin_abi::InStruct<Struct>>, List<Rest...>> {
};
template <typename... Done, typename Number, typename... Rest>
requires std::is_integral_v<Number>
struct Grouped<List<Done...>, List<Number, Rest...>>
    : Grouped<List<Done..., plugin_abi::InNumber<Number>>, List<Rest...>> {
};

} // namespace detail

// Which services begin with the number of a call; a service without one has a 64-bit number of another meaning or none.
template <auto Member>
inline constexpr bool service_has_op = false;
template <>
inline constexpr bool service_has_op<&mdgp_host::op_beat> = true;
template <>
inline constexpr bool service_has_op<&mdgp_host::op_cancelled> = true;
template <>
inline constexpr bool service_has_op<&mdgp_host::op_cancel_fd> = true;
template <>
inline constexpr bool service_has_op<&mdgp_host::op_progress> = true;
template <>
inline constexpr bool service_has_op<&mdgp_host::purge_report> = true;
template <>
inline constexpr bool service_has_op<&mdgp_svc_transport_1::open> = true;
template <>
inline constexpr bool service_has_op<&mdgp_svc_transport_1::write> = true;
template <>
inline constexpr bool service_has_op<&mdgp_svc_transport_1::read> = true;

// Pointers to members of different types do not compare.
template <auto Member>
struct Named {};
template <auto One, auto Other>
inline constexpr bool same_function = std::is_same_v<Named<One>, Named<Other>>;

template <auto Member>
ServiceRow service_row();

#define MDG_HOST_SERVICE(table, function, kind_, parameters_)                                                          \
    template <>                                                                                                        \
    inline ServiceRow service_row<&table::function>() {                                                                \
        return {kind_, parameters_};                                                                                   \
    }
#include "recording/services.inc"
#undef MDG_HOST_SERVICE

// The C function in a host's table that hands its arguments to Side::serve<Member>(host_data, op, arguments…).
template <typename Side, auto Member, typename Function, bool HasOp = service_has_op<Member>>
struct ServiceThunk;
template <typename Side, auto Member, typename Result, typename... Rest>
struct ServiceThunk<Side, Member, Result(MDG_CALL*)(void*, Rest...), false> {
    using Groups = typename detail::Grouped<detail::List<>, detail::List<Rest...>>::Type;
    static Result MDG_CALL run(void* host_data, Rest... rest) noexcept {
        return Side::template serve<Member, Result, Groups>(host_data, std::uint64_t{0}, rest...);
    }
    static Result call(Result(MDG_CALL* function)(void*, Rest...), void* host_data, std::uint64_t, Rest... rest) {
        return function(host_data, rest...);
    }
};
template <typename Side, auto Member, typename Result, typename... Rest>
struct ServiceThunk<Side, Member, Result(MDG_CALL*)(void*, std::uint64_t, Rest...), true> {
    using Groups = typename detail::Grouped<detail::List<>, detail::List<Rest...>>::Type;
    static Result MDG_CALL run(void* host_data, std::uint64_t op, Rest... rest) noexcept {
        return Side::template serve<Member, Result, Groups>(host_data, op, rest...);
    }
    static Result call(Result(MDG_CALL* function)(void*, std::uint64_t, Rest...), void* host_data, std::uint64_t op,
                       Rest... rest) {
        return function(host_data, op, rest...);
    }
};
template <typename Side, auto Member>
using ThunkOf = ServiceThunk<Side, Member, typename plugin_abi::detail::MemberOf<decltype(Member)>::Function>;

// Calls visitor.template operator()<&mdgp_host::f>() for every service of one table.
template <typename Table, typename Visitor>
void each_service(Visitor visitor) {
    const auto maybe = [&]<auto Member>() {
        if constexpr (std::is_same_v<typename plugin_abi::detail::MemberOf<decltype(Member)>::Table, Table>)
            visitor.template operator()<Member>();
    };
#define MDG_HOST_SERVICE(table, function, kind, parameters) maybe.template operator()<&table::function>();
#include "recording/services.inc"
#undef MDG_HOST_SERVICE
}

// The same for the service of a kind; false: there is none.
template <typename Visitor>
bool with_service(std::string_view wanted, Visitor&& visitor) {
#define MDG_HOST_SERVICE(table, function, kind, parameters)                                                            \
    if (wanted == kind) {                                                                                              \
        visitor.template operator()<&table::function>();                                                               \
        return true;                                                                                                   \
    }
#include "recording/services.inc"
#undef MDG_HOST_SERVICE
    return false;
}

// Kinds that are kept for whoever reads the recording and compared with nothing: how often they come is no behaviour.
inline bool is_loose(std::string_view kind) {
    return kind == "host.log" || kind == "host.op_beat" || kind == "host.op_cancel_fd" ||
           kind == "mdgp.svc.thread_check/1.role";
}

} // namespace mdg::recording
