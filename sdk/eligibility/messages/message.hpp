// Every message of the terminal: told by its file's name, confirmed by its content (terminal facts §1.3, §2).
#pragma once

#include "eligibility/messages/layout.hpp"
#include "eligibility/xml_file.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

enum class Direction : std::uint8_t { request, answer, push, unknown };

// A row of the table of messages (messages.tsv).
struct MessageRow {
    std::string_view name;     // beginning of the file's name: "OQSsiquc01res"
    std::string_view business; // MDG_BUSINESS_…
    Direction direction;
    int step;                // 1 or 2; 0 where the layout is not known
    std::string_view answer; // of a request: the answer's name; empty otherwise
    record::KindId kind;
    const Block* layout;    // nullptr: known by name only
    std::string_view signs; // paths that only this layout has, with blanks between
};

std::span<const MessageRow> all_messages() noexcept;
// By the beginning of a file's name; nullptr: no message of the terminal.
const MessageRow* find_message(std::string_view file_name) noexcept;
bool is_request(record::KindId kind) noexcept;
// What a request is sent as; nullptr where no message, or where the kind alone does not tell (several businesses).
const MessageRow* request_message(record::KindId request_kind) noexcept;
// The same by the record: its business, for consent_list_request also its treatment class.
const MessageRow* request_message(const record::Record& request) noexcept;

// Reads a message of any kind, by name, confirmed by content; a name that is none of the terminal's is told by the
// content alone. Everything of the file is in the record; findings tell what was noted. A PDF becomes a document, a
// message known by name only an unknown_message; both are kept as they came. source: MDG_RESULT_SOURCE_…, kept by answers.
// Failure MALFORMED (no message, or another one than its name says) or TOO_LARGE.
record::Record parse_message(std::string_view bytes, std::string_view file_name, std::string_view source);

// The same where the caller knows what it is: the name tells nothing then.
record::Record parse_message_as(record::KindId kind, std::string_view bytes, std::string_view file_name,
                                std::string_view source);

// Every fault of a message at once; empty when it can be written. Of answers only that every character can be.
std::vector<base::Finding> message_faults(const record::Record& message, Encoding encoding);

// The file's bytes, for a message of any kind, unknown elements at their places. Insurer numbers of requests are
// padded with blanks (terminal facts §7), and where a request says nothing of consent to limit information, none is
// claimed. Failure CHECK_FAILED with every fault as a finding.
std::string write_message(const record::Record& message, Encoding encoding);

} // namespace mdg::eligibility
