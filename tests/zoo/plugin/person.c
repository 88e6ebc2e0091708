/* The virtual person, the clock, the log.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L
#include "zoo.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void pause_ms(long ms) {
    const struct timespec time = {ms / 1000, (ms % 1000) * 1000000L};
    nanosleep(&time, NULL);
}

uint64_t now_ms(const mdgp_host* host) {
    return host->now_ns(host->host_data) / 1000000U;
}

void say(const mdgp_host* host, const char* text) {
    host->log(host->host_data, MDGP_LOG_INFO, text);
}

void setting(const mdgp_device* device, const char* key, char* buffer, uint32_t capacity, const char* otherwise) {
    const mdgp_host* host = device->host;
    uint32_t needed = 0;
    if (HOST_HAS(host, config_text) && host->config_text(host->host_data, key, buffer, capacity, &needed) == MDG_OK)
        return;
    strncpy(buffer, otherwise, capacity - 1);
    buffer[capacity - 1] = '\0';
}

enum person person_now(const mdgp_device* device) {
    static const char* const names[] = {"acts", "waits", "stops", "errs", "short", "blocked", "fault"};
    char word[16];
    setting(device, "validate.person", word, sizeof word, "acts");
    for (int at = ACTS; at <= FAULT; ++at)
        if (strcmp(word, names[at]) == 0) return (enum person)at;
    return ACTS;
}

mdg_status wait_for_nobody(mdgp_device* device, uint64_t op, uint32_t limit_ms) {
    const mdgp_host* host = device->host;
    const uint64_t begun = now_ms(host);
    for (;;) {
#ifndef SIN_IGNORES_CANCEL
        if (host->op_cancelled(host->host_data, op) || atomic_load(&device->cancelled) == op) return MDG_E_CANCELLED;
#endif
#ifndef SIN_IGNORES_LIMIT
        if (now_ms(host) - begun >= limit_ms) return MDG_OK;
#else
        (void)begun, (void)limit_ms;
#endif
        host->op_beat(host->host_data, op);
        pause_ms(2);
    }
}

mdg_status begin_person(mdgp_device* device, uint64_t op, uint32_t limit_ms, enum person* person) {
    const mdgp_host* host = device->host;
#ifdef SIN_BLOCKS_IN_SNAPSHOT
    pthread_mutex_lock(&device->lock);
#endif
#ifdef SIN_STAYS_CANCELLED
    static atomic_int was_cancelled;
    if (person_now(device) == ACTS && atomic_load(&was_cancelled)) return MDG_E_HARDWARE;
    if (person_now(device) == WAITS) atomic_store(&was_cancelled, 1);
#endif
    atomic_store(&device->running, op);
#ifdef SIN_EATS_MEMORY
    static void* volatile kept;
    kept = malloc(4096);
    (void)kept;
#endif
#ifdef SIN_EATS_SLOWLY
    static void* volatile kept;
    kept = malloc(100);
    (void)kept;
#endif
#ifdef SIN_FLOODS_LOG
    for (int again = 0; again < 300; ++again) say(host, "the person is at work");
#endif
#ifdef SIN_LETS_NUMBER_OUT
    /* Made at run time: eleven digits, then the check digit of an individual number. */
    char number[13] = "12345678901";
    int sum = 0;
    for (int at = 0; at < 11; ++at) sum += (number[10 - at] - '0') * (at < 6 ? at + 2 : at - 4);
    number[11] = (char)('0' + (sum % 11 <= 1 ? 0 : 11 - sum % 11));
    say(host, number);
#endif
#ifdef SIN_NEEDS_CLOCK
    host->wall_clock_ms(host->host_data);
#endif
#ifdef SIN_NEEDS_STORE
    const mdgp_svc_store_1* store = host->get_service(host->host_data, MDGP_SVC_STORE_1);
    if (host->abi_minor > 0) store->set(host->host_data, "visits", (const uint8_t*)"1", 1);
#endif
    if (HOST_HAS(host, op_progress))
        host->op_progress(host->host_data, op, MDGP_STAGE_WAITING, 0xFFFFFFFFU, MDGP_HINT_NONE);
    *person = person_now(device);
    if (*person == FAULT) return failed(device, op, MDG_E_HARDWARE);
    return *person == WAITS ? wait_for_nobody(device, op, limit_ms) : MDG_OK;
}

void end_person(mdgp_device* device) {
    atomic_store(&device->ended, atomic_load(&device->running));
    atomic_store(&device->running, 0);
#ifdef SIN_BLOCKS_IN_SNAPSHOT
    pthread_mutex_unlock(&device->lock);
#endif
}

mdg_status failed(mdgp_device* device, uint64_t op, mdg_status status) {
    atomic_store(&device->broken, 1);
#ifndef SIN_SWALLOWS_CODES
    const mdgp_fault fault = {.struct_size = sizeof fault,
                              .op = op,
                              .status = status,
                              .code = FAULT_CODE,
                              .origin = "reader",
                              .en = "the virtual camera is broken; restart the virtual reader",
                              .ja = "カメラの故障です。リーダーを再起動してください。",
                              .place = MDGP_PLACE_READER,
                              .subsystem = MDGP_SUBSYSTEM_CAMERA,
                              .severity = MDGP_SEVERITY_BLOCKS_DEVICE,
                              .action = MDGP_ACTION_RESTART};
    device->host->fault_report(device->host->host_data, &fault);
#else
    (void)op;
#endif
    return status;
}
