// Group descriptor: what a device says it is.
#include "interfaces.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <thread>

namespace mdg::validate {

namespace {

// Prints every field, so that two descriptions can be compared.
struct Fields {
    std::string out;
    template <typename Number>
    void number(const char* name, Number value) {
        out += std::string(name) + "=" + std::to_string(value) + ";";
    }
    void text(const char* name, const char* value) {
        out += std::string(name) + "=" + (value == nullptr ? "-" : value) + ";";
    }
    void bytes(const char*, const std::uint8_t*, std::uint32_t) {}
};

std::string described(Session& session) {
    auto descriptor = plugin_abi::fresh<mdgp_descriptor>();
    const auto status =
        session.work("describe", [&] { return session.tables.device.describe(session.device, &descriptor); });
    demand(status == MDG_OK, "describe answers " + std::to_string(status));
    Fields fields;
    plugin_abi::visit_fields(fields, descriptor);
    return fields.out;
}

bool in_manifest(const Session& session, std::string_view id) {
    const auto& manifest = *session.context.subject.manifest;
    const auto named = [&](const auto& list) { return std::find(list.begin(), list.end(), id) != list.end(); };
    return named(manifest.interfaces) || named(manifest.optional_interfaces);
}

} // namespace

void descriptor_present(Context& context) {
    Session session(context);
    session.open();
}

void descriptor_stable(Context& context) {
    Session session(context);
    session.open();
    const auto first = described(session);
    demand(described(session) == first, "two descriptions of one device differ");
    session.close();
    session.open(session.token);
    demand(described(session) == first, "the description is another one after the device was opened again");
}

void descriptor_utf8(Context& context) {
    Session session(context);
    session.open();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto told = session.host.told();
    demand(told.bad_utf8.empty(), (told.bad_utf8.empty() ? "" : told.bad_utf8.front()) + " is not UTF-8");
    demand(told.odd.empty(), (told.odd.empty() ? "" : told.odd.front()) + " is out of range");
    demand(session.descriptor.token != nullptr && session.descriptor.token[0] != '\0', "the device has no token");
    demand(session.descriptor.display_name != nullptr && session.descriptor.display_name[0] != '\0',
           "the device has no display name");
}

void descriptor_tokens_unique(Context& context) {
    Session session(context);
    session.open();
    std::map<std::string, std::string> seen;
    for (const auto& device : session.host.told().devices) {
        if (device.change == MDGP_DEVICE_GONE) seen.erase(device.token);
        if (device.change != MDGP_DEVICE_ARRIVED) continue;
        const auto [at, fresh] = seen.emplace(device.token, device.printed);
        demand(fresh || at->second == device.printed, "two different devices have the token " + device.token);
    }
}

void descriptor_capabilities_have_interfaces(Context& context) {
    Session session(context);
    session.open();
    for (const auto& row : interface_rows()) {
        const bool said = (session.descriptor.capabilities & row.capabilities) != 0 ||
                          (session.descriptor.capabilities_2 & row.capabilities_2) != 0;
        demand(!said || row.offered(session), "the capabilities say " + std::string(row.id) + ", the device has none");
    }
}

void descriptor_interfaces_have_capabilities(Context& context) {
    Session session(context);
    session.open();
    for (const auto& row : interface_rows()) {
        if (!row.needs_capability || !row.offered(session)) continue;
        const bool said = (session.descriptor.capabilities & row.capabilities) != 0 ||
                          (session.descriptor.capabilities_2 & row.capabilities_2) != 0;
        demand(said, "the device has " + std::string(row.id) + ", none of its capabilities says so");
    }
}

void descriptor_manifest_agrees(Context& context) {
    if (!context.subject.manifest) skip("without a good manifest there is nothing to compare");
    Session session(context);
    session.open();
    for (const auto& row : interface_rows())
        demand(!row.offered(session) || in_manifest(session, row.id),
               "the device has " + std::string(row.id) + ", the manifest does not name it");
}

void descriptor_interface_tables(Context& context) {
    Session session(context);
    session.open();
    for (const auto& row : interface_rows()) {
        const auto missing = row.missing(session);
        demand(missing.empty(), std::string(row.id) + " lacks" + missing);
    }
}

void descriptor_slots(Context& context) {
    Session session(context);
    session.open();
    const auto slots = session.need<mdgp_slot_1>();
    std::set<std::uint32_t> ids, kinds;
    for (std::uint32_t index = 0;; ++index) {
        auto info = plugin_abi::fresh<mdgp_slot_info>();
        const auto status = session.call(
            "slot.list", [&](mdgp_device* device, std::uint64_t op) { return slots.list(device, op, index, &info); });
        if (status == MDG_E_NOT_FOUND) break;
        demand(status == MDG_OK && index < 64, "slot.list answers " + std::to_string(status) + " for index " +
                                                   std::to_string(index) + "; past the last slot it is NOT_FOUND");
        demand(ids.insert(info.slot).second, "two slots have the id " + std::to_string(info.slot));
        kinds.insert(info.kind);
    }
    demand(ids.size() == session.descriptor.slot_count, "the descriptor counts " +
                                                            std::to_string(session.descriptor.slot_count) +
                                                            " slots, the list has " + std::to_string(ids.size()));
    const std::pair<std::uint64_t, std::uint32_t> pairs[] = {{MDGP_CAP_CONTACT, MDGP_SLOT_CONTACT},
                                                             {MDGP_CAP_CONTACTLESS, MDGP_SLOT_CONTACTLESS},
                                                             {MDGP_CAP_SECURE_MODULE, MDGP_SLOT_SECURE_MODULE}};
    for (const auto& [capability, kind] : pairs)
        demand((session.descriptor.capabilities & capability) == 0 || kinds.count(kind) != 0,
               "the capabilities name a kind of slot that the list does not have");
}

void descriptor_media_reported(Context& context) {
    Session session(context);
    session.open();
    if (!session.find<mdgp_slot_1>()) not_offered("the device has no slots");
    const auto begun = std::chrono::steady_clock::now();
    std::set<std::uint32_t> seen;
    while (seen.size() < session.descriptor.slot_count && since_ms(begun) < 1000) {
        for (const auto& medium : session.host.told().media)
            if (medium.token == session.token) seen.insert(medium.slot);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    demand(seen.size() >= session.descriptor.slot_count, std::to_string(seen.size()) + " of " +
                                                             std::to_string(session.descriptor.slot_count) +
                                                             " slots were reported");
}

void descriptor_unknown_token(Context& context) {
    Session session(context);
    session.open();
    session.close();
    mdgp_device* none = nullptr;
    const auto op = session.next_op();
    const auto status =
        session.work("open", [&] { return session.tables.instance.open(session.instance, op, "nobody:7f3a", &none); });
    demand(status == MDG_E_NOT_FOUND, "open answers " + std::to_string(status) + " for a token nobody reported");
}

} // namespace mdg::validate
