/* Madoguchi: status values.
 *
 * Made from abi/registry by generate.py; change the registry, never this file.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_STATUS_H
#define MADOGUCHI_STATUS_H

#define MDG_OK 0

/* Category 1, usage: the calling program has to be mended. */
#define MDG_E_BAD_ARGUMENT 0x0101 /* a value is outside what the function accepts */
#define MDG_E_BAD_HANDLE 0x0102 /* never a handle of this process, of another kind, or released */
#define MDG_E_UNKNOWN_FIELD 0x0103 /* the record's kind does not have this field */
#define MDG_E_BAD_TYPE 0x0104 /* the field has another type */
#define MDG_E_BAD_UTF8 0x0105 /* a text is not well-formed UTF-8 */
#define MDG_E_REENTRANT 0x0106 /* called from inside the log sink */
#define MDG_E_FORKED 0x0107 /* the handle was made before fork() */
#define MDG_E_NULL_POINTER 0x0108 /* a required pointer is NULL */
#define MDG_E_FORBIDDEN_NUMBER 0x0109 /* a text holds a 12-digit individual number (R-PRIV-01) */
#define MDG_E_READ_ONLY 0x010A /* the record was handed out by the library */
#define MDG_E_ABSENT 0x010B /* the record has no such field; a getter's answer, not a fault */

/* Category 2, state: not now. */
#define MDG_E_BUSY 0x0201 /* another call or operation holds it */
#define MDG_E_CLOSED 0x0202 /* its parent was closed */
#define MDG_E_WRONG_STEP 0x0203 /* the visit is at another step */
#define MDG_E_CLAIMED 0x0204 /* another program holds the reader exclusively, or another conductor the visit */
#define MDG_E_SHUTTING_DOWN 0x0205 /* the context is being closed */
#define MDG_E_NOT_FINISHED 0x0206 /* the operation or visit has no result yet */

/* Category 3, support: this installation does not do that. */
#define MDG_E_UNSUPPORTED 0x0301 /* Not supported by this installation */
#define MDG_E_POLICY_FORBIDS 0x0302 /* refused by the guard in front of the card, or by the site's policy */
#define MDG_E_DISABLED_BY_QUIRK 0x0303 /* Switched off for this model */
#define MDG_E_NEEDS_OPERATOR 0x0304 /* A member of staff has to act */
#define MDG_E_CONSENT 0x0305 /* medical information without the patient's consent, or after its 24 hours (R-CONS-08); nothing was sent */

/* Category 4, device: the reader. */
#define MDG_E_NOT_FOUND 0x0401 /* no reader, or none of this name; no such visit */
#define MDG_E_REMOVED 0x0402 /* the reader was unplugged */
#define MDG_E_OFFLINE 0x0403 /* the reader does not answer, has lost its terminal, or the system's service for readers (PC/SC) is gone: the origin and the reader's own code say which; healed by a new connection */
#define MDG_E_HARDWARE 0x0404 /* The reader reports a fault. Power it off and on */
#define MDG_E_STUCK 0x0405 /* The reader does not answer. Power it off and on */
#define MDG_E_TAMPER 0x0406 /* The reader reports tampering. Stop using it and call its maker */
#define MDG_E_FIRMWARE_TOO_OLD 0x0407 /* The reader needs an update */
#define MDG_E_AMBIGUOUS 0x0408 /* several readers and none was named */

/* Category 5, medium: the card or phone. */
#define MDG_E_NO_CARD 0x0501 /* Place the card */
#define MDG_E_CARD_REMOVED 0x0502 /* The card was taken away too early. Place it again */
#define MDG_E_MUTE 0x0503 /* a card is there and does not answer */
#define MDG_E_WRONG_CARD 0x0504 /* another kind of card; the error names it where it is known */
#define MDG_E_PROTOCOL 0x0505 /* the card answered what it must not answer */
#define MDG_E_COLLISION 0x0506 /* several cards on the antenna */
#define MDG_E_SECURITY_STATUS 0x0507 /* the card wants a PIN first */
#define MDG_E_CARD_RESET 0x0508 /* another program reset the card */
#define MDG_E_PIN_WRONG 0x0509 /* the card refused the PIN; the error carries the tries left */
#define MDG_E_PIN_BLOCKED 0x050A /* no tries left (63C0, 6983 or 6984) */
#define MDG_E_PIN_UNKNOWN 0x050B /* the answer to a PIN got lost and the counter did not move: ask the person */
#define MDG_E_BAD_CERTIFICATE 0x050C /* the certificate on the card is absent, unreadable or foreign */
#define MDG_E_LAST_TRY 0x050D /* refused: it would spend the last try */

/* Category 6, plugin. */
#define MDG_E_NOT_LOADED 0x0601 /* The plugin could not be loaded */
#define MDG_E_ABI_MISMATCH 0x0602 /* The plugin speaks another version */
#define MDG_E_SIGNATURE 0x0603 /* The plugin's signature is wrong */
#define MDG_E_CRASHED 0x0604 /* The plugin crashed */
#define MDG_E_KILLED 0x0605 /* The plugin did not answer and was stopped */
#define MDG_E_QUARANTINED 0x0606 /* The plugin is held back after repeated faults */
#define MDG_E_CONTRACT 0x0607 /* The plugin broke its contract */
#define MDG_E_HOST_VERSION 0x0608 /* The software was updated. Restart the program */
#define MDG_E_BAD_MANIFEST 0x0609 /* The plugin's manifest.json is wrong */

/* Category 7, time. */
#define MDG_E_DEADLINE 0x0701 /* It did not end in time */
#define MDG_E_STALLED 0x0702 /* The device stopped answering */
#define MDG_E_CANCELLED 0x0703 /* It was cancelled */
#define MDG_E_WAIT_TIMEOUT 0x0704 /* only the wait ended; what was waited for goes on */

/* Category 8, system. */
#define MDG_E_NO_MEMORY 0x0801 /* Out of memory */
#define MDG_E_PERMISSION 0x0802 /* Permission denied. Check the rights on the folder */
#define MDG_E_IO 0x0803 /* Reading or writing failed */
#define MDG_E_STORAGE 0x0804 /* It could not be stored. Check the free space */

/* Category 9, data. */
#define MDG_E_MALFORMED 0x0901 /* The data are not well-formed */
#define MDG_E_CHECK_FAILED 0x0902 /* The data did not pass their check */
#define MDG_E_TOO_LARGE 0x0903 /* The data are too large */
#define MDG_E_BUFFER_TOO_SMALL 0x0904 /* nothing is lost: call again with the size that was given */
#define MDG_E_OTHER_PERSON 0x0905 /* the answer belongs to somebody else */
#define MDG_E_CONFIGURATION 0x0906 /* the configuration has faults; the error lists every one */
#define MDG_E_SEVERAL_ANSWERS 0x0907 /* several results fit and none may be taken silently */

/* Category 10, remote: terminal, line, centre. */
#define MDG_E_UNREACHABLE 0x0A01 /* The terminal's exchange folder cannot be reached. Check the terminal and the network */
#define MDG_E_REFUSED 0x0A02 /* The terminal refused the request */
#define MDG_E_NO_ANSWER 0x0A03 /* The terminal did not answer. Look at the terminal */
#define MDG_E_BAD_ANSWER 0x0A04 /* The terminal's answer cannot be read */
#define MDG_E_NOT_AUTHORISED 0x0A05 /* Not authorised */

/* Category 11, internal. */
#define MDG_E_INTERNAL 0x0B01 /* Internal error. Report it with the log */

#endif
