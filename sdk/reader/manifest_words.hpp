// What the words of a manifest may look like, and which of them this release knows.
#pragma once

#include <string_view>

namespace mdg::reader {

bool is_reverse_domain(std::string_view text); // "jp.example.reader"
bool is_version(std::string_view text);        // "1.2.3"
bool is_file_name(std::string_view text);      // no path
bool is_interface_id(std::string_view text);   // "mdgp.slot/1", "jp.example.light/2"
bool is_capability(std::string_view text);     // "CONTACTLESS"
bool is_function(std::string_view text);       // "power_on"
bool is_sha256(std::string_view text);         // 64 lower-case hexadecimal digits
bool is_platform(std::string_view text);       // "linux-x86_64"
bool is_usb_id(std::string_view text);         // "054C:0DC9", "054C:*"
bool is_network(std::string_view text);        // "tcp:host:port", "unix:/path", "*"
bool is_clean_path(std::string_view text);     // absolute, without "." and ".."

bool known_interface(std::string_view id); // also true for a vendor's own domain
bool known_capability(std::string_view name);
bool known_function(std::string_view name);

// Negative, zero or positive as a stands before, equals or stands after b; both are versions.
int compare_versions(std::string_view a, std::string_view b);

} // namespace mdg::reader
