/* Panel, phone, modes, firmware, the maker's own dialogue.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

static const char* const templates_known[] = {"welcome", "take_card", "call_staff"};
#define KNOWN 3

#ifdef SIN_THROWS
void zoo_throw(void); /* throws.cpp */
#endif

static mdg_status templates(mdgp_device* device, uint64_t op, uint32_t index, mdgp_panel_template* out) {
    (void)device, (void)op;
    if (index >= KNOWN) return MDG_E_NOT_FOUND;
    out->template_id = templates_known[index];
    out->languages = "ja en";
    return MDG_OK;
}

static mdg_status show(mdgp_device* device, uint64_t op, const mdgp_panel_request* in, mdgp_panel_result* out) {
    (void)device, (void)op;
    out->shown = MDGP_PANEL_SHOWN_NOT_SHOWN;
    for (uint32_t at = 0; in->template_id != NULL && at < KNOWN; ++at)
        if (strcmp(in->template_id, templates_known[at]) == 0) out->shown = MDGP_PANEL_SHOWN_EXACT;
#ifdef SIN_CRASHES_ON_TEMPLATE
    if (in->template_id != NULL && out->shown == MDGP_PANEL_SHOWN_NOT_SHOWN) *(volatile char*)16 = 1;
#endif
#ifdef SIN_FORGETS_TEMPLATE
    if (in->template_id != NULL && strcmp(in->template_id, "call_staff") == 0) out->shown = MDGP_PANEL_SHOWN_NOT_SHOWN;
#endif
    return MDG_OK;
}

static mdg_status clear(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
#ifdef SIN_SPINS
    for (volatile int forever = 1; forever;) {
    }
#endif
    return MDG_OK;
}

static mdg_status phone_properties(mdgp_device* device, uint64_t op, mdgp_phone_properties* out) {
    (void)device, (void)op;
    out->platforms = MDGP_PHONE_IOS | MDGP_PHONE_ANDROID;
    out->presence_at = MDGP_PRESENCE_AT_PHONE;
    return MDG_OK;
}

static mdg_status read_phone(mdgp_device* device, uint64_t op, const mdgp_phone_request* in, mdgp_phone_result* out) {
    enum person person;
    const mdg_status status = begin_person(device, op, in->limit_ms, &person);
    if (status == MDG_OK) {
        out->outcome = person == ACTS ? MDGP_OUTCOME_VERIFIED : MDGP_OUTCOME_ABANDONED;
        if (person == ACTS) out->platform = (in->platforms & MDGP_PHONE_IOS) != 0 ? MDGP_PHONE_IOS : MDGP_PHONE_ANDROID;
#ifdef SIN_READS_OTHER_PHONE
        if (person == ACTS) out->platform = MDGP_PHONE_IOS;
#endif
    }
    end_person(device);
    return status;
}

static mdg_status set_mode(mdgp_device* device, uint64_t op, uint32_t mode) {
    (void)device, (void)op;
#ifdef SIN_TAKES_ANY_MODE
    (void)mode;
    return MDG_OK;
#else
    return mode >= MDGP_MODE_NORMAL && mode <= MDGP_MODE_OUT_OF_SERVICE ? MDG_OK : MDG_E_UNSUPPORTED;
#endif
}

static mdg_status reboot(mdgp_device* device, uint64_t op) {
    (void)op;
#ifndef SIN_STAYS_ON_REBOOT
    report_device(device->host, MDGP_DEVICE_GONE);
#endif
    report_device(device->host, MDGP_DEVICE_ARRIVED);
    report_card(device->host, MDGP_MEDIUM_PRESENT);
    return MDG_OK;
}

static mdg_status info(mdgp_device* device, uint64_t op, mdgp_firmware* out) {
    (void)device, (void)op;
#ifdef SIN_THROWS
    zoo_throw();
#endif
    out->update = MDGP_UPDATE_CURRENT;
#ifndef SIN_NAMELESS_FIRMWARE
    out->version = "1.0.0";
#endif
    out->released = "2026-04-01";
    return MDG_OK;
}

static mdg_status dialogue_begin(mdgp_device* device, uint64_t op, const mdgp_vendor_dialogue_request* in,
                                 mdgp_vendor_dialogue_result* out) {
    enum person person;
    const mdg_status status = begin_person(device, op, in->limit_ms, &person);
    if (status == MDG_OK) out->outcome = person == ACTS ? MDGP_OUTCOME_AGREED : MDGP_OUTCOME_ABANDONED;
    end_person(device);
    return status;
}

static mdg_status dialogue_end(mdgp_device* device, uint64_t op) {
    (void)device;
    (void)op;
#ifdef SIN_ENDS_NOTHING
    return MDG_E_HARDWARE;
#else
    return MDG_OK;
#endif
}

const mdgp_panel_1 panel_table = {sizeof(mdgp_panel_1), 0, templates, show, clear, NULL};
const mdgp_phone_1 phone_table = {sizeof(mdgp_phone_1), 0, phone_properties, read_phone};
const mdgp_mode_1 mode_table = {sizeof(mdgp_mode_1), 0, set_mode, reboot};
const mdgp_firmware_1 firmware_table = {sizeof(mdgp_firmware_1), 0, info, NULL};
const mdgp_vendor_dialogue_1 vendor_dialogue_table = {sizeof(mdgp_vendor_dialogue_1), 0, dialogue_begin, dialogue_end};
