#pragma once

#include "clinic/card/bytes.hpp"

#include <filesystem>
#include <fstream>

namespace mdg::clinic::card {

// What went over the wire, a line each: "> 00A4…", "< 9000", "- inserted". A PIN is never written: of VERIFY
// and the commands that change a PIN only the header is.
class ExchangeLog {
public:
    ExchangeLog() = default;
    explicit ExchangeLog(const std::filesystem::path& file);

    void command(View bytes);
    void answer(View bytes);
    void event(std::string_view what);

private:
    std::ofstream out_;
};

std::string loggable(View command);

} // namespace mdg::clinic::card
