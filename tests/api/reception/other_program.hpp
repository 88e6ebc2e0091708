// Another program on the same machine, over PC/SC alone.
#pragma once

#include <string>
#include <vector>

namespace mdg::api_test {

// Connects to the card on the first slot and sends commands (hexadecimal); the status word of each answer
// ("9000"). "no connection" alone where the card cannot be had within two seconds.
std::vector<std::string> as_another_program(const std::vector<std::string>& commands);

// Waits until the service has seen that the first slot is empty. False after five seconds.
bool slot_becomes_empty();

} // namespace mdg::api_test
