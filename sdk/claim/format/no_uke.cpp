// Where UKE is not built in. Goes away with sdk/claim/uke.
#include "claim/format.hpp"
#include "claim/read.hpp"

namespace mdg::claim {

std::unique_ptr<Format> make_uke(const FileHead&) {
    throw base::Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_SDK, "this build writes no UKE");
}

void read_uke(std::istream&, const Sink&) {
    throw base::Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_SDK, "this build reads no UKE");
}

} // namespace mdg::claim
