/* Madoguchi: what every part of the plugin interface is made of.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef MADOGUCHI_PLUGIN_BASE_H
#define MADOGUCHI_PLUGIN_BASE_H

#include "../base.h"
#include "codes.h"

/* The major number is part of the entry's name; the minor is negotiated. */
#define MDGP_ABI_MAJOR 1
#define MDGP_ABI_MINOR 1

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

#endif
