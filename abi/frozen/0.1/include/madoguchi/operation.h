/* Madoguchi: an operation is work that may wait: start it, wait for it, take the result, close it.
 *
 * It ends exactly once: with a result, with an error, or cancelled. Every operation has a limit of its own, so that
 * none goes on for ever.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_OPERATION_H
#define MADOGUCHI_OPERATION_H

#include "base.h"

MDG_BEGIN

/* Waits for the end.
 *
 * @param[in] wait_ms how long, 0 to look only
 * Threads: [any]
 * Blocks: up to wait_ms
 * Status: MDG_OK (it has a result), WAIT_TIMEOUT (it goes on), any status it failed with, CANCELLED, BAD_HANDLE,
 *         CLOSED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_operation_wait(mdg_operation operation, uint32_t wait_ms);

/* Asks it to end. The end comes within 2000 ms; a result that was faster is the result.
 *
 * Threads: [any]
 * Blocks: never
 * Status: BAD_HANDLE, CLOSED; MDG_OK also when it has ended already
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_operation_cancel(mdg_operation operation);

/* The result.
 *
 * @param[out] out record owned by the caller
 * Threads: [any]
 * Blocks: never
 * Status: NOT_FINISHED, the status it failed with, BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_operation_result(mdg_operation operation, mdg_record* out);

/* The error it ended with.
 *
 * @param[out] out record of kind error, owned by the caller
 * Threads: [any]
 * Blocks: never
 * Status: NOT_FINISHED, ABSENT (it has a result), BAD_HANDLE, CLOSED, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_operation_error(mdg_operation operation, mdg_record* out);

/* Ends the handle; a running operation is cancelled first.
 *
 * Threads: [handle]
 * Blocks: up to 2000 ms while it is cancelled
 * Status: BAD_HANDLE, FORKED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_operation_close(mdg_operation operation);

MDG_END

#endif
