// What an ELF shared object says about itself, read as bytes: nothing is loaded.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mdg::validate {

struct Elf {
    std::vector<std::string> exported; // names of defined global and weak symbols that others can see
    bool text_relocations = false;
    bool stack_executable = true; // also where it does not say
};

// Throws Failure MALFORMED where it is no 64-bit little-endian shared object.
Elf read_elf(const std::filesystem::path& file);

} // namespace mdg::validate
