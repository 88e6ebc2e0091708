#include "reader/choice.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::reader {

namespace {

using Candidates = std::vector<const ReaderInfo*>;

std::vector<base::Finding> findings_of(const Candidates& readers, const char* code) {
    std::vector<base::Finding> findings;
    for (const auto* reader : readers)
        findings.push_back({"reader_name", code, "there is: " + reader->name, "接続中: " + reader->name});
    return findings;
}

} // namespace

const ReaderInfo& choose_reader(std::span<const ReaderInfo> readers, std::string_view name_begins) {
    Candidates all;
    Candidates named;
    for (const auto& reader : readers) {
        if (reader.kind == SlotKind::secure_module) continue;
        if (!name_begins.empty() && reader.name == name_begins && reader.kind != SlotKind::phone_antenna) return reader;
        all.push_back(&reader);
        if (reader.name.starts_with(name_begins)) named.push_back(&reader);
    }
    const auto is_contactless = [](const ReaderInfo* reader) { return reader->kind == SlotKind::contactless; };
    if (std::any_of(named.begin(), named.end(), is_contactless))
        std::erase_if(named, [](const ReaderInfo* reader) { return reader->kind == SlotKind::contact; });
    const auto is_antenna = [](const ReaderInfo* reader) { return reader->kind == SlotKind::phone_antenna; };
    if (!std::all_of(named.begin(), named.end(), is_antenna)) std::erase_if(named, is_antenna);
    if (named.size() == 1) return *named.front();

    const std::string wanted(name_begins);
    const char* code = wanted.empty() ? MDG_FINDING_CODE_MISSING : MDG_FINDING_CODE_BAD_VALUE;
    if (named.empty())
        throw base::Failure(MDG_E_NOT_FOUND, MDG_ORIGIN_READER,
                            wanted.empty() ? "no card reader is connected; check its cable"
                                           : "no card reader's name begins with \"" + wanted + "\"")
            .with_findings(findings_of(all, code));
    throw base::Failure(MDG_E_AMBIGUOUS, MDG_ORIGIN_APPLICATION,
                        std::to_string(named.size()) + " card readers match \"" + wanted +
                            "\"; name the beginning of one reader's name")
        .with_findings(findings_of(named, code));
}

} // namespace mdg::reader
