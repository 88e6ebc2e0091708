/* Madoguchi: the record, one opaque type for configuration, requests, steps, results, errors and events.
 *
 * A record has a kind (MDG_KIND_…) and fields (MDG_FIELD_…) of the types text, integer, date, bytes and list of
 * records; fields.h lists which kind has which. A field that the kind does not have, or of another type, is an
 * error, never ignored. Integers are int64 with the unit in the field's name. Dates are civil dates written as the
 * number yyyymmdd. Codes and numbers with leading zeros are text. Codes that come from files and are unknown to
 * this release are kept as they came.
 *
 * Records that the library hands out cannot be changed. A child got with mdg_record_at() is borrowed from its
 * parent: it lives until the parent is released or the list is unset, and is not released itself.
 *
 * No field holds a PIN or the 12-digit individual number; a free text that holds one is refused (R-PRIV-01).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_RECORD_H
#define MADOGUCHI_RECORD_H

#include "base.h"

/* What mdg_record_state() answers. */
#define MDG_STATE_ABSENT 0
#define MDG_STATE_PRESENT 1
#define MDG_STATE_EMPTY 2    /* there, with nothing in it: an empty text or list */
#define MDG_STATE_WITHHELD 3 /* reserved; looks like absent where R-PRIV-08 demands it */

/* What mdg_field_type() answers. */
#define MDG_TYPE_NONE 0
#define MDG_TYPE_TEXT 1
#define MDG_TYPE_INT 2
#define MDG_TYPE_DATE 3
#define MDG_TYPE_BYTES 4
#define MDG_TYPE_LIST 5

/* How mdg_record_to_json() treats fields that tell about a person. */
#define MDG_JSON_WHOLE 0
#define MDG_JSON_REDACTED 1 /* they become "***" */

MDG_BEGIN

/* Makes an empty record.
 *
 * @param[in] kind MDG_KIND_…
 * @param[out] out owned by the caller; ended by mdg_record_release()
 * Threads: [any]
 * Blocks: never
 * Status: BAD_ARGUMENT (no such kind), NULL_POINTER, NO_MEMORY
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_create(int32_t kind, mdg_record* out);

/* Ends a record and every child borrowed from it. NULL may be released.
 *
 * @param[in] record owned by the caller; a borrowed child answers BAD_ARGUMENT
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, BAD_ARGUMENT, FORKED
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_release(mdg_record record);

/* Kind of a record.
 *
 * @return MDG_KIND_…, 0 for a bad handle
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_record_kind(mdg_record record);

/* Sets a text, code or identifier.
 *
 * @param[in] value UTF-8, NUL-terminated; copied
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, READ_ONLY, UNKNOWN_FIELD, BAD_TYPE, BAD_UTF8, NULL_POINTER, FORBIDDEN_NUMBER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_set_text(mdg_record record, int32_t field, const char* value);

/* Sets an integer; the unit is in the field's name.
 *
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, READ_ONLY, UNKNOWN_FIELD, BAD_TYPE
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_set_int(mdg_record record, int32_t field, int64_t value);

/* Sets a civil date.
 *
 * @param[in] yyyymmdd 20261122 for 22 November 2026
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, READ_ONLY, UNKNOWN_FIELD, BAD_TYPE, BAD_ARGUMENT (no such day)
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_set_date(mdg_record record, int32_t field, int32_t yyyymmdd);

/* Sets bytes.
 *
 * @param[in] data copied; may be NULL when length is 0
 * @param[in] length in bytes
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, READ_ONLY, UNKNOWN_FIELD, BAD_TYPE, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_set_bytes(mdg_record record, int32_t field, const uint8_t* data,
                                                 uint32_t length);

/* Removes a field; children borrowed from the record end with it.
 *
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, READ_ONLY, UNKNOWN_FIELD
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_unset(mdg_record record, int32_t field);

/* Appends a copy of a record to a list.
 *
 * @param[in] child stays with the caller
 * Threads: [handle]
 * Blocks: never
 * Status: BAD_HANDLE, READ_ONLY, UNKNOWN_FIELD, BAD_TYPE (not a list, or a child of another kind)
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_add(mdg_record record, int32_t field, mdg_record child);

/* Whether a field is there.
 *
 * @return MDG_STATE_…; MDG_STATE_ABSENT also for a bad handle or field
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_record_state(mdg_record record, int32_t field);

/* A text, borrowed.
 *
 * @return UTF-8, lives until the record is released or this field is changed; NULL where it is absent, of another
 *         type, or the handle is bad
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API const char* MDG_CALL mdg_record_text(mdg_record record, int32_t field);

/* A text, copied into the caller's memory, for languages that cannot hold borrowed pointers.
 *
 * @param[out] buffer receives the text and its NUL; may be NULL when capacity is 0
 * @param[in] capacity of the buffer in bytes
 * @param[out] needed bytes including the NUL; may be NULL
 * Threads: [any]
 * Blocks: never
 * Status: BAD_HANDLE, UNKNOWN_FIELD, BAD_TYPE, ABSENT, BUFFER_TOO_SMALL (the buffer is untouched), NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_copy_text(mdg_record record, int32_t field, char* buffer, uint32_t capacity,
                                                 uint32_t* needed);

/* An integer.
 *
 * @param[out] value untouched unless the status is MDG_OK
 * Threads: [any]
 * Blocks: never
 * Status: BAD_HANDLE, UNKNOWN_FIELD, BAD_TYPE, ABSENT, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_int(mdg_record record, int32_t field, int64_t* value);

/* A civil date.
 *
 * @param[out] yyyymmdd untouched unless the status is MDG_OK
 * Threads: [any]
 * Blocks: never
 * Status: BAD_HANDLE, UNKNOWN_FIELD, BAD_TYPE, ABSENT, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_date(mdg_record record, int32_t field, int32_t* yyyymmdd);

/* Bytes, borrowed as mdg_record_text() does.
 *
 * @param[out] data borrowed
 * @param[out] length in bytes
 * Threads: [any]
 * Blocks: never
 * Status: BAD_HANDLE, UNKNOWN_FIELD, BAD_TYPE, ABSENT, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_bytes(mdg_record record, int32_t field, const uint8_t** data,
                                             uint32_t* length);

/* Number of records in a list.
 *
 * @return 0 where it is absent, not a list, or the handle is bad
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API uint32_t MDG_CALL mdg_record_count(mdg_record record, int32_t field);

/* A record of a list, borrowed.
 *
 * @param[in] index from 0
 * @return NULL where there is none
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API mdg_record MDG_CALL mdg_record_at(mdg_record record, int32_t field, uint32_t index);

/* The record as JSON with the registry's names.
 *
 * @param[in] privacy MDG_JSON_WHOLE or MDG_JSON_REDACTED
 * @param[out] buffer receives UTF-8 and its NUL; may be NULL when capacity is 0
 * @param[in] capacity of the buffer in bytes
 * @param[out] needed bytes including the NUL; may be NULL
 * Threads: [any]
 * Blocks: never
 * Status: BAD_HANDLE, BAD_ARGUMENT, BUFFER_TOO_SMALL, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_to_json(mdg_record record, int32_t privacy, char* buffer, uint32_t capacity,
                                               uint32_t* needed);

/* A record from JSON; names that the registry does not have are errors.
 *
 * @param[in] json UTF-8, at most 4 MiB
 * @param[in] kind the kind that is expected, or 0 to take the one the text names as "kind"
 * @param[out] out owned by the caller
 * @param[out] error optional; a record of kind error that names the place, owned by the caller, or NULL on success
 * Threads: [any]
 * Blocks: never
 * Status: MALFORMED, UNKNOWN_FIELD, BAD_UTF8, FORBIDDEN_NUMBER, TOO_LARGE, NULL_POINTER
 * Since: 0.1 */
MDG_API mdg_status MDG_CALL mdg_record_from_json(const char* json, int32_t kind, mdg_record* out, mdg_record* error);

/* Number of a field by its name.
 *
 * @return 0 where there is none
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_field_id(const char* name);

/* Name of a field.
 *
 * @return static text; NULL where there is none
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API const char* MDG_CALL mdg_field_name(int32_t field);

/* Type of a field.
 *
 * @return MDG_TYPE_…; MDG_TYPE_NONE where there is none
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_field_type(int32_t field);

/* Number of a kind by its name.
 *
 * @return 0 where there is none
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API int32_t MDG_CALL mdg_kind_id(const char* name);

/* Name of a kind.
 *
 * @return static text; NULL where there is none
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API const char* MDG_CALL mdg_kind_name(int32_t kind);

/* What a code of a field means, for people.
 *
 * @param[in] field a field with a code set
 * @param[in] code value
 * @param[in] language MDG_LANGUAGE_JAPANESE or MDG_LANGUAGE_ENGLISH
 * @return static text; NULL where the code is unknown to this release
 * Threads: [any]
 * Blocks: never
 * Status: none
 * Since: 0.1 */
MDG_API const char* MDG_CALL mdg_code_name(int32_t field, const char* code, const char* language);

MDG_END

#endif
