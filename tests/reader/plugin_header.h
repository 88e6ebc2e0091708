/* The layout of plugin.h, for 8-byte and for 4-byte pointers. It may only grow. */
#include <madoguchi/plugin.h>

#ifdef __cplusplus
#define CHECK_THAT(fact) static_assert(fact, #fact)
#else
#define CHECK_THAT(fact) _Static_assert(fact, #fact)
#endif
#define BY_POINTER(wide, narrow) (sizeof(void*) == 8 ? (wide) : (narrow))
#define SIZE(type, wide, narrow) CHECK_THAT(sizeof(type) == BY_POINTER(wide, narrow))
#define AT(type, field, wide, narrow) CHECK_THAT(offsetof(type, field) == BY_POINTER(wide, narrow))

SIZE(mdgp_descriptor, 160, 112);
AT(mdgp_descriptor, capabilities, 8, 8);
AT(mdgp_descriptor, capabilities_2, 16, 16);
AT(mdgp_descriptor, slot_count, 24, 24);
AT(mdgp_descriptor, token, 32, 32);
AT(mdgp_descriptor, display_name, 40, 36);

SIZE(mdgp_medium, 40, 32);
AT(mdgp_medium, slot, 8, 8);
AT(mdgp_medium, kind, 12, 12);
AT(mdgp_medium, state, 16, 16);
AT(mdgp_medium, atr_length, 20, 20);
AT(mdgp_medium, token, 24, 24);
AT(mdgp_medium, atr, 32, 28);

SIZE(mdgp_fault, 72, 56);
AT(mdgp_fault, op, 8, 8);
AT(mdgp_fault, status, 16, 16);
AT(mdgp_fault, code, 24, 24);
AT(mdgp_fault, origin, 32, 28);
AT(mdgp_fault, en, 40, 32);
AT(mdgp_fault, ja, 48, 36);

SIZE(mdgp_host, 176, 96);
AT(mdgp_host, abi_minor, 8, 8);
AT(mdgp_host, host_data, 16, 16);
AT(mdgp_host, get_service, 24, 20);
AT(mdgp_host, log, 32, 24);
AT(mdgp_host, now_ns, 40, 28);
AT(mdgp_host, random, 48, 32);
AT(mdgp_host, device_report, 56, 36);
AT(mdgp_host, medium_report, 64, 40);
AT(mdgp_host, op_beat, 72, 44);
AT(mdgp_host, op_cancelled, 80, 48);
AT(mdgp_host, fault_report, 88, 52);

SIZE(mdgp_slot_info, 16, 16);
AT(mdgp_slot_info, slot, 8, 8);
AT(mdgp_slot_info, kind, 12, 12);

SIZE(mdgp_apdu_limits, 16, 16);
AT(mdgp_apdu_limits, max_command, 8, 8);
AT(mdgp_apdu_limits, max_answer, 12, 12);

SIZE(mdgp_slot_1, 40, 24);
AT(mdgp_slot_1, list, 8, 8);
AT(mdgp_slot_1, power_on, 16, 12);
AT(mdgp_slot_1, power_off, 24, 16);
AT(mdgp_slot_1, reconnect, 32, 20);

SIZE(mdgp_apdu_1, 40, 24);
AT(mdgp_apdu_1, transmit, 8, 8);
AT(mdgp_apdu_1, exclusive_begin, 16, 12);
AT(mdgp_apdu_1, exclusive_end, 24, 16);
AT(mdgp_apdu_1, limits, 32, 20);

SIZE(mdgp_device_table, 56, 32);
AT(mdgp_device_table, describe, 8, 8);
AT(mdgp_device_table, get_interface, 16, 12);
AT(mdgp_device_table, reset_to_idle, 24, 16);
AT(mdgp_device_table, cancel, 32, 20);
AT(mdgp_device_table, close, 40, 24);

SIZE(mdgp_instance_table, 40, 24);
AT(mdgp_instance_table, start, 8, 8);
AT(mdgp_instance_table, stop, 16, 12);
AT(mdgp_instance_table, open, 24, 16);

SIZE(mdgp_plugin, 72, 40);
AT(mdgp_plugin, id, 8, 8);
AT(mdgp_plugin, version, 16, 12);
AT(mdgp_plugin, instance, 24, 16);
AT(mdgp_plugin, device, 32, 20);
AT(mdgp_plugin, create, 40, 24);
AT(mdgp_plugin, destroy, 48, 28);
AT(mdgp_plugin, get_interface, 56, 32);

SIZE(mdgp_offer, 72, 48);
AT(mdgp_offer, abi_min, 8, 8);
AT(mdgp_offer, abi_max, 12, 12);
AT(mdgp_offer, run_kind, 16, 16);
AT(mdgp_offer, host_name, 24, 24);
AT(mdgp_offer, host_version, 32, 28);
AT(mdgp_offer, locale, 40, 32);
AT(mdgp_offer, plugin_dir, 48, 36);
AT(mdgp_offer, state_dir, 56, 40);

SIZE(mdgp_reply, 32, 24);
AT(mdgp_reply, abi_chosen, 8, 8);
AT(mdgp_reply, status, 12, 12);
AT(mdgp_reply, reason, 16, 16);
AT(mdgp_reply, plugin, 24, 20);
