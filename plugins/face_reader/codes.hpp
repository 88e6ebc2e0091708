// The published codes of face readers, in terms of the plugin interface. Texts for people stand in errors/*.json of each
// maker, which the host reads; one that is not here is reported all the same.
#pragma once

#include <madoguchi/kit/kit.hpp>

#include <string>

namespace face_reader {

// The reason behind a status: code, part, severity and what to do.
madoguchi::kit::Fault fault_of(const std::string& code);

} // namespace face_reader
