// Where the stand-ins are: a folder with a socket for each reader that is plugged in.
#pragma once

#include <madoguchi/kit/kit.hpp>

#include <string>
#include <vector>

namespace face_reader {

// <state folder of the host>/clinic, or else MADOGUCHI_CLINIC_READERS; empty: nowhere.
std::string place_of(const madoguchi::kit::Host& host);
// The serial numbers of this maker's readers.
std::vector<std::string> plugged_in(const std::string& place, const std::string& maker);
std::string path_of(const std::string& place, const std::string& maker, const std::string& serial);

} // namespace face_reader
