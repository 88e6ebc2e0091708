/* What the troubled plugin's two files share. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Tries what the sandbox is there against; port: of a listener on this machine; outside: a file that may not be written.
 * Writes "name=errno;" for each, 0 where it went through, and facts of the process. */
void probe(uint16_t port, const char* outside, char* text, size_t capacity);

/* How many descriptors beyond the standard ones and the socket are open. */
int strange_descriptors(void);
