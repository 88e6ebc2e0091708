/* The good plugin of the zoo: one virtual reader that has everything, with a virtual card, a virtual person and virtual
 * staff. Every bad plugin is this one with one sin, chosen by a macro SIN_…. Only plugin.h is used.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef MADOGUCHI_ZOO_H
#define MADOGUCHI_ZOO_H

#include <madoguchi/plugin.h>

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef SIN_BAD_UTF8
#define TOKEN "zoo:1\xC3\x28"
#else
#define TOKEN "zoo:1"
#endif
#define SLOT 0
#define FAULT_CODE "011"

/* What the virtual person does, from the host's setting "validate.person". */
enum person { ACTS, WAITS, STOPS, ERRS, SHORT, BLOCKED, FAULT };

struct mdgp_device_opaque {
    const mdgp_host* host;
    int open;
    /* the card */
    int powered;
    uint32_t commands;
    uint32_t verifies;
    int tries;
    /* the screens */
    int visual_begun;
    int consent_begun;
    uint32_t items;
    const char* item_ids[8];
    uint32_t proposals[8];
    uint32_t limit_ms;
    uint32_t answers[8];
    uint32_t answers_given;
    /* for the control thread */
    atomic_ullong cancelled; /* the call that was asked to end */
    atomic_ullong running;   /* the call that waits for a person */
    atomic_ullong ended;     /* the last one that did */
    atomic_int broken;
    pthread_mutex_t lock;
};

struct mdgp_instance_opaque {
    const mdgp_host* host;
    struct mdgp_device_opaque device;
    pthread_t watcher;
    int watching;
    atomic_int end;
};

/* Whether the host's table reaches a function of 1.1. */
#define HOST_HAS(host, function)                                                                                       \
    ((host)->struct_size >= offsetof(mdgp_host, function) + sizeof((host)->function) && (host)->function != NULL)

/* person.c */
void pause_ms(long ms);
uint64_t now_ms(const mdgp_host* host);
enum person person_now(const mdgp_device* device);
void setting(const mdgp_device* device, const char* key, char* buffer, uint32_t capacity, const char* otherwise);
/* Waits until limit_ms are over: OK; or the host wants the call to end: CANCELLED. */
mdg_status wait_for_nobody(mdgp_device* device, uint64_t op, uint32_t limit_ms);
/* A person is at work: the call is BUSY, the host sees it. Then `until`, the status of a call whose person waits. */
mdg_status begin_person(mdgp_device* device, uint64_t op, uint32_t limit_ms, enum person* person);
void end_person(mdgp_device* device);
mdg_status failed(mdgp_device* device, uint64_t op, mdg_status status);
void say(const mdgp_host* host, const char* text);

/* device.c */
void fill_descriptor(mdgp_descriptor* out);
void report_device(const mdgp_host* host, int32_t change);
void report_card(const mdgp_host* host, uint32_t state);
extern const mdgp_device_table device_table;

/* card.c: the digits come from the PIN pad */
uint32_t card_verify(mdgp_device* device, const char* digits);
void card_rest(mdgp_device* device);

/* the interfaces, a file each or two */
extern const mdgp_slot_1 slot_table;
extern const mdgp_apdu_1 apdu_table;
extern const mdgp_pinpad_1 pinpad_table;
extern const mdgp_face_1 face_table;
extern const mdgp_visual_1 visual_table;
extern const mdgp_consent_1 consent_table;
extern const mdgp_panel_1 panel_table;
extern const mdgp_phone_1 phone_table;
extern const mdgp_health_1 health_table;
extern const mdgp_mode_1 mode_table;
extern const mdgp_firmware_1 firmware_table;
extern const mdgp_identify_1 identify_table;
extern const mdgp_verdict_1 verdict_table;
extern const mdgp_register_1 register_table;
extern const mdgp_vendor_dialogue_1 vendor_dialogue_table;

/* verdict.c */
void push_verdict(const mdgp_host* host, uint32_t mode);
int is_watching(void);

#endif
