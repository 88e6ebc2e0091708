// The host's services as this plugin uses them.
#pragma once

#include "codes.hpp"

#include <madoguchi/plugin.h>

#include <cstdint>
#include <span>
#include <string>

namespace mdg::pcsc {

struct Medium {
    std::uint32_t state = MDGP_MEDIUM_UNKNOWN;
    std::string atr; // bytes

    bool operator==(const Medium&) const = default;
};

class Host {
public:
    explicit Host(const mdgp_host* table) noexcept
        : table_(table) {}

    void log(std::int32_t level, const std::string& text) const { table_->log(table_->host_data, level, text.c_str()); }

    // Tells the reason behind a code and returns the status to go back with. op 0: a standing state.
    mdg_status report(std::uint64_t op, long code) const;
    // The same where the code means something else here than in the table.
    mdg_status report(std::uint64_t op, long code, mdg_status status) const;

    void device(std::int32_t change, const std::string& token, const std::string& name) const;
    void medium(const std::string& token, std::uint32_t kind, const Medium& medium) const;

private:
    const mdgp_host* table_;
};

// Its texts are those of token and name, and of the table of models.
mdgp_descriptor descriptor_of(const std::string& token, const std::string& name);

} // namespace mdg::pcsc
