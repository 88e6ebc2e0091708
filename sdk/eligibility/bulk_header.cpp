#include "eligibility/bulk_header.hpp"

#include "base/failure.hpp"
#include "eligibility/bulk_stream.hpp"
#include "eligibility/messages/message.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string_view>

namespace mdg::eligibility {
namespace {

namespace fs = std::filesystem;
using base::Failure;

constexpr std::streamoff end_size = 64 * 1024;

Failure malformed(const std::string& name, const char* why) {
    return Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, name + ": " + why);
}

std::string read_part(const fs::path& file, std::streamoff from, std::streamoff size) {
    std::ifstream stream(file, std::ios::binary);
    std::string part(static_cast<std::size_t>(size), '\0');
    stream.seekg(from);
    stream.read(part.data(), size);
    if (stream.gcount() != size)
        throw Failure(MDG_E_IO, MDG_ORIGIN_OS, "reading " + file.string() + ": shorter than it was");
    return part;
}

// Nobody was counted here.
record::Record without_count(record::Record header) {
    record::Record checked = header;
    checked.unset(MDG_FIELD_FINDING);
    for (const auto& finding : header.list(MDG_FIELD_FINDING))
        if (finding->text_or(MDG_FIELD_FINDING_CODE, "") != MDG_FINDING_CODE_COUNT_DIFFERS)
            checked.add(MDG_FIELD_FINDING, *finding);
    return checked;
}

} // namespace

// The marks searched for are ASCII, and no second byte of CP932 is '<'.
record::Record read_bulk_header(const fs::path& file, const std::string& name) {
    std::error_code error;
    const auto size = static_cast<std::streamoff>(fs::file_size(file, error));
    if (error) throw Failure(MDG_E_IO, MDG_ORIGIN_OS, "reading " + file.string() + ": " + error.message());
    const std::streamoff part = std::min(size, end_size);
    std::string text = read_part(file, 0, part);
    const std::string tail = read_part(file, size - part, part);
    constexpr std::string_view close = "</XmlMsg>";
    const auto end = tail.find_last_not_of(" \t\r\n");
    if (end == tail.npos || !std::string_view(tail).substr(0, end + 1).ends_with(close))
        throw malformed(name, "it has no end yet");

    const auto body = text.find("<MessageBody");
    if (body == text.npos) throw malformed(name, "no MessageBody near the beginning");
    const auto header = text.find("<MessageHeader");
    if (header < body) {
        text.resize(body);
        text += close;
    } else {
        const auto behind = tail.rfind("<MessageHeader");
        if (behind == tail.npos) throw malformed(name, "no MessageHeader at either end");
        text.resize(body);
        text += tail.substr(behind);
    }
    return without_count(parse_message_as(MDG_KIND_BULK_RESULT, text, name, MDG_RESULT_SOURCE_RESPONSE));
}

record::Record read_bulk_header(ByteSource& source, const std::string& name) {
    constexpr std::chrono::hours longest{24}; // of the largest file on the slowest share
    bool known = false;
    const BulkTaker taker{[&](const record::Record&) { known = true; },
                          [&](const record::Record&, std::uint64_t) { return !known; }};
    return read_bulk(source, name, MDG_RESULT_SOURCE_RESPONSE, taker, base::Wait(longest)).header;
}

} // namespace mdg::eligibility
