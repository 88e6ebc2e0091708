/* Madoguchi (窓口): the interface a reader maker writes a plugin against.
 *
 * A plugin is one shared object that exports one function, mdgp_entry_v1, beside a manifest.json. The host
 * never runs it to find out what it is. Everything goes through tables of function pointers whose first field
 * is their size: tables and structs only grow at their end, a function that is NULL or beyond the given size
 * counts as not supported, and the functions marked mandatory refuse the plugin when they are missing.
 *
 * Rules for every struct here: whoever provides the memory sets struct_size to the size it knows and every
 * other byte to zero; whoever fills a struct writes no more than struct_size bytes; flags32 and reserved
 * fields are zero. Texts are UTF-8, NUL-terminated. Durations are milliseconds. Nothing one side allocates is
 * freed by the other. No function may throw, exit, fork or write to standard output.
 *
 * Thread tags:
 *   [load]     one at a time
 *   [worker]   one thread per device, one call at a time; may block in the maker's driver
 *   [control]  another thread, while a worker call runs; within 200 ms; takes no lock a worker call holds
 *   [host-any] a service of the host: any thread of the plugin, also inside a call; never calls back
 *
 * Status values are those of status.h. For every status but MDG_OK the plugin may tell the reason behind it
 * with mdgp_host.fault_report before it returns.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_H
#define MADOGUCHI_PLUGIN_H

#include "base.h"

/* The major number is part of the entry's name; the minor is negotiated. */
#define MDGP_ABI_MAJOR 1
#define MDGP_ABI_MINOR 0

#if defined(_WIN32)
#define MDGP_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define MDGP_EXPORT __attribute__((visibility("default")))
#else
#define MDGP_EXPORT
#endif

/* 64-bit fields have one alignment on every target (32-bit Linux would give them another). */
#if defined(__cplusplus)
#define MDGP_U64 alignas(8) uint64_t
#else
#define MDGP_U64 _Alignas(8) uint64_t
#endif

/* The plugin's own objects; the host only hands them back. */
typedef struct mdgp_instance_opaque mdgp_instance;
typedef struct mdgp_device_opaque mdgp_device;

/* What happened to a device. */
#define MDGP_DEVICE_ARRIVED 1
#define MDGP_DEVICE_GONE 2
#define MDGP_DEVICE_CHANGED 3

/* Whether a card is on a slot. A card that is there and does not answer is present without an ATR. */
#define MDGP_MEDIUM_UNKNOWN 0
#define MDGP_MEDIUM_EMPTY 1
#define MDGP_MEDIUM_PRESENT 2

#define MDGP_SLOT_UNKNOWN 0
#define MDGP_SLOT_CONTACT 1
#define MDGP_SLOT_CONTACTLESS 2
#define MDGP_SLOT_PHONE_ANTENNA 3
#define MDGP_SLOT_SECURE_MODULE 4 /* a module that lives in the reader; never a person's card */

/* Capability bits, first word. */
#define MDGP_CAP_SLOT_CONTACT (UINT64_C(1) << 0)
#define MDGP_CAP_SLOT_CONTACTLESS (UINT64_C(1) << 1)
#define MDGP_CAP_SLOT_PHONE_ANTENNA (UINT64_C(1) << 2)
#define MDGP_CAP_SLOT_SECURE_MODULE (UINT64_C(1) << 3)
#define MDGP_CAP_EXTENDED_APDU (UINT64_C(1) << 4)
#define MDGP_CAP_EXCLUSIVE_BLOCKS (UINT64_C(1) << 5) /* exclusive_begin keeps other programs out */
#define MDGP_CAP_MEDIUM_EVENTS (UINT64_C(1) << 6)    /* medium_report is called without being asked */

/* Levels of mdgp_host.log. */
#define MDGP_LOG_ERROR 1
#define MDGP_LOG_WARNING 2
#define MDGP_LOG_INFO 3
#define MDGP_LOG_DEBUG 4

/* What mdgp_offer.run_kind says. */
#define MDGP_RUN_PRODUCTION 1
#define MDGP_RUN_VALIDATE 2
#define MDGP_RUN_REPLAY 3
#define MDGP_RUN_SIMULATE 4

/* Why reset_to_idle is called. */
#define MDGP_IDLE_END 1        /* the session is over */
#define MDGP_IDLE_ABANDONED 2  /* the host gave a call up; it has returned since */
#define MDGP_IDLE_CRASH 3      /* the first call after the plugin's process died */
#define MDGP_IDLE_OWNER_LOST 4 /* the application died */

/* Flags of mdgp_apdu_1.transmit. */
#define MDGP_TRANSMIT_SECRET (UINT64_C(1) << 0) /* carries a PIN: never log it, wipe every copy */

/* What a device is. Texts belong to the plugin. */
typedef struct mdgp_descriptor {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 capabilities;   /* MDGP_CAP_… */
    MDGP_U64 capabilities_2; /* second word, zero today */
    uint32_t slot_count;
    uint32_t reserved_1;
    const char* token;        /* the same whenever this device is plugged in at the same place */
    const char* display_name; /* as the system names it; people write its beginning into the configuration */
} mdgp_descriptor;

/* Whether a card is on one slot of a device. */
typedef struct mdgp_medium {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t slot;  /* id of the slot */
    uint32_t kind;  /* MDGP_SLOT_… */
    uint32_t state; /* MDGP_MEDIUM_… */
    uint32_t atr_length;
    const char* token;  /* of the device */
    const uint8_t* atr; /* answer to reset; NULL where there is none */
} mdgp_medium;

/* The reason behind a status, or the standing state of what the plugin depends on. */
typedef struct mdgp_fault {
    uint32_t struct_size;
    uint32_t flags32;
    MDGP_U64 op; /* the call that is about to fail; 0: a state that lasts until the next report with 0 */
    mdg_status status; /* MDG_OK with op 0: the standing fault is over */
    uint32_t reserved_1;
    const char* code;   /* the maker's or system's own code as text, unchanged ("0x80100068"); NULL: none */
    const char* origin; /* a code of the set "origin" ("reader", "card" …); NULL: "plugin" */
    const char* en;     /* English, for the log: what happened, what to do; no personal data; NULL: none */
    const char* ja;     /* Japanese, for the desk; NULL: the status says enough */
} mdgp_fault;

/* Services of the host. Valid from create to the end of destroy. */
typedef struct mdgp_host {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t abi_minor; /* the minor that was agreed on */
    uint32_t reserved_1;
    void* host_data; /* first argument of every service */

    /* An optional service by its id ("mdgp.svc.<name>/<revision>").
     *
     * @return its table, or NULL where this host does not have it
     * Threads: [host-any]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    const void*(MDG_CALL* get_service)(void* host_data, const char* id);

    /* One line for the log. No PIN, no exchange with a card, nothing about a person; the host limits the
     * rate.
     *
     * @param[in] level MDGP_LOG_…
     * @param[in] text borrowed
     * Threads: [host-any]; already inside create
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* log)(void* host_data, int32_t level, const char* text);

    /* Monotonic time in nanoseconds; made up while a recording is replayed.
     *
     * Threads: [host-any]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    uint64_t(MDG_CALL* now_ns)(void* host_data);

    /* Random bytes; the only source for numbers that must look the same in a replay.
     *
     * @param[out] buffer `length` bytes
     * Threads: [host-any]; already inside create
     * Blocks: never
     * Status: OK, NULL_POINTER, INTERNAL
     * Since: 1.0 */
    mdg_status(MDG_CALL* random)(void* host_data, uint8_t* buffer, uint32_t length);

    /* A device arrived, went or changed. The same report twice does no harm.
     *
     * @param[in] change MDGP_DEVICE_…
     * @param[in] device borrowed; for MDGP_DEVICE_GONE only the token counts
     * Threads: [host-any]; from start until stop has returned
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* device_report)(void* host_data, int32_t change, const mdgp_descriptor* device);

    /* A card was put on a slot or taken away. A card that was swapped is reported empty, then present. Every
     * slot is reported once after its device arrived.
     *
     * @param[in] medium borrowed
     * Threads: [host-any]; from start until stop has returned
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* medium_report)(void* host_data, const mdgp_medium* medium);

    /* The call `op` is still at work: restarts the host's stall clock.
     *
     * Threads: [host-any]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* op_beat)(void* host_data, uint64_t op);

    /* Whether the host wants the call `op` to end.
     *
     * @return 0 or 1
     * Threads: [host-any]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    uint32_t(MDG_CALL* op_cancelled)(void* host_data, uint64_t op);

    /* The reason behind the status a call is about to return, or a standing state of the plugin (op 0), for
     * example that the service it depends on is not running.
     *
     * @param[in] fault borrowed
     * Threads: [host-any]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* fault_report)(void* host_data, const mdgp_fault* fault);
} mdgp_host;

/* One slot of a device. */
typedef struct mdgp_slot_info {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t slot; /* id for the calls below; stays while the device is open */
    uint32_t kind; /* MDGP_SLOT_… */
} mdgp_slot_info;

/* What one exchange can carry. */
typedef struct mdgp_apdu_limits {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t max_command; /* bytes of the whole command; 0: not known */
    uint32_t max_answer;  /* bytes of data and status word; 0: not known */
} mdgp_apdu_limits;

#define MDGP_IF_SLOT_1 "mdgp.slot/1"

/* Interface mdgp.slot/1 of a device: places for cards and their power. All functions but reconnect are
 * mandatory. */
typedef struct mdgp_slot_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* The slots, one by one.
     *
     * @param[in] index from 0
     * @param[in,out] out memory of the host; struct_size is set
     * Threads: [worker]
     * Blocks: never
     * Status: OK, NOT_FOUND past the last slot
     * Since: 1.0 */
    mdg_status(MDG_CALL* list)(mdgp_device* device, uint64_t op, uint32_t index, mdgp_slot_info* out);

    /* Connects to the card and gives it power.
     *
     * @param[out] atr memory of the host for the answer to reset, `capacity` bytes (at least 64)
     * @param[out] atr_length bytes written; 0 where only medium_report tells the ATR
     * Threads: [worker]
     * Blocks: until the device answers; while another program holds the card
     * Status: OK, NO_CARD, MUTE, CLAIMED, BUSY where the slot is powered already, REMOVED, OFFLINE,
     * PERMISSION, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* power_on)(mdgp_device* device, uint64_t op, uint32_t slot, uint8_t* atr,
                                   uint32_t capacity, uint32_t* atr_length);

    /* Takes the card's power away, which ends every verified state, and lets go of it. Does nothing on a slot
     * without power.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Status: OK also where the card is gone already, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* power_off)(mdgp_device* device, uint64_t op, uint32_t slot);

    /* After CARD_RESET: takes the same connection up again without touching the card's power.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Status: OK, NO_CARD, CARD_REMOVED, MUTE, REMOVED, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* reconnect)(mdgp_device* device, uint64_t op, uint32_t slot);
} mdgp_slot_1;

#define MDGP_IF_APDU_1 "mdgp.apdu/1"

/* The memory the host gives for an answer: 65,536 bytes of data and the status word. */
#define MDGP_ANSWER_CAPACITY 65538

/* Interface mdgp.apdu/1 of a device: exchanges with a card that has power. Only transmit is mandatory. */
typedef struct mdgp_apdu_1 {
    uint32_t struct_size;
    uint32_t flags32;

    /* Sends one command exactly once. Never repeats it, never chains, never fetches a rest (61xx, 6Cxx) by
     * itself.
     *
     * @param[in] flags MDGP_TRANSMIT_…
     * @param[in] command borrowed, `length` bytes
     * @param[out] answer memory of the host, `capacity` bytes (MDGP_ANSWER_CAPACITY): data and status word
     * @param[out] answer_length bytes written
     * Threads: [worker]
     * Blocks: until the card answers
     * Status: OK for every status word, CARD_REMOVED, CARD_RESET, MUTE, PROTOCOL (an answer without a status
     * word), REMOVED, OFFLINE, TOO_LARGE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* transmit)(mdgp_device* device, uint64_t op, uint32_t slot, uint64_t flags,
                                   const uint8_t* command, uint32_t length, uint8_t* answer,
                                   uint32_t capacity, uint32_t* answer_length);

    /* Keeps other programs away from the card until exclusive_end, power_off or reset_to_idle. A plugin
     * leaves it out where no other program can reach the card.
     *
     * Threads: [worker]
     * Blocks: while another program holds the card
     * Status: OK, CARD_REMOVED, CARD_RESET, CANCELLED, REMOVED, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* exclusive_begin)(mdgp_device* device, uint64_t op, uint32_t slot);

    /* Lets other programs in again. Does nothing without exclusive_begin.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Status: OK also where the card is gone already, OFFLINE, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* exclusive_end)(mdgp_device* device, uint64_t op, uint32_t slot);

    /* What one exchange can carry.
     *
     * @param[in,out] out memory of the host; struct_size is set
     * Threads: [worker]
     * Blocks: never
     * Status: OK, NOT_FOUND without such a slot
     * Since: 1.0 */
    mdg_status(MDG_CALL* limits)(mdgp_device* device, uint64_t op, uint32_t slot, mdgp_apdu_limits* out);
} mdgp_apdu_1;

/* Functions of an open device. All are mandatory. */
typedef struct mdgp_device_table {
    uint32_t struct_size;
    uint32_t flags32;

    /* What this device is.
     *
     * @param[in,out] out memory of the host; struct_size is set; texts live until close
     * Threads: [worker]
     * Blocks: never
     * Status: OK
     * Since: 1.0 */
    mdg_status(MDG_CALL* describe)(mdgp_device* device, mdgp_descriptor* out);

    /* An interface of this device by its id.
     *
     * @return its table, which lives until close; NULL where the device does not have it
     * Threads: [worker]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    const void*(MDG_CALL* get_interface)(mdgp_device* device, const char* id);

    /* Brings the device to rest whatever it was doing: cards without power, nothing held, an idle screen.
     *
     * @param[in] reason MDGP_IDLE_…
     * Threads: [worker]
     * Blocks: until the device answers, at most 2,000 ms
     * Status: OK, OFFLINE, REMOVED, HARDWARE
     * Since: 1.0 */
    mdg_status(MDG_CALL* reset_to_idle)(mdgp_device* device, int32_t reason);

    /* Asks the running call `op` to end. It then returns what really happened: an exchange that was already
     * made stays made.
     *
     * Threads: [control]
     * Blocks: never
     * Status: OK: the call will end; UNSUPPORTED: it cannot be stopped and ends when the device answers
     * Since: 1.0 */
    mdg_status(MDG_CALL* cancel)(mdgp_device* device, uint64_t op);

    /* Ends the device object. Nothing of it is used afterwards.
     *
     * Threads: [worker]
     * Blocks: until the device answers
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* close)(mdgp_device* device);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_device_table;

/* Functions of a plugin at work. All are mandatory. */
typedef struct mdgp_instance_table {
    uint32_t struct_size;
    uint32_t flags32;

    /* Begins to watch for devices. Those that are there already are reported before it returns, as far as
     * they are found within 1,000 ms.
     *
     * Threads: [load]
     * Blocks: up to 1,000 ms
     * Status: OK also where no device and no service is there yet, NO_MEMORY, INTERNAL
     * Since: 1.0 */
    mdg_status(MDG_CALL* start)(mdgp_instance* instance);

    /* Ends the watching. No report is made after it returned. Open devices stay open.
     *
     * Threads: [load]
     * Blocks: up to 1,000 ms
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* stop)(mdgp_instance* instance);

    /* Opens a device that was reported. This does not touch a card.
     *
     * @param[in] token borrowed
     * @param[out] out the device; the host calls close
     * Threads: [worker]
     * Blocks: until the device answers
     * Status: OK, NOT_FOUND, OFFLINE, PERMISSION, CLAIMED, HARDWARE, NO_MEMORY
     * Since: 1.0 */
    mdg_status(MDG_CALL* open)(mdgp_instance* instance, uint64_t op, const char* token, mdgp_device** out);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_instance_table;

/* What a plugin is. Static; it lives and stays the same as long as the process. */
typedef struct mdgp_plugin {
    uint32_t struct_size;
    uint32_t flags32;
    const char* id;                      /* equal to the manifest's */
    const char* version;                 /* equal to the manifest's */
    const mdgp_instance_table* instance; /* mandatory */
    const mdgp_device_table* device;     /* mandatory */

    /* Makes an instance. No devices, files or threads yet. Mandatory.
     *
     * @param[in] host lives until destroy has returned
     * @param[out] out the instance; the host calls destroy
     * Threads: [load]
     * Blocks: never
     * Status: OK, NO_MEMORY, INTERNAL
     * Since: 1.0 */
    mdg_status(MDG_CALL* create)(const mdgp_host* host, mdgp_instance** out);

    /* Ends an instance; stop was called and every device is closed. Mandatory.
     *
     * Threads: [load]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    void(MDG_CALL* destroy)(mdgp_instance* instance);

    /* An interface of the plugin as a whole by its id. Not mandatory.
     *
     * @return its table, which lives until destroy; NULL where the plugin does not have it
     * Threads: [load]
     * Blocks: never
     * Status: none
     * Since: 1.0 */
    const void*(MDG_CALL* get_interface)(mdgp_instance* instance, const char* id);

    /* Reserved: keeps the table's size a multiple of 8 with 4-byte pointers. */
    void* reserved_1;
} mdgp_plugin;

/* What the host offers. Borrowed for the call; the texts too. */
typedef struct mdgp_offer {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t abi_min; /* the minors this host speaks */
    uint32_t abi_max;
    int32_t run_kind; /* MDGP_RUN_… */
    uint32_t reserved_1;
    const char* host_name;
    const char* host_version;
    const char* locale;     /* "ja", "en" */
    const char* plugin_dir; /* the folder of the manifest */
    const char* state_dir;  /* private and writable; NULL where the host gives none */
    void* reserved_2;       /* keeps the size a multiple of 8 with 4-byte pointers */
} mdgp_offer;

/* What the plugin answers. Memory of the host. */
typedef struct mdgp_reply {
    uint32_t struct_size;
    uint32_t flags32;
    uint32_t abi_chosen; /* the minor both sides will speak */
    mdg_status status;   /* equal to the value returned */
    const char* reason;  /* static English text for a refusal: what, and what to do */
    const mdgp_plugin* plugin;
} mdgp_reply;

MDG_BEGIN

/* The one function a plugin exports. Starts nothing, opens nothing, writes nothing; returns within 100 ms.
 *
 * @param[in] offer what the host speaks
 * @param[in,out] reply struct_size is set, the rest is zero
 * Threads: [load]
 * Blocks: never
 * Status: OK, ABI_MISMATCH where no minor fits; any other: refused, with reply->reason
 * Since: 1.0 */
MDGP_EXPORT mdg_status MDG_CALL mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply);

MDG_END

#endif
