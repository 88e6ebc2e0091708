// What each code of pcsc-lite means (card facts §16): a table, so that a new code is a new row.
#pragma once

#include <madoguchi/base.h>

#include <string>

namespace mdg::pcsc {

struct CodeRow {
    unsigned long code; // as pcsclite.h numbers it
    mdg_status status;
    const char* origin; // a code of the set "origin"
    const char* en;
    const char* ja; // nullptr: the status says enough
};

// Always a row; a code that is not in the table is a fault of the reader.
const CodeRow& row_of(long code) noexcept;

// "0x80100068"
std::string text_of(long code);

// The context or handle is of no more use; a new one heals it (card facts §16: SCardIsValidContext lies).
bool service_lost(long code) noexcept;

} // namespace mdg::pcsc
