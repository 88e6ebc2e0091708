// Group load, as far as nothing is created: the library in a process and its entry.
#include "interfaces.hpp"
#include "library.hpp"
#include "observe.hpp"
#include "session.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

namespace mdg::validate {

namespace {

constexpr int entry_ms = 100;

// Memory with a struct at its beginning and bytes behind it that the plugin must not touch.
template <typename Struct>
class Guarded {
public:
    Guarded()
        : bytes_(sizeof(Struct) + behind, 0) {}
    Struct& value() { return *reinterpret_cast<Struct*>(bytes_.data()); }
    bool touched_from(std::size_t size) const {
        return std::any_of(bytes_.begin() + static_cast<std::ptrdiff_t>(size), bytes_.end(),
                           [](unsigned char byte) { return byte != 0; });
    }
    unsigned char* behind_it() { return bytes_.data() + sizeof(Struct); }
    static constexpr std::size_t behind = 64;

private:
    std::vector<unsigned char> bytes_;
};

} // namespace

void load_binding(Context& context) {
    load_library(context);
}

void load_entry(Context& context) {
    const auto tables = agree(context, load_library(context));
    demand(tables.abi_chosen <= MDGP_ABI_MINOR, "minor " + std::to_string(tables.abi_chosen) + " was never offered");
}

void load_entry_time(Context& context) {
    const auto entry = load_library(context);
    const auto begun = std::chrono::steady_clock::now();
    agree(context, entry);
    const int took = since_ms(begun);
    if (took > entry_ms) warn("the entry took " + std::to_string(took) + " ms");
}

void load_mandatory_functions(Context& context) {
    const auto tables = agree(context, load_library(context));
    const auto& [size, flags, id, version, instance, device, create, destroy, get_interface, reserved] = tables.plugin;
    demand(id != nullptr && version != nullptr, "mdgp_plugin has no id or no version");
    demand(instance != nullptr && device != nullptr, "mdgp_plugin has no instance table or no device table");
    demand(create != nullptr && destroy != nullptr, "mdgp_plugin has no create or no destroy");
    const auto missing = missing_functions(tables.instance) + missing_functions(tables.device);
    demand(missing.empty(), "missing, or beyond struct_size:" + missing);
}

void load_identity(Context& context) {
    const auto tables = agree(context, load_library(context));
    if (!context.subject.manifest) skip("without a good manifest there is nothing to compare");
    const auto& manifest = *context.subject.manifest;
    demand(manifest.id == tables.plugin.id, "the manifest says " + manifest.id + ", the plugin " + tables.plugin.id);
    demand(manifest.version == tables.plugin.version,
           "the manifest says version " + manifest.version + ", the plugin " + tables.plugin.version);
}

void load_refuses_unknown_range(Context& context) {
    const auto entry = load_library(context);
    const auto offer = offer_of(context, 90, 99);
    Reply roomy;
    const mdgp_reply& reply = roomy.value;
    const auto status = entry(&offer, &roomy.value);
    demand(status != MDG_OK, "the entry takes minors 90 to 99, which do not exist");
    demand(reply.status == status, "the entry returns " + std::to_string(status) + " and writes " +
                                       std::to_string(reply.status) + " into the reply");
    demand(reply.reason != nullptr && reply.reason[0] != '\0', "the refusal gives no reason");
}

void load_range_ends(Context& context) {
    const auto entry = load_library(context);
    const auto least =
        context.subject.manifest ? static_cast<std::uint32_t>(context.subject.manifest->abi_minor_min) : 0U;
    const std::pair<std::uint32_t, std::uint32_t> ranges[] = {
        {least, least}, {MDGP_ABI_MINOR, MDGP_ABI_MINOR}, {least, MDGP_ABI_MINOR + 98}};
    for (const auto& [from, to] : ranges) {
        const auto offer = offer_of(context, from, to);
        Reply roomy;
        const mdgp_reply& reply = roomy.value;
        const auto range = std::to_string(from) + " to " + std::to_string(to);
        demand(entry(&offer, &roomy.value) == MDG_OK, "minors " + range + " are refused");
        demand(reply.abi_chosen >= from && reply.abi_chosen <= to,
               "offered " + range + ", chosen " + std::to_string(reply.abi_chosen));
    }
}

void load_reply_bounds(Context& context) {
    const auto entry = load_library(context);
    const auto offer = offer_of(context, 0, MDGP_ABI_MINOR);
    for (const std::size_t size : {offsetof(mdgp_reply, plugin), sizeof(mdgp_reply), sizeof(mdgp_reply) + 32}) {
        Guarded<mdgp_reply> reply;
        reply.value().struct_size = static_cast<std::uint32_t>(size);
        entry(&offer, &reply.value());
        demand(!reply.touched_from(std::min(size, sizeof(mdgp_reply))),
               "the reply has " + std::to_string(size) + " bytes and was written beyond them, or beyond what is known");
        demand(reply.value().struct_size == size, "the reply's struct_size was changed");
    }
}

void load_longer_offer(Context& context) {
    const auto entry = load_library(context);
    Guarded<mdgp_offer> offer;
    offer.value() = offer_of(context, 0, MDGP_ABI_MINOR);
    offer.value().struct_size = sizeof(mdgp_offer) + 16;
    Reply first, second;
    demand(entry(&offer.value(), &first.value) == MDG_OK, "a longer offer whose new bytes are zero is refused");
    offer.behind_it()[3] = 1;
    demand(entry(&offer.value(), &second.value) != MDG_OK, "a longer offer that says something unknown is taken");
    demand(second.value.reason != nullptr, "the refusal gives no reason");
}

} // namespace mdg::validate
