/* How the reader is. Both parts are told of; the camera breaks when the virtual person lets it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "zoo.h"

static mdg_status snapshot(mdgp_device* device, mdgp_health* out) {
#ifdef SIN_BLOCKS_IN_SNAPSHOT
    pthread_mutex_lock(&device->lock);
    pthread_mutex_unlock(&device->lock);
#endif
    const int broken = atomic_load(&device->broken);
    out->state = broken                               ? MDGP_STATE_HARDWARE_ERROR
                 : atomic_load(&device->running) != 0 ? MDGP_STATE_BUSY
                                                      : MDGP_STATE_ONLINE;
    out->faults = broken ? 1 : 0;
    out->subsystems = 2;
#ifdef SIN_MISCOUNTS_PARTS
    out->subsystems = 3;
#endif
    return MDG_OK;
}

static mdg_status subsystem(mdgp_device* device, uint32_t index, mdgp_subsystem* out) {
    if (index > 1) return MDG_E_NOT_FOUND;
    out->subsystem = index == 0 ? MDGP_SUBSYSTEM_CONTACTLESS_SLOT : MDGP_SUBSYSTEM_CAMERA;
    out->state = MDGP_SUBSYSTEM_STATE_OK;
    if (index == 1 && atomic_load(&device->broken)) {
        out->state = MDGP_SUBSYSTEM_STATE_FAILED;
        out->severity = MDGP_SEVERITY_BLOCKS_DEVICE;
        out->action = MDGP_ACTION_RESTART;
        out->place = MDGP_PLACE_READER;
        out->count = 1;
#ifdef SIN_DROPS_ZEROS
        out->code = "11";
#else
        out->code = FAULT_CODE;
#endif
    }
    return MDG_OK;
}

static mdg_status check(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
#ifdef SIN_UNKNOWN_STATUS
    return 0x7777;
#endif
    return MDG_OK;
}

static mdg_status code_text(mdgp_device* device, uint64_t op, const char* code, mdgp_code_text* out) {
    (void)device, (void)op;
    if (code == NULL || strcmp(code, FAULT_CODE) != 0) return MDG_E_NOT_FOUND;
    out->person_ja = "ただいま顔認証は使えません。";
    out->person_en = "Face recognition cannot be used at the moment.";
    out->staff_ja = "カメラの故障です。リーダーの電源を入れ直してください。";
    out->staff_en = "The camera is broken. Switch the reader off and on.";
#ifdef SIN_ONE_TEXT_FOR_ALL
    out->person_ja = out->staff_ja;
    out->person_en = out->staff_en;
#endif
    return MDG_OK;
}

const mdgp_health_1 health_table = {sizeof(mdgp_health_1), 0, snapshot, subsystem, check, code_text};
