/* Madoguchi: the readers of this machine.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_READER_H
#define MADOGUCHI_READER_H

#include "base.h"

MDG_BEGIN

/* The readers as they are now, and what was wrong with plugins that are not in use.
 *
 * @param[out] out record of kind readers: one record per slot, and findings with the place of every plugin that
 *             could not be used. No reader at all is not an error here. Owned by the caller.
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: up to 1000 ms
 * Cancel: not possible; it ends within its limit
 * Status: OFFLINE (the PC/SC daemon is not running), BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_readers(mdg_context context, mdg_record* out, mdg_record* error);

/* Gives a plugin that was put aside another chance: one in quarantine, or locked after three quarantines in a day. For an
 * operator who has mended something, not for a loop. A plugin that is ready only gets its count of bad ends cleared.
 *
 * @param[in] plugin_id as the record plugin names it ("jp.madoguchi.pcsc")
 * @param[out] error optional; record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: NOT_FOUND, BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.2 */
MDG_API mdg_status MDG_CALL mdg_plugin_release(mdg_context context, const char* plugin_id, mdg_record* error);

MDG_END

#endif
