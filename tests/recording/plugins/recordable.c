/* A small plugin in C that uses what a recording has to show: clocks, randomness, a setting, a connection, a thread of
 * its own. ENTRY is the name of its entry, so that it and its sisters fit into one program:
 * SENDS_TWICE repeats a command on the wire, OTHER_ANSWER changes one, OTHER_REPORT reports another slot. */
#define _POSIX_C_SOURCE 200809L /* nanosleep */
#include <madoguchi/plugin.h>

#include <pthread.h>
#include <string.h>
#include <time.h>

mdg_status ENTRY(const mdgp_offer* offer, mdgp_reply* reply);

#define TOKEN "recordable:1"

struct mdgp_device_opaque {
    const mdgp_host* host;
    const mdgp_svc_transport_1* transport;
    uint64_t connection;
};
struct mdgp_instance_opaque {
    const mdgp_host* host;
    struct mdgp_device_opaque device;
    pthread_t watcher;
    uint8_t nonce[8];
};

static struct mdgp_instance_opaque the_instance;

static void report_card(const mdgp_host* host, uint32_t state) {
    static const uint8_t atr[] = {0x3B, 0x80, 0x01, 0x81};
    mdgp_medium medium = {sizeof medium, 0, 0, MDGP_SLOT_CONTACTLESS, state, 0, TOKEN, NULL};
#ifdef OTHER_REPORT
    medium.slot = 1;
#endif
    if (state == MDGP_MEDIUM_PRESENT) {
        medium.atr = atr;
        medium.atr_length = sizeof atr;
    }
    host->medium_report(host->host_data, &medium);
}

static void* watch(void* given) {
    const struct mdgp_instance_opaque* instance = given;
    report_card(instance->host, MDGP_MEDIUM_PRESENT);
    return NULL;
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
    (void)op, (void)slot, (void)capacity;
    device->host->op_progress(device->host->host_data, op, MDGP_STAGE_WORKING, 50, 0);
    memcpy(atr, "\x3B\x80\x01\x81", 4);
    *atr_length = 4;
    return MDG_OK;
}

static mdg_status power_off(mdgp_device* device, uint64_t op, uint32_t slot) {
    (void)device, (void)op, (void)slot;
    return MDG_OK;
}

/* Sends the command over the connection and gives back what came. */
static mdg_status over_the_wire(mdgp_device* device, uint64_t op, const uint8_t* command, uint32_t length,
                                uint8_t* answer, uint32_t capacity, uint32_t* answer_length) {
    void* host = device->host->host_data;
    if (device->transport == NULL) return MDG_E_OFFLINE;
    mdg_status status = device->transport->write(host, op, device->connection, command, length, 1000);
#ifdef SENDS_TWICE
    status = device->transport->write(host, op, device->connection, command, length, 1000);
#endif
    if (status != MDG_OK) return status;
    return device->transport->read(host, op, device->connection, answer, capacity, 1000, answer_length);
}

static mdg_status transmit(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags, const uint8_t* command,
                           uint32_t length, uint8_t* answer, uint32_t capacity, uint32_t* answer_length) {
    (void)slot;
    const mdgp_host* host = device->host;
    if (length == 0) return MDG_E_BAD_ARGUMENT;
    memcpy(answer, command, length);
    memcpy(answer + length, "\x90\x00", 2);
#ifdef OTHER_ANSWER
    answer[length + 1] = 0x01;
#endif
    *answer_length = length + 2;
    switch ((flags & MDGP_TRANSMIT_SECRET) != 0 ? 0xC4 : command[0]) {
    case 0xC1: { /* busy until it is cancelled */
        const struct timespec pause = {0, 2000000};
        while (!host->op_cancelled(host->host_data, op)) nanosleep(&pause, NULL);
        return MDG_E_CANCELLED;
    }
    case 0xC2:
        return over_the_wire(device, op, command, length, answer, capacity, answer_length);
    case 0xC3: { /* the reason behind a failure */
        const mdgp_fault fault = {.struct_size = sizeof fault,
                                  .op = op,
                                  .status = MDG_E_CARD_REMOVED,
                                  .code = "E-77",
                                  .origin = "card",
                                  .en = "scripted trouble",
                                  .ja = "台本どおりの不調"};
        host->fault_report(host->host_data, &fault);
        return MDG_E_CARD_REMOVED;
    }
    case 0xC4: { /* a PIN in the log: what a plugin must not do */
        char text[64] = "pin ";
        memcpy(text + 4, command + 1, length - 1 < 32 ? length - 1 : 32);
        host->log(host->host_data, MDGP_LOG_INFO, text);
        return over_the_wire(device, op, command, length, answer, capacity, answer_length);
    }
    default:
        return MDG_OK;
    }
}

static const mdgp_slot_1 slot_table = {offsetof(mdgp_slot_1, reconnect), 0, slot_list, power_on, power_off, NULL};
static const mdgp_apdu_1 apdu_table = {sizeof(mdgp_apdu_1), 0, transmit, NULL, NULL, NULL};

static mdg_status describe(mdgp_device* device, mdgp_descriptor* out) {
    (void)device;
    out->token = TOKEN;
    out->display_name = "Recordable Reader 00 00";
    out->model = "R-1";
    out->capabilities = UINT64_C(1) << 63 | MDGP_CAP_MEDIUM_EVENTS;
    return MDG_OK;
}

static const void* get_interface(mdgp_device* device, const char* id) {
    (void)device;
    if (strcmp(id, MDGP_IF_SLOT_1) == 0) return &slot_table;
    if (strcmp(id, MDGP_IF_APDU_1) == 0) return &apdu_table;
    return NULL;
}

static mdg_status reset_to_idle(mdgp_device* device, int32_t reason) {
    (void)device, (void)reason;
    return MDG_OK;
}

static mdg_status cancel(mdgp_device* device, uint64_t op) {
    (void)device, (void)op;
    return MDG_OK; /* the call asks op_cancelled, and may have ended by it before this is asked */
}

static void close_device(mdgp_device* device) {
    if (device->transport != NULL) device->transport->close(device->host->host_data, device->connection);
}

static const mdgp_device_table device_table = {
    sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, cancel, close_device, NULL};

static mdg_status start(mdgp_instance* instance) {
    const mdgp_host* host = instance->host;
    const mdgp_descriptor device = {.struct_size = sizeof device,
                                    .capabilities = MDGP_CAP_MEDIUM_EVENTS,
                                    .slot_count = 1,
                                    .token = TOKEN,
                                    .display_name = "Recordable Reader 00 00",
                                    .model = "R-1",
                                    .firmware = "1.7"};
    host->device_report(host->host_data, MDGP_DEVICE_ARRIVED, &device);
    host->log(host->host_data, MDGP_LOG_INFO, "started");
    return pthread_create(&instance->watcher, NULL, watch, instance) == 0 ? MDG_OK : MDG_E_INTERNAL;
}

static void stop(mdgp_instance* instance) {
    pthread_join(instance->watcher, NULL);
}

static mdg_status open_device(mdgp_instance* instance, uint64_t op, const char* token, mdgp_device** out) {
    const mdgp_host* host = instance->host;
    char address[64];
    uint32_t needed = 0;
    if (strcmp(token, TOKEN) != 0) return MDG_E_NOT_FOUND;
    instance->device.host = host;
    instance->device.transport = NULL;
    if (host->config_text(host->host_data, "address", address, sizeof address, &needed) == MDG_OK) {
        const mdgp_svc_transport_1* transport = host->get_service(host->host_data, MDGP_SVC_TRANSPORT_1);
        if (transport == NULL) return MDG_E_OFFLINE;
        const mdg_status status = transport->open(host->host_data, op, address, 1000, &instance->device.connection);
        if (status != MDG_OK) return status;
        /* a handshake that is another one every time */
        uint8_t hello[16];
        const uint64_t now = host->now_ns(host->host_data);
        memcpy(hello, instance->nonce, 8);
        memcpy(hello + 8, &now, 8);
        transport->write(host->host_data, op, instance->device.connection, hello, sizeof hello, 1000);
        instance->device.transport = transport;
    }
    *out = &instance->device;
    return MDG_OK;
}

static const mdgp_instance_table instance_table = {sizeof(mdgp_instance_table), 0, start, stop, open_device, NULL};

static mdg_status create(const mdgp_host* host, mdgp_instance** out) {
    the_instance.host = host;
    host->random(host->host_data, the_instance.nonce, sizeof the_instance.nonce);
    *out = &the_instance;
    return MDG_OK;
}

static void destroy(mdgp_instance* instance) {
    (void)instance;
}

static const mdgp_plugin plugin = {sizeof(mdgp_plugin),
                                   0,
                                   "jp.example.recordable",
                                   "1.0",
                                   &instance_table,
                                   &device_table,
                                   create,
                                   destroy,
                                   NULL,
                                   NULL};

mdg_status ENTRY(const mdgp_offer* offer, mdgp_reply* reply) {
    reply->abi_chosen = offer->abi_max;
    reply->plugin = &plugin;
    return reply->status = MDG_OK;
}
