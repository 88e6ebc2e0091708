// Calls every function of every interface, from the list the headers give.
#pragma once

#include "loaded.hpp"

#include "plugin_abi/calls.hpp"

#include <memory>

namespace mdg::test {

// What the structs look like that a function is given.
enum class Shape {
    plain,         // as this release knows them
    larger,        // in structs larger than that, with zeros
    larger_speaks, // in structs larger than that, which say something there
    short_out,     // out structs with room for 8 bytes
    no_in,         // NULL for in structs
    no_out,        // NULL for whatever comes out
};

constexpr std::uint64_t an_op = 77;
constexpr std::size_t beyond = 16;
constexpr unsigned char untouched = 0xEE;

// The arguments of one call and their memory.
class Arguments {
public:
    explicit Arguments(Shape shape)
        : shape_(shape) {}

    template <class Number>
    auto of(plugin_abi::InNumber<Number>) {
        return std::tuple(Number{0});
    }
    auto of(plugin_abi::InText) { return std::tuple("011"); }
    auto of(plugin_abi::InBytes) {
        static constexpr std::uint8_t bytes[] = {0x00, 0xA4, 0x04, 0x00};
        return std::tuple(shape_ == Shape::no_in ? nullptr : static_cast<const std::uint8_t*>(bytes),
                          std::uint32_t{sizeof bytes});
    }
    template <class Struct>
    auto of(plugin_abi::InStruct<Struct>) {
        has_in = true;
        const bool larger = shape_ == Shape::larger || shape_ == Shape::larger_speaks;
        auto* made = begin<Struct>(0, sizeof(Struct) + (larger ? beyond : 0));
        if (shape_ == Shape::larger_speaks) memory_.back()[sizeof(Struct) + beyond - 1] = 1;
        return std::tuple(static_cast<const Struct*>(shape_ == Shape::no_in ? nullptr : made));
    }
    template <class Struct>
    auto of(plugin_abi::OutStruct<Struct>) {
        auto* made = begin<Struct>(untouched, shape_ == Shape::short_out ? 8 : sizeof(Struct));
        out = memory_.back().get();
        out_size = sizeof(Struct) + beyond;
        return std::tuple(shape_ == Shape::no_out ? nullptr : made);
    }
    auto of(plugin_abi::OutNumber) {
        out_number = true;
        return std::tuple(shape_ == Shape::no_out ? nullptr : &number);
    }
    auto of(plugin_abi::OutBytes) {
        out_number = true;
        memory_.push_back(std::make_unique<unsigned char[]>(MDGP_ANSWER_CAPACITY));
        return std::tuple(memory_.back().get(), std::uint32_t{MDGP_ANSWER_CAPACITY},
                          shape_ == Shape::no_out ? nullptr : &number);
    }

    bool has_in = false;
    bool out_number = false;
    unsigned char* out = nullptr;
    std::size_t out_size = 0;
    std::uint32_t number = 0;

private:
    template <class Struct>
    Struct* begin(unsigned char fill, std::size_t size) {
        memory_.push_back(std::make_unique<unsigned char[]>(sizeof(Struct) + beyond));
        std::memset(memory_.back().get(), fill, sizeof(Struct) + beyond);
        auto* made = reinterpret_cast<Struct*>(memory_.back().get());
        made->struct_size = static_cast<std::uint32_t>(size);
        return made;
    }

    Shape shape_;
    std::vector<std::unique_ptr<unsigned char[]>> memory_;
};

struct Called {
    const plugin_abi::CallRow& row;
    std::string name; // "mdgp.face/1 match"
    mdg_status status;
    Arguments& arguments;
};

// Those interfaces the device does not have are left out.
template <class Judge>
int every_call(const Loaded& loaded, Shape shape, Judge judge) {
    int calls = 0;
    for (unsigned number = 0; number < static_cast<unsigned>(plugin_abi::CallId::count); ++number) {
        const auto id = static_cast<plugin_abi::CallId>(number);
        const auto& row = plugin_abi::row_of(id);
        const void* table = loaded.plugin->device->get_interface(loaded.device, std::string(row.interface).c_str());
        if (table == nullptr) continue;
        plugin_abi::with_call(
            id, [&]<auto Member>() {
                using Call = plugin_abi::Call<Member>;
                Arguments arguments(shape);
                const auto given = std::apply([&](auto... group) { return std::tuple_cat(arguments.of(group)...); },
                                              typename Call::Signature::Groups{});
                const auto function = static_cast<const typename Call::Table*>(table)->*Member;
                const mdg_status status = std::apply(
                    [&](auto... argument) {
                        if (function == nullptr) return MDG_E_UNSUPPORTED; // what a host takes it for
                        if constexpr (Call::Signature::has_op)
                            return function(loaded.device, an_op, argument...);
                        else
                            return function(loaded.device, argument...);
                    },
                    given);
                judge(Called{row, std::string(row.interface) + " " + std::string(row.name), status, arguments});
            });
        ++calls;
    }
    return calls;
}

} // namespace mdg::test
