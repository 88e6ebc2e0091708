// Faults that lie in an answer's content, whatever its kind.
#pragma once

#include "clinic/terminal/fault.hpp"

#include <pugixml.hpp>

namespace mdg::clinic::terminal {

void spoil(pugi::xml_document& answer, const Faults& faults);

// The same answer once more, but not the same bytes: executed at another second, or with a comment.
void alter(pugi::xml_document& answer);

} // namespace mdg::clinic::terminal
