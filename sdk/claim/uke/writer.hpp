// Claims as lines of a UKE file (docs/uke.md). What is written are the *insurance lines* and what surrounds them: the file's
// head, RE, HO, KO, SN, the remarks and the totals. Diseases and treatment are the receipt computer's; without them it is
// no claim to send. The record order, the padding and every width are those of data/uke_layouts.tsv.
#pragma once

#include "base/failure.hpp"
#include "claim/format.hpp"

#include <functional>

namespace mdg::claim::uke {

struct Options {
    // One byte 0x1A after the last line: the specification wants it, no public sample has it. Readers take both.
    bool end_mark = true;
    // Told of every field in which ？ stands for a character that a claim cannot hold. Without it such a claim is refused.
    std::function<void(const base::Finding&)> replaced;
};

std::unique_ptr<Format> make_writer(const FileHead& head, Options options);

} // namespace mdg::claim::uke
