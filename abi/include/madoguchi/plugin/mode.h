/* Madoguchi: interface mdgp.mode/1, modes and restart.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_MODE_H
#define MADOGUCHI_PLUGIN_MODE_H

#include "base.h"

#define MDGP_IF_MODE_1 "mdgp.mode/1"

/* Functions of modes. set_mode is mandatory. */
typedef struct mdgp_mode_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Changes the mode.
     *
     * @param[in] mode MDGP_MODE_…
     * Threads: [worker]
     * Blocks: until the device answers
     * Cancel: not needed
     * Status: OK, UNSUPPORTED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* set_mode)(mdgp_device* device, uint64_t op, uint32_t mode);

    /* Restarts the device. It is reported gone and then arrived.
     *
     * Threads: [worker]
     * Blocks: until the device accepts
     * Cancel: not needed
     * Status: OK, UNSUPPORTED, OFFLINE, REMOVED, HARDWARE
     * Since: 1.1 */
    mdg_status(MDG_CALL* reboot)(mdgp_device* device, uint64_t op);
} mdgp_mode_1;

#endif
