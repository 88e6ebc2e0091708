/* A plugin of release 0.1: one reader with a card that answers 6A82 (no such file) to everything.
 *
 * Frozen: source, headers and binary stay as they were in that release, and today's host has to run them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <madoguchi/plugin.h>

#include <string.h>

#define ID "jp.example.frozen01"
#define TOKEN "frozen01:1"
#define NAME "Frozen Reader 0.1 00 00"

struct mdgp_device_opaque {
    int powered;
};
struct mdgp_instance_opaque {
    const mdgp_host* host;
    struct mdgp_device_opaque device;
};
static struct mdgp_instance_opaque the_instance;
static const uint8_t atr_bytes[] = {0x3B, 0x80, 0x01, 0x81};

static mdg_status slot_list(mdgp_device* device, uint64_t op, uint32_t index, mdgp_slot_info* out) {
    (void)device, (void)op;
    if (index != 0) return MDG_E_NOT_FOUND;
    out->slot = 0;
    out->kind = MDGP_SLOT_CONTACTLESS;
    return MDG_OK;
}

static mdg_status power_on(mdgp_device* device, uint64_t op, uint32_t slot, uint8_t* atr, uint32_t capacity,
                           uint32_t* atr_length) {
    (void)op, (void)slot;
    if (capacity < sizeof atr_bytes) return MDG_E_INTERNAL;
    memcpy(atr, atr_bytes, sizeof atr_bytes);
    *atr_length = sizeof atr_bytes;
    device->powered = 1;
    return MDG_OK;
}

static mdg_status power_off(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)op, (void)slot;
    device->powered = 0;
    return MDG_OK;
}

static mdg_status transmit(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags, const uint8_t* command,
                           uint32_t length, uint8_t* answer, uint32_t capacity, uint32_t* answer_length) {
    (void)op, (void)slot, (void)flags, (void)command, (void)length;
    if (!device->powered) return MDG_E_NO_CARD;
    if (capacity < 2) return MDG_E_INTERNAL;
    answer[0] = 0x6A;
    answer[1] = 0x82;
    *answer_length = 2;
    return MDG_OK;
}

static const mdgp_slot_1 slot_table = {sizeof(mdgp_slot_1), 0, slot_list, power_on, power_off, NULL};
static const mdgp_apdu_1 apdu_table = {sizeof(mdgp_apdu_1), 0, transmit, NULL, NULL, NULL};

static void fill(mdgp_descriptor* out) {
    out->capabilities = MDGP_CAP_MEDIUM_EVENTS;
    out->slot_count = 1;
    out->token = TOKEN;
    out->display_name = NAME;
}

static mdg_status describe(mdgp_device* device, mdgp_descriptor* out) {
    (void)device;
    fill(out);
    return MDG_OK;
}

static const void* get_interface(mdgp_device* device, const char* id) {
    (void)device;
    if (strcmp(id, MDGP_IF_SLOT_1) == 0) return &slot_table;
    if (strcmp(id, MDGP_IF_APDU_1) == 0) return &apdu_table;
    return NULL;
}

static mdg_status reset_to_idle(mdgp_device* device, int32_t reason) {
    (void)reason;
    device->powered = 0;
    return MDG_OK;
}

static mdg_status cancel(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
    return MDG_E_UNSUPPORTED;
}

static void close_device(mdgp_device* device) {
    device->powered = 0;
}

static const mdgp_device_table device_table = {
    sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, cancel, close_device, NULL};

static mdg_status start(mdgp_instance* instance) {
    const mdgp_host* host = instance->host;
    mdgp_descriptor device = {.struct_size = sizeof device};
    const mdgp_medium card = {sizeof card,      0,     0,        MDGP_SLOT_CONTACTLESS, MDGP_MEDIUM_PRESENT,
                              sizeof atr_bytes, TOKEN, atr_bytes};
    fill(&device);
    host->device_report(host->host_data, MDGP_DEVICE_ARRIVED, &device);
    host->medium_report(host->host_data, &card);
    host->log(host->host_data, MDGP_LOG_INFO, "started");
    return MDG_OK;
}

static void stop(mdgp_instance* instance) {
    (void)instance;
}

static mdg_status open_device(mdgp_instance* instance, uint64_t op, const char* token, mdgp_device** out) {
    (void)op;
    if (strcmp(token, TOKEN) != 0) return MDG_E_NOT_FOUND;
    *out = &instance->device;
    return MDG_OK;
}

static const mdgp_instance_table instance_table = {sizeof(mdgp_instance_table), 0, start, stop, open_device, NULL};

static mdg_status create(const mdgp_host* host, mdgp_instance** out) {
    if (host->struct_size < sizeof(mdgp_host)) return MDG_E_INTERNAL;
    the_instance.host = host;
    *out = &the_instance;
    return MDG_OK;
}

static void destroy(mdgp_instance* instance) {
    instance->host = NULL;
}

static const mdgp_plugin plugin = {sizeof(mdgp_plugin), 0,      ID,      "1.0", &instance_table,
                                   &device_table,       create, destroy, NULL,  NULL};

mdg_status mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply) {
    if (offer->abi_min > MDGP_ABI_MINOR) {
        reply->reason = "this plugin speaks minor 0";
        return reply->status = MDG_E_ABI_MISMATCH;
    }
    reply->abi_chosen = MDGP_ABI_MINOR;
    reply->plugin = &plugin;
    return reply->status = MDG_OK;
}
