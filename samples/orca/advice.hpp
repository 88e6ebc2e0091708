// What a person at the desk does about a result of ORCA.
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace orca {

struct Advice {
    const char* ja;
    const char* en;
};

// By Api_Result; there is advice for every code.
Advice advice(const std::string& code);

} // namespace orca
