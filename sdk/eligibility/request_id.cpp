#include "eligibility/request_id.hpp"

#include <string_view>

namespace mdg::eligibility {

std::string make_request_id(const Random& random) {
    static constexpr std::string_view characters = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    static constexpr std::size_t letters = 22;
    std::string id(1, characters[random() % letters]);
    while (id.size() < request_id_length) id += characters[random() % characters.size()];
    return id;
}

} // namespace mdg::eligibility
