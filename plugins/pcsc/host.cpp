#include "host.hpp"

#include "models.hpp"
#include "names.hpp"

#include <madoguchi/kit/structs.hpp>

#include <winscard.h>

namespace mdg::pcsc {

mdg_status Host::report(std::uint64_t op, long code) const {
    return report(op, code, code == SCARD_S_SUCCESS ? MDG_OK : row_of(code).status);
}

mdg_status Host::report(std::uint64_t op, long code, mdg_status status) const {
    mdgp_fault fault{};
    fault.struct_size = sizeof fault;
    fault.op = op;
    if (code == SCARD_S_SUCCESS) {
        if (op == 0) table_->fault_report(table_->host_data, &fault);
        return MDG_OK;
    }
    const CodeRow& row = row_of(code);
    const std::string text = text_of(code);
    fault.status = status;
    fault.code = text.c_str();
    fault.origin = row.origin;
    fault.en = row.en;
    fault.ja = row.ja;
    table_->fault_report(table_->host_data, &fault);
    return status;
}

mdgp_descriptor descriptor_of(const std::string& token, const std::string& name) {
    auto out = madoguchi::kit::fresh<mdgp_descriptor>();
    out.capabilities = MDGP_CAP_EXCLUSIVE_BLOCKS | MDGP_CAP_MEDIUM_EVENTS;
    switch (slot_kind(name)) {
    case MDGP_SLOT_CONTACT:
        out.capabilities |= MDGP_CAP_CONTACT;
        break;
    case MDGP_SLOT_CONTACTLESS:
        out.capabilities |= MDGP_CAP_CONTACTLESS;
        break;
    case MDGP_SLOT_SECURE_MODULE:
        out.capabilities |= MDGP_CAP_SECURE_MODULE;
        break;
    default:
        break;
    }
    out.slot_count = 1; // pcscd shows each slot of a device as a reader
    out.token = token.c_str();
    out.display_name = name.c_str();
    if (const Model* known = model_of(name)) {
        out.vendor = known->maker.c_str();
        out.model = known->model.c_str();
    }
    return out;
}

void Host::device(std::int32_t change, const std::string& token, const std::string& name) const {
    const auto descriptor = descriptor_of(token, name);
    table_->device_report(table_->host_data, change, &descriptor);
}

void Host::medium(const std::string& token, std::uint32_t kind, const Medium& medium) const {
    mdgp_medium report{};
    report.struct_size = sizeof report;
    report.kind = kind;
    report.state = medium.state;
    report.token = token.c_str();
    if (!medium.atr.empty()) {
        report.atr = reinterpret_cast<const std::uint8_t*>(medium.atr.data());
        report.atr_length = static_cast<std::uint32_t>(medium.atr.size());
    }
    table_->medium_report(table_->host_data, &report);
}

} // namespace mdg::pcsc
