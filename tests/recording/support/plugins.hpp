// The recordable plugin and its sisters.
#pragma once

#include <madoguchi/plugin.h>

extern "C" {
mdg_status recordable_entry(const mdgp_offer* offer, mdgp_reply* reply);
mdg_status sends_twice_entry(const mdgp_offer* offer, mdgp_reply* reply);
mdg_status other_answer_entry(const mdgp_offer* offer, mdgp_reply* reply);
mdg_status other_report_entry(const mdgp_offer* offer, mdgp_reply* reply);
}

namespace mdg::test {

inline const mdgp_plugin* plugin_of(mdg_status (*entry)(const mdgp_offer*, mdgp_reply*)) {
    mdgp_offer offer{};
    offer.struct_size = sizeof offer;
    offer.abi_max = MDGP_ABI_MINOR;
    mdgp_reply reply{};
    reply.struct_size = sizeof reply;
    entry(&offer, &reply);
    return reply.plugin;
}

} // namespace mdg::test
