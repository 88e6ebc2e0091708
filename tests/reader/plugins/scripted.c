/* A small plugin in C: one reader with a card whose commands make the reader misbehave.
 * WITHOUT_CARD reports none, WITHOUT_CANCEL leaves a mandatory function out, REFUSES makes the entry refuse,
 * OTHER_VERSION contradicts the manifest. */
#define _POSIX_C_SOURCE 200809L /* nanosleep */
#include <madoguchi/plugin.h>

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>

#ifdef OTHER_VERSION
#define VERSION "9.9"
#else
#define VERSION "1.0"
#endif

#define TOKEN "scripted:1"
#define NAME "Scripted Reader 00 00"

struct mdgp_device_opaque {
    const mdgp_host* host;
};
struct mdgp_instance_opaque {
    const mdgp_host* host;
    struct mdgp_device_opaque device;
};

/* The tests read these through the card (command F0 07). */
static atomic_uchar transmits, power_offs, first_idle, exclusive, secrets;
static atomic_int cancellable;
static struct mdgp_instance_opaque the_instance;

static void pause_ms(long ms) {
    const struct timespec time = {ms / 1000, (ms % 1000) * 1000000L};
    nanosleep(&time, NULL);
}

static void report_device(const mdgp_host* host, int32_t change) {
    const mdgp_descriptor device = {.struct_size = sizeof device,
                                    .capabilities = MDGP_CAP_MEDIUM_EVENTS,
                                    .slot_count = 1,
                                    .token = TOKEN,
                                    .display_name = NAME,
                                    .vendor = "Scripted",
                                    .model = "S-1",
                                    .firmware = "2.1"};
    host->device_report(host->host_data, change, &device);
}

static void report_card(const mdgp_host* host, uint32_t state) {
    static const uint8_t atr[] = {0x3B, 0x80, 0x01, 0x81};
    mdgp_medium medium = {sizeof medium, 0, 0, MDGP_SLOT_CONTACTLESS, state, 0, TOKEN, NULL};
    if (state == MDGP_MEDIUM_PRESENT) {
        medium.atr = atr;
        medium.atr_length = sizeof atr;
    }
    host->medium_report(host->host_data, &medium);
}

static mdg_status slot_list(mdgp_device* device, uint64_t op, uint32_t index, mdgp_slot_info* out) {
    (void)device, (void)op;
    if (index != 0) return MDG_E_NOT_FOUND;
    out->slot = 0;
    out->kind = MDGP_SLOT_CONTACTLESS;
    return MDG_OK;
}

static mdg_status power_on(mdgp_device* device, uint64_t op, uint32_t slot, uint8_t* atr, uint32_t capacity,
                           uint32_t* atr_length) {
    (void)device, (void)op, (void)slot, (void)capacity;
    memcpy(atr, "\x3B\x80\x01\x81", 4);
    *atr_length = 4;
    return MDG_OK;
}

static mdg_status power_off(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op, (void)slot;
    atomic_fetch_add(&power_offs, 1);
    atomic_store(&exclusive, 0);
    return MDG_OK;
}

static mdg_status failed(mdgp_device* device, uint64_t op, mdg_status status) {
    const mdgp_fault fault = {.struct_size = sizeof fault,
                              .op = op,
                              .status = status,
                              .code = "E-77",
                              .origin = "card",
                              .en = "scripted trouble",
                              .ja = "台本どおりの不調"};
    device->host->fault_report(device->host->host_data, &fault);
    return status;
}

static mdg_status transmit(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags, const uint8_t* command,
                           uint32_t length, uint8_t* answer, uint32_t capacity, uint32_t* answer_length) {
    (void)slot, (void)capacity;
    atomic_fetch_add(&transmits, 1);
    if ((flags & MDGP_TRANSMIT_SECRET) != 0) atomic_fetch_add(&secrets, 1);
    memcpy(answer, command, length);
    memcpy(answer + length, "\x90\x00", 2);
    *answer_length = length + 2;
    if (length < 2 || command[0] != 0xF0) return MDG_OK;

    switch (command[1]) {
    case 0x01: /* busy until it is cancelled */
        atomic_store(&cancellable, 1);
        while (!device->host->op_cancelled(device->host->host_data, op)) pause_ms(2);
        atomic_store(&cancellable, 0);
        return MDG_E_CANCELLED;
    case 0x02: /* deaf for as many times 10 ms as the third byte says */
        pause_ms(10L * command[2]);
        return MDG_OK;
    case 0x03:
        return failed(device, op, MDG_E_CARD_REMOVED);
    case 0x04: /* plugged in again */
        report_device(device->host, MDGP_DEVICE_GONE);
        report_device(device->host, MDGP_DEVICE_ARRIVED);
        report_card(device->host, MDGP_MEDIUM_PRESENT);
        return MDG_OK;
    case 0x05:
        *answer_length = 1;
        return MDG_OK;
    case 0x06:
        return 0x7777;
    case 0x09: /* busy for as many ms as the third byte says, or until it is cancelled */
        atomic_store(&cancellable, 1);
        for (int left = command[2] * 4; left > 0 && !device->host->op_cancelled(device->host->host_data, op); --left)
            nanosleep(&(struct timespec){0, 250000}, NULL);
        atomic_store(&cancellable, 0);
        return device->host->op_cancelled(device->host->host_data, op) ? MDG_E_CANCELLED : MDG_OK;
    case 0x08: /* dead */
        raise(SIGSEGV);
        return MDG_OK;
    case 0x0A: { /* what the host knows of its model */
        uint32_t needed = 0;
        const mdg_status known =
            device->host->quirk_text(device->host->host_data, TOKEN, "Slow", (char*)answer, 16, &needed);
        if (known != MDG_OK) return known;
        memcpy(answer + needed - 1, "\x90\x00", 2);
        *answer_length = needed + 1;
        return MDG_OK;
    }
    case 0x07:
        answer[0] = atomic_load(&transmits);
        answer[1] = atomic_load(&power_offs);
        answer[2] = atomic_load(&first_idle);
        answer[3] = atomic_load(&exclusive);
        answer[4] = atomic_load(&secrets);
        memcpy(answer + 5, "\x90\x00", 2);
        *answer_length = 7;
        return MDG_OK;
    default:
        return MDG_OK;
    }
}

static mdg_status exclusive_begin(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op, (void)slot;
    atomic_store(&exclusive, 1);
    return MDG_OK;
}

static mdg_status exclusive_end(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op, (void)slot;
    atomic_store(&exclusive, 0);
    return MDG_OK;
}

/* reconnect is not there and struct_size does not reach it: an older plugin. */
static const mdgp_slot_1 slot_table = {offsetof(mdgp_slot_1, reconnect), 0, slot_list, power_on, power_off, NULL};
static const mdgp_apdu_1 apdu_table = {sizeof(mdgp_apdu_1), 0, transmit, exclusive_begin, exclusive_end, NULL};

static mdg_status describe(mdgp_device* device, mdgp_descriptor* out) {
    (void)device;
    out->token = TOKEN;
    out->display_name = NAME;
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
    unsigned char none = 0; // the first that this process hears
    atomic_compare_exchange_strong(&first_idle, &none, (unsigned char)reason);
    return MDG_OK;
}

#ifndef WITHOUT_CANCEL
static mdg_status cancel(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
    return atomic_load(&cancellable) ? MDG_OK : MDG_E_UNSUPPORTED;
}
#define CANCEL cancel
#else
#define CANCEL NULL
#endif

static void close_device(mdgp_device* device) {
    (void)device;
}

static const mdgp_device_table device_table = {
    sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, CANCEL, close_device, NULL};

static mdg_status start(mdgp_instance* instance) {
    report_device(instance->host, MDGP_DEVICE_ARRIVED);
#ifdef WITHOUT_CARD
    report_card(instance->host, MDGP_MEDIUM_EMPTY);
#else
    report_card(instance->host, MDGP_MEDIUM_PRESENT);
#endif
    instance->host->log(instance->host->host_data, MDGP_LOG_INFO, "started");
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
    the_instance.host = host;
    *out = &the_instance;
    return MDG_OK;
}

static void destroy(mdgp_instance* instance) {
    (void)instance;
}

static const mdgp_plugin plugin = {sizeof(mdgp_plugin),
                                   0,
                                   "jp.example.scripted",
                                   VERSION,
                                   &instance_table,
                                   &device_table,
                                   create,
                                   destroy,
                                   NULL,
                                   NULL};

mdg_status mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply) {
#ifdef REFUSES
    reply->reason = "made for a later release";
    return reply->status = MDG_E_ABI_MISMATCH;
#endif
    reply->abi_chosen = offer->abi_min;
    reply->plugin = &plugin;
    return reply->status = MDG_OK;
}
