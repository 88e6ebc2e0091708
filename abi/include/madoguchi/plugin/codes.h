/* Madoguchi: codes of the plugin interface.
 *
 * Made from abi/registry by generate.py; change the registry, never this file.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_CODES_H
#define MADOGUCHI_PLUGIN_CODES_H

#include <stdint.h>

#define MDGP_DEVICE_ARRIVED 1 /* a device was plugged in or found */
#define MDGP_DEVICE_GONE 2 /* it is not there any more; only the token counts */
#define MDGP_DEVICE_CHANGED 3 /* its descriptor changed */

#define MDGP_MEDIUM_UNKNOWN 0 /* the device cannot tell */
#define MDGP_MEDIUM_EMPTY 1 /* no card */
#define MDGP_MEDIUM_PRESENT 2 /* a card; one that does not answer is present without an ATR */

#define MDGP_SLOT_UNKNOWN 0 /* not known */
#define MDGP_SLOT_CONTACT 1 /* a card is put in */
#define MDGP_SLOT_CONTACTLESS 2 /* a card is laid on */
#define MDGP_SLOT_PHONE_ANTENNA 3 /* a phone is held to it */
#define MDGP_SLOT_SECURE_MODULE 4 /* a module that lives in the reader; never a person's card */

#define MDGP_LOG_ERROR 1 /* something failed */
#define MDGP_LOG_WARNING 2 /* something is not as it should be */
#define MDGP_LOG_INFO 3 /* what a supporter wants to know */
#define MDGP_LOG_DEBUG 4 /* what a maker wants to know */

#define MDGP_RUN_PRODUCTION 1 /* patients */
#define MDGP_RUN_VALIDATE 2 /* mdg-validate */
#define MDGP_RUN_REPLAY 3 /* a recording is replayed; time is made up */
#define MDGP_RUN_SIMULATE 4 /* a virtual clinic */

#define MDGP_IDLE_END 1 /* the session is over */
#define MDGP_IDLE_ABANDONED 2 /* the host gave a call up; it has returned since */
#define MDGP_IDLE_CRASH 3 /* the first call after the plugin's process died */
#define MDGP_IDLE_OWNER_LOST 4 /* the application died */

#define MDGP_TRANSMIT_SECRET (UINT64_C(1) << 0) /* carries a PIN: never log it, wipe every copy */
#define MDGP_TRANSMIT_ALLOW_CHAIN (UINT64_C(1) << 1) /* the plugin may chain the command if the card needs it (since 1.1) */

#define MDGP_CAP_CONTACT (UINT64_C(1) << 0) /* slot for a card that is put in */
#define MDGP_CAP_CONTACTLESS (UINT64_C(1) << 1) /* slot for a card that is laid on */
#define MDGP_CAP_PHONE_ANTENNA (UINT64_C(1) << 2) /* slot for a phone */
#define MDGP_CAP_SECURE_MODULE (UINT64_C(1) << 3) /* slot of a module in the reader */
#define MDGP_CAP_EXTENDED_APDU (UINT64_C(1) << 4) /* commands longer than 261 bytes */
#define MDGP_CAP_EXCLUSIVE_BLOCKS (UINT64_C(1) << 5) /* exclusive_begin keeps other programs out */
#define MDGP_CAP_MEDIUM_EVENTS (UINT64_C(1) << 6) /* medium_report is called without being asked */
#define MDGP_CAP_LATCH (UINT64_C(1) << 7) /* holds the card mechanically (since 1.1) */
#define MDGP_CAP_PIN_VERIFY (UINT64_C(1) << 8) /* PIN pad: verify (since 1.1) */
#define MDGP_CAP_PIN_CHANGE (UINT64_C(1) << 9) /* PIN pad: change (since 1.1) */
#define MDGP_CAP_PIN_CANCELLABLE (UINT64_C(1) << 10) /* PIN entry can be cancelled (since 1.1) */
#define MDGP_CAP_PIN_KEY_BEATS (UINT64_C(1) << 11) /* every key restarts the stall clock (since 1.1) */
#define MDGP_CAP_PIN_STATUS (UINT64_C(1) << 12) /* tells the tries left without a try (since 1.1) */
#define MDGP_CAP_PIN_SCRAMBLED_LAYOUT (UINT64_C(1) << 13) /* digits change places (since 1.1) */
#define MDGP_CAP_FACE_MATCH (UINT64_C(1) << 16) /* compares the face with the photo in the card (since 1.1) */
#define MDGP_CAP_LIVENESS (UINT64_C(1) << 17) /* tells a person from a picture (since 1.1) */
#define MDGP_CAP_FACE_CANCELLABLE (UINT64_C(1) << 18) /* matching can be cancelled (since 1.1) */
#define MDGP_CAP_FACE_HINTS (UINT64_C(1) << 19) /* tells how to look into the camera (since 1.1) */
#define MDGP_CAP_FACE_EVIDENCE (UINT64_C(1) << 20) /* gives a reference number of the match (since 1.1) */
#define MDGP_CAP_FACE_PURGE (UINT64_C(1) << 21) /* can be asked to delete its captures (since 1.1) */
#define MDGP_CAP_VISUAL_SHOWS_PHOTO (UINT64_C(1) << 24) /* shows the photo to staff (since 1.1) */
#define MDGP_CAP_VISUAL_PASSCODE (UINT64_C(1) << 26) /* staff visual check by a passcode at the reader (since 1.1) */
#define MDGP_CAP_VISUAL_BY_TERMINAL (UINT64_C(1) << 27) /* staff visual check through the terminal (since 1.1) */
#define MDGP_CAP_STAFF_BUTTON (UINT64_C(1) << 28) /* the person can call staff (since 1.1) */
#define MDGP_CAP_STAFFED_MODE (UINT64_C(1) << 29) /* a mode for staff at the desk (since 1.1) */
#define MDGP_CAP_PANEL_TEMPLATES (UINT64_C(1) << 32) /* shows texts by template (since 1.1) */
#define MDGP_CAP_PANEL_FREE_TEXT (UINT64_C(1) << 33) /* shows free text (since 1.1) */
#define MDGP_CAP_PANEL_IMAGE (UINT64_C(1) << 34) /* shows pictures (since 1.1) */
#define MDGP_CAP_PANEL_TOUCH (UINT64_C(1) << 35) /* touch screen (since 1.1) */
#define MDGP_CAP_SOUND (UINT64_C(1) << 36) /* speaks or beeps (since 1.1) */
#define MDGP_CAP_LIGHTS (UINT64_C(1) << 37) /* lights (since 1.1) */
#define MDGP_CAP_LANG_SWITCH (UINT64_C(1) << 38) /* the person can change the language (since 1.1) */
#define MDGP_CAP_CONSENT_CATALOGUE (UINT64_C(1) << 40) /* lists the forms it knows (since 1.1) */
#define MDGP_CAP_CONSENT_FREE_FORM (UINT64_C(1) << 41) /* shows a form given by the host (since 1.1) */
#define MDGP_CAP_CONSENT_PER_ITEM (UINT64_C(1) << 42) /* asks item by item (since 1.1) */
#define MDGP_CAP_CONSENT_BUNDLE (UINT64_C(1) << 43) /* asks for all at once (since 1.1) */
#define MDGP_CAP_CONSENT_CARRY_OVER (UINT64_C(1) << 44) /* proposes an earlier answer for confirmation (since 1.1) */
#define MDGP_CAP_PHONE_IOS_STYLE (UINT64_C(1) << 48) /* presence is confirmed on the phone (since 1.1) */
#define MDGP_CAP_PHONE_ANDROID_STYLE (UINT64_C(1) << 49) /* the PIN is typed on the panel (since 1.1) */
#define MDGP_CAP_PHONE_OTHER (UINT64_C(1) << 50) /* another way with phones (since 1.1) */
#define MDGP_CAP_HEALTH (UINT64_C(1) << 56) /* snapshot and check (since 1.1) */
#define MDGP_CAP_SELF_TEST (UINT64_C(1) << 57) /* check tests the hardware (since 1.1) */
#define MDGP_CAP_REBOOT (UINT64_C(1) << 58) /* can be restarted (since 1.1) */
#define MDGP_CAP_TAMPER (UINT64_C(1) << 59) /* notices tampering (since 1.1) */
#define MDGP_CAP_CARD_LEFT_SENSOR (UINT64_C(1) << 60) /* notices a card left behind (since 1.1) */
#define MDGP_CAP_FIRMWARE_INFO (UINT64_C(1) << 61) /* tells its firmware (since 1.1) */
#define MDGP_CAP_UPDATE_STATE (UINT64_C(1) << 62) /* tells whether an update is due (since 1.1) */

#define MDGP_CAP2_IDENTIFY_FLOW (UINT64_C(1) << 0) /* runs the whole identification (since 1.1) */
#define MDGP_CAP2_VERDICT_ANSWER (UINT64_C(1) << 1) /* gives a result document when asked (since 1.1) */
#define MDGP_CAP2_VERDICT_PUSH (UINT64_C(1) << 2) /* gives result documents unasked (since 1.1) */
#define MDGP_CAP2_REGISTER (UINT64_C(1) << 3) /* first registration at the reader (since 1.1) */
#define MDGP_CAP2_VENDOR_DIALOGUE (UINT64_C(1) << 4) /* screens of the maker's own (since 1.1) */
#define MDGP_CAP2_REMAINING_METHODS (UINT64_C(1) << 5) /* says what is left after a failure (since 1.1) */
#define MDGP_CAP2_CODES_ON_READER (UINT64_C(1) << 8) /* error codes stand on the reader (since 1.1) */
#define MDGP_CAP2_CODES_ON_TERMINAL (UINT64_C(1) << 9) /* error codes stand on the terminal (since 1.1) */
#define MDGP_CAP2_CODES_BY_API (UINT64_C(1) << 10) /* error codes come by fault_report (since 1.1) */

#define MDGP_METHOD_FACE (UINT64_C(1) << 0) /* the reader compares the face (since 1.1) */
#define MDGP_METHOD_PIN (UINT64_C(1) << 1) /* four digits (since 1.1) */
#define MDGP_METHOD_VISUAL (UINT64_C(1) << 2) /* staff compares the face with the photo (since 1.1) */
#define MDGP_METHOD_PHONE (UINT64_C(1) << 3) /* presence confirmed on the phone (since 1.1) */

#define MDGP_OUTCOME_NONE 0 /* the call failed; its status says why (since 1.1) */
#define MDGP_OUTCOME_VERIFIED 1 /* the person is verified (since 1.1) */
#define MDGP_OUTCOME_NO_MATCH 2 /* the face is not that of the photo (since 1.1) */
#define MDGP_OUTCOME_DECLINED 3 /* the person said no (since 1.1) */
#define MDGP_OUTCOME_WRONG_SECRET 4 /* the PIN was wrong (since 1.1) */
#define MDGP_OUTCOME_SECRET_BLOCKED 5 /* the PIN is blocked (since 1.1) */
#define MDGP_OUTCOME_OTHER_METHOD_ASKED 6 /* the person wants another method (since 1.1) */
#define MDGP_OUTCOME_STAFF_CALLED 7 /* the person called staff (since 1.1) */
#define MDGP_OUTCOME_ABANDONED 8 /* the person went away or stopped (since 1.1) */
#define MDGP_OUTCOME_CARD_TAKEN 9 /* the card was taken away (since 1.1) */
#define MDGP_OUTCOME_AGREED 10 /* agreed to everything (since 1.1) */
#define MDGP_OUTCOME_PARTLY_AGREED 11 /* agreed to some items (since 1.1) */
#define MDGP_OUTCOME_NOT_SHOWN 12 /* nothing was shown to the person (since 1.1) */
#define MDGP_OUTCOME_INDETERMINATE 13 /* nobody knows what happened; ask again before anything else (since 1.1) */

#define MDGP_STAGE_WAITING 1 /* waits for the person (since 1.1) */
#define MDGP_STAGE_WORKING 2 /* the device is at work (since 1.1) */
#define MDGP_STAGE_PERSON_ACTS 3 /* the person looks, types or reads (since 1.1) */
#define MDGP_STAGE_FINISHING 4 /* about to end (since 1.1) */

#define MDGP_HINT_NONE 0 /* no hint (since 1.1) */
#define MDGP_HINT_LOOK_AT_CAMERA 1 /* look at the camera (since 1.1) */
#define MDGP_HINT_TOO_DARK 2 /* too dark (since 1.1) */
#define MDGP_HINT_TOO_CLOSE 3 /* too close (since 1.1) */
#define MDGP_HINT_TOO_FAR 4 /* too far away (since 1.1) */
#define MDGP_HINT_SEVERAL_FACES 5 /* several faces (since 1.1) */
#define MDGP_HINT_FACE_COVERED 6 /* mask, cap or glasses (since 1.1) */
#define MDGP_HINT_HOLD_STILL 7 /* hold still (since 1.1) */
#define MDGP_HINT_CARD_IN_SLEEVE 8 /* the card is in a sleeve (since 1.1) */
#define MDGP_HINT_CARD_NOT_SEATED 9 /* the card does not lie right (since 1.1) */
#define MDGP_HINT_PHONE_MOVE 10 /* move the phone (since 1.1) */
#define MDGP_HINT_PHONE_AGAIN 11 /* hold the phone again (since 1.1) */

#define MDGP_PLACE_UNKNOWN 0 /* not known (since 1.1) */
#define MDGP_PLACE_READER 1 /* on the reader's screen (since 1.1) */
#define MDGP_PLACE_TERMINAL 2 /* on the terminal's screen (since 1.1) */
#define MDGP_PLACE_API 3 /* only through the maker's interface (since 1.1) */

#define MDGP_PIN_END_ENTERED 1 /* the digits went to the card (since 1.1) */
#define MDGP_PIN_END_CANCELLED_ON_DEVICE 2 /* the person pressed cancel (since 1.1) */
#define MDGP_PIN_END_CANCELLED_BY_HOST 3 /* the host cancelled (since 1.1) */
#define MDGP_PIN_END_TIMEOUT 4 /* no key in time (since 1.1) */
#define MDGP_PIN_END_TOO_SHORT 5 /* fewer digits than the least; nothing went to the card (since 1.1) */
#define MDGP_PIN_END_BLOCKED 6 /* no try is left; nothing went to the card (since 1.1) */

#define MDGP_PIN_ENCODING_ASCII 1 /* one byte a digit, 30 to 39 (since 1.1) */
#define MDGP_PIN_ENCODING_BCD 2 /* two digits a byte (since 1.1) */

#define MDGP_FACE_SOURCE_CARD_PHOTO (UINT64_C(1) << 0) /* the photo in the card (since 1.1) */
#define MDGP_FACE_SOURCE_DEVICE_STORE (UINT64_C(1) << 1) /* a photo the device holds (since 1.1) */

#define MDGP_PURGE_CAPTURES 1 /* pictures of this attempt (since 1.1) */
#define MDGP_PURGE_TEMPLATES 2 /* what was computed from them (since 1.1) */
#define MDGP_PURGE_ALL 3 /* everything about the person (since 1.1) */

#define MDGP_VISUAL_STYLE_HOST_LED (UINT64_C(1) << 0) /* the host begins, staff decides through the host (since 1.1) */
#define MDGP_VISUAL_STYLE_READER_LED (UINT64_C(1) << 1) /* staff acts at the reader by passcode (since 1.1) */
#define MDGP_VISUAL_STYLE_TERMINAL_LED (UINT64_C(1) << 2) /* staff acts at the terminal (since 1.1) */

#define MDGP_VISUAL_REASON_FACE_FAILED 1 /* face matching failed (since 1.1) */
#define MDGP_VISUAL_REASON_PIN_FORGOTTEN 2 /* the PIN is forgotten or blocked (since 1.1) */
#define MDGP_VISUAL_REASON_NO_CAMERA 3 /* the camera is out of order (since 1.1) */
#define MDGP_VISUAL_REASON_PERSON_CANNOT 4 /* the person cannot use the other methods (since 1.1) */
#define MDGP_VISUAL_REASON_CARD_WITHOUT_PIN 5 /* a card for face only (since 1.1) */

#define MDGP_CONSENT_MODE_PER_ITEM 1 /* item by item (since 1.1) */
#define MDGP_CONSENT_MODE_BUNDLE 2 /* all at once (since 1.1) */

#define MDGP_CONSENT_ANSWER_NOT_SHOWN 0 /* the item was not shown (since 1.1) */
#define MDGP_CONSENT_ANSWER_AGREED 1 /* yes (since 1.1) */
#define MDGP_CONSENT_ANSWER_DECLINED 2 /* no (since 1.1) */

#define MDGP_PANEL_SHOWN_NOT_SHOWN 0 /* the template is not known or the screen is busy (since 1.1) */
#define MDGP_PANEL_SHOWN_EXACT 1 /* as asked (since 1.1) */
#define MDGP_PANEL_SHOWN_SUBSTITUTED 2 /* another text of the same meaning (since 1.1) */

#define MDGP_SEVERITY_INFO 1 /* information (since 1.1) */
#define MDGP_SEVERITY_WARNING 2 /* soon to be acted on (since 1.1) */
#define MDGP_SEVERITY_BLOCKS_PERSON 3 /* this person cannot go on (since 1.1) */
#define MDGP_SEVERITY_BLOCKS_DEVICE 4 /* the device cannot be used (since 1.1) */

#define MDGP_PHONE_IOS (UINT64_C(1) << 0) /* presence is confirmed on the phone (since 1.1) */
#define MDGP_PHONE_ANDROID (UINT64_C(1) << 1) /* the PIN is typed on the panel (since 1.1) */
#define MDGP_PHONE_OTHER (UINT64_C(1) << 2) /* another platform (since 1.1) */

#define MDGP_PRESENCE_AT_PHONE 1 /* on the phone (since 1.1) */
#define MDGP_PRESENCE_AT_PANEL 2 /* on this device (since 1.1) */
#define MDGP_PRESENCE_AT_OTHER_DEVICE 3 /* on another device of the station (since 1.1) */

#define MDGP_STATE_UNKNOWN 0 /* not known (since 1.1) */
#define MDGP_STATE_ONLINE 1 /* works and is idle (since 1.1) */
#define MDGP_STATE_BUSY 2 /* works and is in use (since 1.1) */
#define MDGP_STATE_DEGRADED 3 /* works without some functions (since 1.1) */
#define MDGP_STATE_OFFLINE 4 /* does not answer (since 1.1) */
#define MDGP_STATE_POWER_OFF 5 /* without power (since 1.1) */
#define MDGP_STATE_ABSENT 6 /* not there (since 1.1) */
#define MDGP_STATE_HARDWARE_ERROR 7 /* broken (since 1.1) */
#define MDGP_STATE_USER_OBSTRUCTION 8 /* something is in the way (since 1.1) */
#define MDGP_STATE_TAMPER 9 /* tampered with (since 1.1) */

#define MDGP_SUBSYSTEM_STATE_UNKNOWN 0 /* not known (since 1.1) */
#define MDGP_SUBSYSTEM_STATE_OK 1 /* works (since 1.1) */
#define MDGP_SUBSYSTEM_STATE_DEGRADED 2 /* works badly (since 1.1) */
#define MDGP_SUBSYSTEM_STATE_FAILED 3 /* does not work (since 1.1) */
#define MDGP_SUBSYSTEM_STATE_NOT_PRESENT 4 /* this device has none (since 1.1) */

#define MDGP_SUBSYSTEM_CONTACT_SLOT 1 /* slot for cards put in (since 1.1) */
#define MDGP_SUBSYSTEM_CONTACTLESS_SLOT 2 /* slot for cards laid on (since 1.1) */
#define MDGP_SUBSYSTEM_PHONE_ANTENNA 3 /* antenna for phones (since 1.1) */
#define MDGP_SUBSYSTEM_CAMERA 4 /* camera (since 1.1) */
#define MDGP_SUBSYSTEM_ILLUMINATION 5 /* light for the camera (since 1.1) */
#define MDGP_SUBSYSTEM_SCREEN 6 /* screen (since 1.1) */
#define MDGP_SUBSYSTEM_TOUCH 7 /* touch (since 1.1) */
#define MDGP_SUBSYSTEM_SOUND 8 /* sound (since 1.1) */
#define MDGP_SUBSYSTEM_SECURE_MODULE 9 /* secure module (since 1.1) */
#define MDGP_SUBSYSTEM_STORAGE 10 /* storage (since 1.1) */
#define MDGP_SUBSYSTEM_CLOCK 11 /* clock (since 1.1) */
#define MDGP_SUBSYSTEM_NETWORK 12 /* network (since 1.1) */
#define MDGP_SUBSYSTEM_HOST_LINK 13 /* cable to the host (since 1.1) */
#define MDGP_SUBSYSTEM_FIRMWARE 14 /* firmware (since 1.1) */
#define MDGP_SUBSYSTEM_UPDATE 15 /* state of an update (since 1.1) */
#define MDGP_SUBSYSTEM_ENCLOSURE 16 /* case (since 1.1) */
#define MDGP_SUBSYSTEM_LINK_PROGRAM 17 /* terminal: the link program (since 1.1) */
#define MDGP_SUBSYSTEM_EXCHANGE_FOLDER 18 /* terminal: the exchange folder (since 1.1) */
#define MDGP_SUBSYSTEM_SHARED_DRIVE 19 /* terminal: the shared drive (since 1.1) */
#define MDGP_SUBSYSTEM_LINE_CERTIFICATE 20 /* terminal: certificate of the line (since 1.1) */
#define MDGP_SUBSYSTEM_CENTRE 21 /* the central system as seen from there (since 1.1) */

#define MDGP_ACTION_NONE 0 /* nothing to do (since 1.1) */
#define MDGP_ACTION_RETRY 1 /* once more (since 1.1) */
#define MDGP_ACTION_CLEAN 2 /* clean it (since 1.1) */
#define MDGP_ACTION_REPLUG 3 /* unplug and plug in (since 1.1) */
#define MDGP_ACTION_RESTART 4 /* restart it (since 1.1) */
#define MDGP_ACTION_RECONFIGURE 5 /* change its settings (since 1.1) */
#define MDGP_ACTION_CALL_SERVICE 6 /* call the maker (since 1.1) */
#define MDGP_ACTION_USE_OTHER_METHOD 7 /* use another method (since 1.1) */

#define MDGP_MODE_NORMAL 1 /* patients serve themselves (since 1.1) */
#define MDGP_MODE_STAFFED 2 /* staff helps (since 1.1) */
#define MDGP_MODE_OUT_OF_SERVICE 3 /* shows that it is not in use (since 1.1) */

#define MDGP_FLOW_IDLE 1 /* no identification is running (since 1.1) */
#define MDGP_FLOW_OURS 2 /* the host's identification is running (since 1.1) */
#define MDGP_FLOW_UNKNOWN 3 /* one that this host did not start is running (since 1.1) */

#define MDGP_VERDICT_ELIGIBILITY (UINT64_C(1) << 0) /* result of an eligibility check (since 1.1) */
#define MDGP_VERDICT_IDENTITY (UINT64_C(1) << 1) /* result of an identification (since 1.1) */
#define MDGP_VERDICT_CONSENT (UINT64_C(1) << 2) /* answers about medical information (since 1.1) */
#define MDGP_VERDICT_OCR (UINT64_C(1) << 3) /* texts read from a card's face (since 1.1) */

#define MDGP_VERDICT_ENCODING_UNKNOWN 0 /* not known; the host finds out (since 1.1) */
#define MDGP_VERDICT_ENCODING_UTF8 1 /* UTF-8 (since 1.1) */
#define MDGP_VERDICT_ENCODING_CP932 2 /* Shift_JIS as code page 932 (since 1.1) */

#define MDGP_VERDICT_MODE_ANSWER 1 /* an answer to a request (since 1.1) */
#define MDGP_VERDICT_MODE_PUSHED 2 /* unasked (since 1.1) */
#define MDGP_VERDICT_MODE_LATE 3 /* of a flow that was lost or given up (since 1.1) */

#define MDGP_PANEL_INPUT_STAFF_CALL 1 /* staff is called (since 1.1) */
#define MDGP_PANEL_INPUT_CANCEL 2 /* the person wants to stop (since 1.1) */
#define MDGP_PANEL_INPUT_BUTTON 3 /* another button; its value is the maker's number (since 1.1) */
#define MDGP_PANEL_INPUT_LANGUAGE 4 /* another language was chosen (since 1.1) */

#define MDGP_CONTRACT_PRIMITIVES 1 /* the host drives slot, APDU and PIN pad (since 1.1) */
#define MDGP_CONTRACT_DEVICE_RUN 2 /* the device runs the identification (since 1.1) */

#define MDGP_UPDATE_UNKNOWN 0 /* not known (since 1.1) */
#define MDGP_UPDATE_CURRENT 1 /* nothing is due (since 1.1) */
#define MDGP_UPDATE_DUE 2 /* an update is due (since 1.1) */
#define MDGP_UPDATE_RUNNING 3 /* an update is running (since 1.1) */

#define MDGP_THREAD_OTHER 0 /* a thread of the plugin's own (since 1.1) */
#define MDGP_THREAD_LOAD 1 /* the thread that loads, creates, starts and stops (since 1.1) */
#define MDGP_THREAD_WORKER 2 /* the worker of a device (since 1.1) */
#define MDGP_THREAD_CONTROL 3 /* the thread of cancel and health (since 1.1) */

#endif
