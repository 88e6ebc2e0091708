/* The library that the sin missing_library needs and nobody installs.
 * SPDX-License-Identifier: Apache-2.0 */
__attribute__((visibility("default"))) int zoo_absent(void);

int zoo_absent(void) {
    return 0;
}
