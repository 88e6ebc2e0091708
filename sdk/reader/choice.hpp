// Which reader is meant. People name the beginning of its name, because the system changes the end when the
// reader is plugged in again (card facts §15).
#pragma once

#include "reader/reader_info.hpp"

#include <span>
#include <string_view>

namespace mdg::reader {

// The one reader whose name begins so, or has exactly this name; none named: the only one there is. Slots for
// secure modules are passed over, and so are those with contacts where one without is meant, too: a reader shows
// both as two, and what has contacts only often belongs to the staff's own card. A reader with an antenna for phones beside
// its place for cards is meant by the latter. Throws Failure NOT_FOUND or
// AMBIGUOUS with the readers to choose from in its findings.
const ReaderInfo& choose_reader(std::span<const ReaderInfo> readers, std::string_view name_begins);

} // namespace mdg::reader
