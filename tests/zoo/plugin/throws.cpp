// The sin throws: C++ behind a C function, and nobody catches.
// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>

extern "C" void zoo_throw();

extern "C" void zoo_throw() {
    throw std::runtime_error("the virtual firmware does not answer");
}
