/* Madoguchi (窓口): macros, fixed-width types, version and status values.
 *
 * Every text that crosses this interface is UTF-8 and NUL-terminated. Durations are milliseconds. Nothing that
 * one side allocates is freed by the other: what the library hands out is released through a handle.
 *
 * Thread tags used in all headers:
 *   [any]    may be called from any thread, concurrently
 *   [handle] may be called from any thread; two calls on one handle at once: the second answers MDG_E_BUSY
 *   [setup]  before the context is shared between threads, or after it no longer is
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_BASE_H
#define MADOGUCHI_BASE_H

#include <stddef.h>
#include <stdint.h>

#include "status.h"

/* The one source of the version: the build and the packages read it here. */
#define MDG_VERSION_MAJOR 0
#define MDG_VERSION_MINOR 2
#define MDG_VERSION_PATCH 0
#define MDG_VERSION_STRING "0.2.0"

#ifdef __cplusplus
#define MDG_BEGIN extern "C" {
#define MDG_END }
#else
#define MDG_BEGIN
#define MDG_END
#endif

#if defined(_WIN32)
#define MDG_CALL __stdcall
#if defined(MDG_BUILDING_LIBRARY)
#define MDG_API __declspec(dllexport)
#else
#define MDG_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define MDG_CALL
#define MDG_API __attribute__((visibility("default")))
#else
#define MDG_CALL
#define MDG_API
#endif

/* Marks what a later major release takes away. It warns only programs that define MDG_WARN_DEPRECATED before they include
 * a header: a release that deprecates something breaks no build (abi/POLICY.md). */
#if !defined(MDG_WARN_DEPRECATED)
#define MDG_DEPRECATED
#elif defined(_MSC_VER)
#define MDG_DEPRECATED __declspec(deprecated)
#else
#define MDG_DEPRECATED __attribute__((deprecated))
#endif

/* Result of a call: 0 is done, otherwise category * 256 + number; the values stand in status.h. A program built
 * against an earlier release classifies a value it does not know by mdg_status_category() and
 * mdg_status_retry(). */
typedef int32_t mdg_status;

#define MDG_CATEGORY_NONE 0
#define MDG_CATEGORY_USAGE 1
#define MDG_CATEGORY_STATE 2
#define MDG_CATEGORY_SUPPORT 3
#define MDG_CATEGORY_DEVICE 4
#define MDG_CATEGORY_MEDIUM 5
#define MDG_CATEGORY_PLUGIN 6
#define MDG_CATEGORY_TIME 7
#define MDG_CATEGORY_SYSTEM 8
#define MDG_CATEGORY_DATA 9
#define MDG_CATEGORY_REMOTE 10
#define MDG_CATEGORY_INTERNAL 11

/* What mdg_status_retry() answers. */
#define MDG_RETRY_NEVER 0     /* the same call would fail again, or must not be made again */
#define MDG_RETRY_AFTER_FIX 1 /* after the program, the set-up or the machine was mended */
#define MDG_RETRY_NOW 2       /* safe at once */
#define MDG_RETRY_ASK 3       /* a person has to do something first: place the card again, type the PIN */

/* Handles are opaque. Their value is an index with a generation, looked up in a table: a closed, foreign or
 * random one gives a status instead of a crash. */
typedef struct mdg_context_opaque* mdg_context;
typedef struct mdg_record_opaque* mdg_record;
typedef struct mdg_operation_opaque* mdg_operation;
typedef struct mdg_visit_opaque* mdg_visit;
typedef struct mdg_claim_writer_opaque* mdg_claim_writer; /* since 0.2 */

MDG_BEGIN

/* The version of the library that is running, as MDG_VERSION_STRING of its build.
 *
 * @return static text, never NULL
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: none
 * Since: 0.1 */
MDG_API const char* MDG_CALL mdg_version(void);

/* Name of a status value without its prefix ("CARD_REMOVED").
 *
 * @param[in] status any value
 * @return static text, never NULL; "UNKNOWN" for a value this library does not know
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: none
 * Since: 0.1 */
MDG_API const char* MDG_CALL mdg_status_name(mdg_status status);

/* Category of a status value, MDG_CATEGORY_…, also of values this library does not know.
 *
 * @param[in] status any value
 * @return MDG_CATEGORY_NONE for 0 and for values outside every category
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_status_category(mdg_status status);

/* What a program may do after a status: MDG_RETRY_….
 *
 * @param[in] status any value
 * @return MDG_RETRY_NEVER for a value this library does not know
 * Threads: [any]
 * Blocks: never
 * Cancel: not needed
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_status_retry(mdg_status status);

MDG_END

#endif
