/* The reader: what it is, and its functions that belong to no interface.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

#include <stdlib.h>

#define CAPABILITIES                                                                                                   \
    (MDGP_CAP_CONTACTLESS | MDGP_CAP_EXTENDED_APDU | MDGP_CAP_EXCLUSIVE_BLOCKS | MDGP_CAP_MEDIUM_EVENTS |              \
     MDGP_CAP_PIN_VERIFY | MDGP_CAP_PIN_CANCELLABLE | MDGP_CAP_PIN_STATUS | MDGP_CAP_FACE_MATCH | MDGP_CAP_LIVENESS |  \
     MDGP_CAP_FACE_CANCELLABLE | MDGP_CAP_FACE_PURGE | MDGP_CAP_VISUAL_SHOWS_PHOTO | MDGP_CAP_VISUAL_PASSCODE |        \
     MDGP_CAP_PANEL_TEMPLATES | MDGP_CAP_CONSENT_CATALOGUE | MDGP_CAP_CONSENT_PER_ITEM | MDGP_CAP_CONSENT_CARRY_OVER | \
     MDGP_CAP_PHONE_IOS_STYLE | MDGP_CAP_PHONE_ANDROID_STYLE | MDGP_CAP_STAFFED_MODE | MDGP_CAP_REBOOT |               \
     MDGP_CAP_FIRMWARE_INFO | HEALTH_CAPABILITY)
#ifdef SIN_HIDES_CAPABILITY
#define HEALTH_CAPABILITY 0
#else
#define HEALTH_CAPABILITY MDGP_CAP_HEALTH
#endif

void fill_descriptor(mdgp_descriptor* out) {
    const uint32_t size = out->struct_size;
    mdgp_descriptor whole = {.struct_size = size,
                             .capabilities = CAPABILITIES,
                             .capabilities_2 = MDGP_CAP2_IDENTIFY_FLOW | MDGP_CAP2_VERDICT_ANSWER |
                                               MDGP_CAP2_VERDICT_PUSH | MDGP_CAP2_REGISTER | MDGP_CAP2_VENDOR_DIALOGUE |
                                               MDGP_CAP2_REMAINING_METHODS | MDGP_CAP2_CODES_ON_READER |
                                               MDGP_CAP2_CODES_BY_API,
                             .slot_count = 1,
                             .token = TOKEN,
                             .display_name = "Zoo Virtual Reader",
                             .consent_screen_version = 2,
                             .panel_width = 800,
                             .panel_height = 480,
                             .max_command = 65544,
                             .pin_min = 4,
                             .pin_max = 4,
                             .vendor = "Zoo",
                             .model = "Virtual 1",
                             .serial = "ZOO-0001",
                             .firmware = "1.0.0",
                             .protocol = "virtual",
                             .location = "nowhere",
                             .languages = "ja en"};
#ifdef SIN_WRONG_SLOT_COUNT
    whole.slot_count = 2;
#endif
    memcpy(out, &whole, size < sizeof whole ? size : sizeof whole);
}

void report_device(const mdgp_host* host, int32_t change) {
    mdgp_descriptor device = {.struct_size = sizeof device};
    fill_descriptor(&device);
    host->device_report(host->host_data, change, &device);
}

void report_card(const mdgp_host* host, uint32_t state) {
    static const uint8_t atr[] = {0x3B, 0x80, 0x01, 0x81};
    mdgp_descriptor device = {.struct_size = sizeof device};
    fill_descriptor(&device);
    mdgp_medium medium = {.struct_size = sizeof medium,
                          .slot = SLOT,
                          .kind = MDGP_SLOT_CONTACTLESS,
                          .state = state,
                          .token = device.token};
    if (state == MDGP_MEDIUM_PRESENT) {
        medium.atr = atr;
        medium.atr_length = sizeof atr;
    }
    host->medium_report(host->host_data, &medium);
#ifdef SIN_WRONG_SLOT_COUNT
    medium.slot = 1; /* so that nothing but the count is wrong */
    medium.state = MDGP_MEDIUM_EMPTY;
    medium.atr = NULL;
    medium.atr_length = 0;
    host->medium_report(host->host_data, &medium);
#endif
}

static mdg_status describe(mdgp_device* device, mdgp_descriptor* out) {
    (void)device;
    fill_descriptor(out);
#ifdef SIN_CHANGES_DESCRIPTOR
    static char serial[] = "ZOO-0001";
    ++serial[7];
    out->serial = serial;
#endif
    return MDG_OK;
}

static const void* get_interface(mdgp_device* device, const char* id) {
    (void)device;
    static const struct {
        const char* id;
        const void* table;
    } rows[] = {{MDGP_IF_SLOT_1, &slot_table},         {MDGP_IF_APDU_1, &apdu_table},
                {MDGP_IF_PINPAD_1, &pinpad_table},     {MDGP_IF_FACE_1, &face_table},
                {MDGP_IF_VISUAL_1, &visual_table},     {MDGP_IF_CONSENT_1, &consent_table},
#ifndef SIN_CLAIMS_CAPABILITY
                {MDGP_IF_PANEL_1, &panel_table},
#endif
                {MDGP_IF_PHONE_1, &phone_table},       {MDGP_IF_HEALTH_1, &health_table},
                {MDGP_IF_MODE_1, &mode_table},         {MDGP_IF_FIRMWARE_1, &firmware_table},
                {MDGP_IF_IDENTIFY_1, &identify_table}, {MDGP_IF_VERDICT_1, &verdict_table},
                {MDGP_IF_REGISTER_1, &register_table}, {MDGP_IF_VENDOR_DIALOGUE_1, &vendor_dialogue_table}};
    for (size_t at = 0; at < sizeof rows / sizeof rows[0]; ++at)
        if (strcmp(id, rows[at].id) == 0) return rows[at].table;
    return NULL;
}

static mdg_status reset_to_idle(mdgp_device* device, int32_t reason) {
    (void)reason;
#ifdef SIN_REFUSES_OWNER_LOST
    if (reason == MDGP_IDLE_OWNER_LOST) return MDG_E_HARDWARE;
#endif
#ifndef SIN_FORGETS_RESET
    card_rest(device);
#endif
    device->visual_begun = 0;
#ifndef SIN_KEEPS_FORM
    device->consent_begun = 0;
    device->items = 0;
#endif
    device->answers_given = 0;
    atomic_store(&device->broken, 0);
    return MDG_OK;
}

#ifndef SIN_WITHOUT_CANCEL
static mdg_status cancel(mdgp_device* device, uint64_t op) {
#ifdef SIN_ABORTS_IN_CANCEL
    if (op != 0 && atomic_load(&device->ended) == op) abort();
#endif
#ifdef SIN_SLOW_CANCEL
    pause_ms(300);
#endif
    atomic_store(&device->cancelled, op);
    return atomic_load(&device->running) == op ? MDG_OK : MDG_E_UNSUPPORTED;
}
#endif

static void close_device(mdgp_device* device) {
    pthread_mutex_destroy(&device->lock);
    device->open = 0;
}

const mdgp_device_table device_table = {sizeof(mdgp_device_table),
                                        0,
                                        describe,
                                        get_interface,
                                        reset_to_idle,
#ifdef SIN_WITHOUT_CANCEL
                                        NULL,
#else
                                        cancel,
#endif
                                        close_device,
                                        NULL};
