// The smallest PDF that opens: one page with one line of text.
#pragma once

#include <string>

namespace mdg::clinic::terminal {

std::string sample_pdf(); // "見本"

} // namespace mdg::clinic::terminal
