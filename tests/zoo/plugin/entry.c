/* The entry, and the plugin's life from create to destroy.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L
#include "zoo.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static mdgp_instance the_instance;
#ifdef SIN_OPENS_FILES_EARLY
static int early_file = -1;
#endif
#ifdef SIN_TEXT_RELOCATIONS
__asm__(".text\n.quad mdgp_entry_v1\n");
#endif

#ifdef SIN_CRASHES_ON_LOAD
__attribute__((constructor)) static void crash(void) {
    raise(SIGSEGV);
}
#endif
#ifdef SIN_EXTRA_EXPORT
MDGP_EXPORT int zoo_version(void) {
    return 1;
}
#endif
#ifdef SIN_UNBOUND_NAME
int zoo_function_that_nobody_has(void);
#endif

#if defined(SIN_THREADS_EARLY) || defined(SIN_LEAVES_THREAD)
static void* idle(void* data) {
    for (;;) pause_ms(1000);
    return data;
}
static void begin_idle_thread(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, idle, NULL);
    pthread_detach(thread);
}
#endif

/* Watches for devices and for documents that come unasked. */
static void* watch(void* data) {
    mdgp_instance* instance = data;
    while (!atomic_load(&instance->end)) {
        pause_ms(5);
        if (is_watching()) push_verdict(instance->host, MDGP_VERDICT_MODE_PUSHED);
    }
    return NULL;
}

static mdg_status start(mdgp_instance* instance) {
    atomic_store(&instance->end, 0);
#ifdef SIN_SLOW_START
    pause_ms(1500);
#endif
#ifdef SIN_FORKS
    const pid_t child = fork();
    if (child == 0) _exit(0);
#endif
#ifdef SIN_LEAKS_DESCRIPTORS
    static int starts = 0;
    if (++starts > 1 && open("/dev/null", O_RDONLY) < 0) say(instance->host, "no more descriptors");
#endif
#ifdef SIN_WRITES_STDOUT
    puts("zoo started");
#endif
#ifndef SIN_FINDS_NOTHING
    report_device(instance->host, MDGP_DEVICE_ARRIVED);
#endif
#ifdef SIN_REUSES_TOKENS
    mdgp_descriptor other = {.struct_size = sizeof other};
    fill_descriptor(&other);
    other.serial = "ZOO-0002";
    instance->host->device_report(instance->host->host_data, MDGP_DEVICE_ARRIVED, &other);
#endif
#if !defined(SIN_SILENT_SLOT) && !defined(SIN_FINDS_NOTHING)
    report_card(instance->host, MDGP_MEDIUM_PRESENT);
#endif
#ifdef SIN_EVENT_STORM
    for (int again = 0; again < 1000; ++again) report_device(instance->host, MDGP_DEVICE_CHANGED);
#endif
    say(instance->host, "started");
    instance->watching = pthread_create(&instance->watcher, NULL, watch, instance) == 0;
    return MDG_OK;
}

static void stop(mdgp_instance* instance) {
    atomic_store(&instance->end, 1);
    if (instance->watching) pthread_join(instance->watcher, NULL);
    instance->watching = 0;
#ifdef SIN_CLOSES_DESCRIPTORS
    for (int number = 3; number < 256; ++number) close(number);
#endif
}

static mdg_status open_device(mdgp_instance* instance, uint64_t op, const char* token, mdgp_device** out) {
    (void)op, (void)token;
#ifndef SIN_OPENS_ANYTHING
    if (strcmp(token, TOKEN) != 0) return MDG_E_NOT_FOUND;
#endif
    mdgp_device* device = &instance->device;
    if (device->open) return MDG_E_CLAIMED;
    memset(device, 0, sizeof *device);
    pthread_mutex_init(&device->lock, NULL);
    device->host = instance->host;
    device->open = 1;
    device->tries = 3;
    *out = device;
    return MDG_OK;
}

static mdg_status create(const mdgp_host* host, mdgp_instance** out) {
#ifdef SIN_CREATES_ONCE
    static int created = 0;
    if (created++ != 0) return MDG_E_INTERNAL;
#endif
#ifdef SIN_OPENS_FILES_EARLY
    early_file = open("/dev/null", O_RDONLY);
#endif
    memset(&the_instance, 0, sizeof the_instance);
    the_instance.host = host;
    *out = &the_instance;
    return MDG_OK;
}

static void destroy(mdgp_instance* instance) {
    (void)instance;
#ifdef SIN_REPORTS_AFTER_STOP
    report_card(instance->host, MDGP_MEDIUM_EMPTY);
#endif
#ifdef SIN_OPENS_FILES_EARLY
    close(early_file);
#endif
#ifdef SIN_EXITS
    exit(3);
#endif
#ifdef SIN_LEAVES_THREAD
    begin_idle_thread();
#endif
}

static const mdgp_instance_table instance_table = {sizeof(mdgp_instance_table), 0, start, stop, open_device, NULL};

static const mdgp_plugin plugin = {
#ifdef SIN_SHORT_TABLE
    offsetof(mdgp_plugin, destroy),
#else
    sizeof(mdgp_plugin),
#endif
    0,
    ZOO_ID,
#ifdef SIN_OTHER_VERSION
    "9.9",
#else
    "1.0",
#endif
    &instance_table,
    &device_table,
    create,
    destroy,
    NULL,
    NULL};

/* The reply is the host's memory: only what fits is written. */
static mdg_status answer(mdgp_reply* reply, mdg_status status, uint32_t minor, const char* reason) {
    reply->abi_chosen = minor;
    reply->status = status;
    reply->reason = reason;
    if (reply->struct_size >= sizeof *reply) reply->plugin = status == MDG_OK ? &plugin : NULL;
#ifdef SIN_OVERWRITES_REPLY
    memset((unsigned char*)reply + sizeof *reply, 0x5A, 8);
#endif
    return status;
}

#ifndef SIN_REFUSES
static int says_something_beyond(const mdgp_offer* offer) {
#ifndef SIN_IGNORES_OPTIONS
    const unsigned char* bytes = (const unsigned char*)offer;
    for (size_t at = sizeof *offer; at < offer->struct_size; ++at)
        if (bytes[at] != 0) return 1;
#endif
    (void)offer;
    return 0;
}
#endif

#ifdef SIN_NO_ENTRY
mdg_status mdgp_entry_v0(const mdgp_offer* offer, mdgp_reply* reply);
#define mdgp_entry_v1 mdgp_entry_v0
#endif
mdg_status MDG_CALL mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply) {
#ifdef SIN_UNBOUND_NAME
    if (offer == NULL) return zoo_function_that_nobody_has();
#endif
#ifdef SIN_THREADS_EARLY
    begin_idle_thread();
#endif
#ifdef SIN_SLOW_ENTRY
    pause_ms(150);
#endif
#ifdef SIN_REFUSES
    (void)offer;
    return answer(reply, MDG_E_ABI_MISMATCH, 0, "made for the next major release; install the plugin for this one");
#else
    if (reply->struct_size < sizeof *reply)
        return answer(reply, MDG_E_ABI_MISMATCH, 0, "the reply is shorter than 1.0; update the host");
    if (says_something_beyond(offer))
        return answer(reply, MDG_E_UNSUPPORTED, 0,
                      "the offer has an option this plugin does not know; update the plugin");
#ifndef SIN_ACCEPTS_ANY_RANGE
    if (offer->abi_min > 1)
        return answer(reply, MDG_E_ABI_MISMATCH, 0, "this plugin speaks minors 0 and 1; update the plugin");
#endif
#ifdef SIN_CHOOSES_OUTSIDE
    const uint32_t minor = 1;
#else
    const uint32_t minor = offer->abi_max < 1 ? offer->abi_max : 1;
#endif
    return answer(reply, MDG_OK, minor, NULL);
#endif
}
