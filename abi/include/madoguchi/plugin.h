/* Madoguchi (窓口): the interface a reader maker writes a plugin against.
 *
 * A plugin is one shared object that exports one function, mdgp_entry_v1, beside a manifest.json. The host
 * never runs it to find out what it is. Everything goes through tables of function pointers whose first field
 * is their size: tables and structs only grow at their end, a function that is NULL or beyond the given size
 * counts as not supported, and the functions marked mandatory refuse the plugin when they are missing.
 *
 * Rules for every struct here: whoever provides the memory sets struct_size to the size it knows and every other byte
 * to zero; whoever fills a struct writes no more than struct_size bytes; flags32 and reserved fields are zero. A struct
 * from the other side that is larger than this side knows is taken if the bytes beyond are zero, and refused otherwise:
 * an option that is not understood is never ignored. Texts are UTF-8, NUL-terminated. Durations are milliseconds.
 * Nothing one side allocates is freed by the other. No function may throw, exit, fork or write to standard output.
 *
 * One header a subject stands in plugin/; this one has them all. Every plugin runs in a process of its own, never in
 * the application's.
 *
 * Thread tags:
 *   [load]     one at a time
 *   [worker]   one thread per device, one call at a time; may block in the maker's driver
 *   [control]  another thread, while a worker call runs; within 200 ms; takes no lock a worker call holds
 *   [host-any] a service of the host: any thread of the plugin, also inside a call; never calls back
 *
 * Status values are those of status.h. For every status but MDG_OK the plugin may tell the reason behind it
 * with mdgp_host.fault_report before it returns. Texts and bytes that a plugin gives back belong to it and live until
 * the next call on the same device.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_H
#define MADOGUCHI_PLUGIN_H

#include "plugin/apdu.h"
#include "plugin/base.h"
#include "plugin/codes.h"
#include "plugin/consent.h"
#include "plugin/device.h"
#include "plugin/entry.h"
#include "plugin/face.h"
#include "plugin/firmware.h"
#include "plugin/health.h"
#include "plugin/host.h"
#include "plugin/identify.h"
#include "plugin/mode.h"
#include "plugin/panel.h"
#include "plugin/phone.h"
#include "plugin/pinpad.h"
#include "plugin/register.h"
#include "plugin/services.h"
#include "plugin/sizes.h"
#include "plugin/slot.h"
#include "plugin/vendor_dialogue.h"
#include "plugin/verdict.h"
#include "plugin/visual.h"

#endif
