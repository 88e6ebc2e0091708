// How an answer reaches the folder, and what goes wrong on the way.
#pragma once

#include "clinic/terminal/fault.hpp"
#include "clinic/terminal/xml_file.hpp"

namespace mdg::clinic::terminal {

struct Form {
    Encoding encoding = Encoding::utf8;
    bool zipped = false;
    std::string password = {};
};

// `file` is named as it is without a ZIP around it.
void deliver(Outbox& outbox, const std::filesystem::path& file, pugi::xml_document& document, const Form& form,
             const Faults& faults, Instant now);
void deliver(Outbox& outbox, const std::filesystem::path& file, const std::string& bytes, const Form& form,
             const Faults& faults, Instant now);

} // namespace mdg::clinic::terminal
