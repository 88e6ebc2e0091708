/* A reader that misbehaves on command, and keeps a journal of what it was asked in its state folder.
 * HANGS_IN: "entry", "create" or "start" never comes back. */
#define _GNU_SOURCE
#include <madoguchi/plugin.h>

#include "troubled.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifndef HANGS_IN
#define HANGS_IN ""
#endif

#define TOKEN "troubled:1"

struct mdgp_device_opaque {
    const mdgp_host* host;
};
struct mdgp_instance_opaque {
    const mdgp_host* host;
    struct mdgp_device_opaque device;
};

static struct mdgp_instance_opaque the_instance;
static char state_dir[512];
static int descriptors_at_load;
static int talks_nonsense;

static void pause_ms(long ms) {
    const struct timespec time = {ms / 1000, (ms % 1000) * 1000000L};
    nanosleep(&time, NULL);
}

static void hang_in(const char* place) {
    while (strcmp(place, HANGS_IN) == 0) pause_ms(100);
}

static void journal(const char* word, unsigned number) {
    char path[600];
    char line[80];
    if (state_dir[0] == '\0') return;
    snprintf(path, sizeof path, "%s/journal", state_dir);
    const int size = snprintf(line, sizeof line, "%s %X\n", word, number);
    const int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0 || write(fd, line, (size_t)size) != size) abort();
    close(fd);
}

static void talk_nonsense(void) {
    for (int fd = 4; fd < 256; ++fd) (void)send(fd, "nonsense", 8, MSG_DONTWAIT | MSG_NOSIGNAL);
}

static void* flood(void* nothing) {
    static char lines[65536];
    memset(lines, 'y', sizeof lines);
    while (write(STDERR_FILENO, lines, sizeof lines) > 0)
        ;
    return nothing;
}

/* --- the card ------------------------------------------------------------------------------------------------------- */

static mdg_status slot_list(mdgp_device* device, uint64_t op, uint32_t index, mdgp_slot_info* out) {
    (void)device, (void)op;
    if (index != 0) return MDG_E_NOT_FOUND;
    out->slot = 0;
    out->kind = MDGP_SLOT_CONTACTLESS;
    return MDG_OK;
}

/* Slot 1 keeps silent until it is cancelled, slot 2 beats for four seconds. */
static mdg_status power_on(mdgp_device* device, uint64_t op, uint32_t slot, uint8_t* atr, uint32_t capacity,
                           uint32_t* atr_length) {
    (void)capacity;
    journal("power_on", slot);
    if (slot == 1) {
        while (!device->host->op_cancelled(device->host->host_data, op)) pause_ms(2);
        return MDG_E_CANCELLED;
    }
    for (int i = 0; slot == 2 && i < 20; ++i) {
        device->host->op_beat(device->host->host_data, op);
        if (device->host->op_cancelled(device->host->host_data, op)) return MDG_E_CANCELLED;
        pause_ms(200);
    }
    memcpy(atr, "\x3B\x80\x01\x81", 4);
    *atr_length = 4;
    return MDG_OK;
}

static mdg_status power_off(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op, (void)slot;
    return MDG_OK;
}

static mdg_status verdict(mdgp_device* device, uint32_t length) {
    uint8_t* document = malloc(length);
    if (document == NULL) return MDG_E_NO_MEMORY;
    for (uint32_t i = 0; i < length; ++i) document[i] = (uint8_t)(i * 31 + i / 251);
    const mdgp_verdict it = {.struct_size = sizeof it,
                             .kind = 1,
                             .token = TOKEN,
                             .correlation_id = "visit-1",
                             .name = "result.xml",
                             .document = document,
                             .length = length};
    const mdg_status status = device->host->verdict_report(device->host->host_data, &it);
    free(document);
    return status;
}

static mdg_status transmit(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags, const uint8_t* command,
                           uint32_t length, uint8_t* answer, uint32_t capacity, uint32_t* answer_length) {
    (void)op, (void)slot;
    const unsigned what = length < 2 || command[0] != 0xF0 ? 0 : command[1];
    journal((flags & MDGP_TRANSMIT_SECRET) != 0 ? "secret" : "transmit", what);
    char text[4096] = "";
    switch (what) {
    case 0x01:
        abort();
    case 0x02:
        exit(3);
    case 0x03: /* deaf for good, though cancel() said otherwise */
        for (;;) pause_ms(50);
    case 0x04: /* megabytes, and bytes more */
        snprintf(text, sizeof text, "%d", (int)verdict(device, command[2] * 1048576U + command[3]));
        break;
    case 0x05: /* to standard error, the rest of the command */
        fprintf(stderr, "%.*s\n", (int)length - 2, (const char*)command + 2);
        fflush(stderr);
        break;
    case 0x06: /* port, path */
        probe((uint16_t)(command[2] * 256 + command[3]), (const char*)command + 4, text, sizeof text - 64);
        snprintf(text + strlen(text), 64, ";descriptors=%d", descriptors_at_load);
        break;
    case 0x07: /* on the device's channel, when it is brought to rest */
        talks_nonsense = 1;
        break;
    case 0x09: /* on the device's channel, before the answer */
        talk_nonsense();
        break;
    case 0x08: { /* on standard error, without end */
        pthread_t thread;
        if (pthread_create(&thread, NULL, flood, NULL) != 0) abort();
        break;
    }
    default:
        break;
    }
    const uint32_t size = (uint32_t)strlen(text);
    if (size + 2 > capacity) return MDG_E_BUFFER_TOO_SMALL;
    memcpy(answer, text, size);
    memcpy(answer + size, "\x90\x00", 2);
    *answer_length = size + 2;
    return MDG_OK;
}

static const mdgp_slot_1 slot_table = {offsetof(mdgp_slot_1, reconnect), 0, slot_list, power_on, power_off, NULL};
static const mdgp_apdu_1 apdu_table = {sizeof(mdgp_apdu_1), 0, transmit, NULL, NULL, NULL};

/* --- device and instance ---------------------------------------------------------------------------------------------- */

static mdg_status describe(mdgp_device* device, mdgp_descriptor* out) {
    (void)device;
    out->token = TOKEN;
    out->display_name = "Reader of " ID;
    return MDG_OK;
}

static const void* get_interface(mdgp_device* device, const char* id) {
    (void)device;
    if (strcmp(id, MDGP_IF_SLOT_1) == 0) return &slot_table;
    if (strcmp(id, MDGP_IF_APDU_1) == 0) return &apdu_table;
    return NULL;
}

static mdg_status reset_to_idle(mdgp_device* device, int32_t reason) {
    (void)device;
    journal("idle", (unsigned)reason);
    if (talks_nonsense) talk_nonsense();
    return MDG_OK;
}

static mdg_status cancel(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
    return MDG_OK;
}

static void close_device(mdgp_device* device) {
    (void)device;
}

static const mdgp_device_table device_table = {
    sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, cancel, close_device, NULL};

static mdg_status start(mdgp_instance* instance) {
    hang_in("start");
    const mdgp_host* host = instance->host;
    const mdgp_descriptor device = {.struct_size = sizeof device,
                                    .capabilities = MDGP_CAP_MEDIUM_EVENTS,
                                    .slot_count = 1,
                                    .token = TOKEN,
                                    .display_name = "Reader of " ID};
    const mdgp_medium medium = {
        .struct_size = sizeof medium, .kind = MDGP_SLOT_CONTACTLESS, .state = MDGP_MEDIUM_PRESENT, .token = TOKEN};
    host->device_report(host->host_data, MDGP_DEVICE_ARRIVED, &device);
    host->medium_report(host->host_data, &medium);
    return MDG_OK;
}

static void stop(mdgp_instance* instance) {
    (void)instance;
}

static mdg_status open_device(mdgp_instance* instance, uint64_t op, const char* token, mdgp_device** out) {
    (void)op;
    if (strcmp(token, TOKEN) != 0) return MDG_E_NOT_FOUND;
    instance->device.host = instance->host;
    *out = &instance->device;
    return MDG_OK;
}

static const mdgp_instance_table instance_table = {sizeof(mdgp_instance_table), 0, start, stop, open_device, NULL};

static mdg_status create(const mdgp_host* host, mdgp_instance** out) {
    hang_in("create");
    the_instance.host = host;
    *out = &the_instance;
    return MDG_OK;
}

static void destroy(mdgp_instance* instance) {
    (void)instance;
}

static const mdgp_plugin plugin = {sizeof(mdgp_plugin), 0,      ID,      "1.0", &instance_table,
                                   &device_table,       create, destroy, NULL,  NULL};

mdg_status mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply) {
    hang_in("entry");
    descriptors_at_load = strange_descriptors();
    if (offer->state_dir != NULL) snprintf(state_dir, sizeof state_dir, "%s", offer->state_dir);
    journal("load", 0);
    reply->abi_chosen = offer->abi_min;
    reply->plugin = &plugin;
    return reply->status = MDG_OK;
}
