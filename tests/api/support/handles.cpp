#include "api/support/handles.hpp"

#include "support/catch.hpp"

#include <vector>

namespace mdg::api_test {

std::string name(mdg_status status) {
    return mdg_status_name(status);
}

Record record(std::int32_t kind, const std::string& json) {
    Record made;
    Record error;
    const mdg_status status = mdg_record_from_json(json.c_str(), kind, made.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return made;
}

Record empty_record(std::int32_t kind) {
    Record made;
    REQUIRE(name(mdg_record_create(kind, made.out())) == "OK");
    return made;
}

std::string text(mdg_record record, std::int32_t field) {
    const char* value = mdg_record_text(record, field);
    return value == nullptr ? "" : value;
}

std::int64_t integer(mdg_record record, std::int32_t field) {
    std::int64_t value = -1;
    mdg_record_int(record, field, &value);
    return value;
}

std::int32_t date(mdg_record record, std::int32_t field) {
    std::int32_t value = 0;
    mdg_record_date(record, field, &value);
    return value;
}

std::string json(mdg_record record, std::int32_t privacy) {
    std::uint32_t needed = 0;
    REQUIRE(name(mdg_record_to_json(record, privacy, nullptr, 0, &needed)) == "BUFFER_TOO_SMALL");
    std::vector<char> buffer(needed);
    REQUIRE(name(mdg_record_to_json(record, privacy, buffer.data(), needed, nullptr)) == "OK");
    return buffer.data();
}

bool has_finding(mdg_record record, std::int32_t list, const std::string& place) {
    for (std::uint32_t i = 0; i < mdg_record_count(record, list); ++i)
        if (text(mdg_record_at(record, list, i), MDG_FIELD_PLACE) == place) return true;
    return false;
}

} // namespace mdg::api_test
