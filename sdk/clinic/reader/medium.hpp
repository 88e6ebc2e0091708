// What lies on the reader: the virtual clinic's card or phone with its whole chip, or a validation card.
#pragma once

#include "clinic/card/faulty_card.hpp"

#include <filesystem>
#include <memory>

namespace mdg::clinic::reader {

class Medium {
public:
    virtual ~Medium() = default;
    virtual card::Bytes atr() const = 0;
    virtual card::Answer command(card::View bytes) = 0;
    virtual void power_off() {}
    virtual void add(const card::Fault&) {}
};

// A folder made by `mdg-clinic-card make`. Its tries stay in the folder.
std::unique_ptr<Medium> open_card(const std::filesystem::path& folder);

// Counts what it is sent (docs/mdg-validate.md). Its tries come back with the next visit.
std::unique_ptr<Medium> validation_card();

// A paper certificate or another thing without a chip that answers.
std::unique_ptr<Medium> silent_thing();

} // namespace mdg::clinic::reader
