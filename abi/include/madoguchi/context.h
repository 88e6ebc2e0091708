/* Madoguchi: a context holds the configuration, the readers and the link to the terminal.
 *
 * Several contexts in one process are independent of one another. Nothing here may be called after fork() in the
 * child; handles answer MDG_E_FORKED there.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_CONTEXT_H
#define MADOGUCHI_CONTEXT_H

#include "base.h"

/* Levels of log lines. */
#define MDG_LOG_ERROR 1
#define MDG_LOG_WARNING 2
#define MDG_LOG_INFO 3
#define MDG_LOG_TRACE 4 /* card commands as header, length and status word; never data */

MDG_BEGIN

/* Receives log lines. They carry no personal data.
 *
 * Called from any thread, also from several at once. It must return soon and may not call the library: such calls
 * answer MDG_E_REENTRANT.
 *
 * @param[in] user the pointer given to mdg_set_log()
 * @param[in] level MDG_LOG_…
 * @param[in] line UTF-8, without line end; borrowed for the call */
typedef void(MDG_CALL* mdg_log_sink)(void* user, int32_t level, const char* line);

/* Opens a context. The configuration is checked as a whole: the error lists every fault with its place.
 *
 * @param[in] config record of kind config; copied. All fields are optional: without exchange folders the check by
 *            file is not available, without plugin_dir the installed plugins are used.
 * @param[out] out ended by mdg_close()
 * @param[out] error optional; a record of kind error, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: up to 3000 ms while plugins start
 * Cancel: not possible; it ends within its limit
 * Status: CONFIGURATION, BAD_HANDLE, BAD_ARGUMENT (not a config), NULL_POINTER, NO_MEMORY
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_open(mdg_record config, mdg_context* out, mdg_record* error);

/* Closes a context: cancels its operations and visits, then ends them. Their handles answer MDG_E_CLOSED until they
 * are closed too.
 *
 * Threads: [handle]
 * Blocks: up to 5000 ms
 * Cancel: not possible; it ends within its limit
 * Status: BAD_HANDLE, FORKED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_close(mdg_context context);

/* Takes the oldest event. The queue is bounded; when it overflows, one event MDG_EVENT_CODE_OVERFLOW says that new
 * snapshots are needed.
 *
 * @param[in] wait_ms how long to wait for one, 0 for not at all
 * @param[out] out record of kind event, owned by the caller
 * Threads: [any]
 * Blocks: up to wait_ms
 * Cancel: mdg_close()
 * Status: WAIT_TIMEOUT, BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_next_event(mdg_context context, uint32_t wait_ms, mdg_record* out);

/* Sets where log lines go; NULL switches them off. Lines in flight end before this returns.
 *
 * @param[in] sink called for every line; NULL: nobody is
 * @param[in] user handed to the sink unchanged
 * @param[in] level lines above this level are not made
 * Threads: [handle]
 * Blocks: until a line in flight has returned
 * Cancel: not possible; a log sink returns soon
 * Status: BAD_HANDLE, BAD_ARGUMENT
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_set_log(mdg_context context, mdg_log_sink sink, void* user, int32_t level);

MDG_END

#endif
