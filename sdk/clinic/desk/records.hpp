// Records of the library as the desk uses them.
#pragma once

#include "clinic/desk/desk.hpp"

namespace mdg::clinic::desk {

// An owned record; ends with it.
class Record {
public:
    Record() = default;
    explicit Record(std::int32_t kind);              // empty
    Record(std::int32_t kind, const Fields& fields); // throws Refused for a name or value that does not fit
    ~Record();
    Record(Record&& other) noexcept;
    Record& operator=(Record&&) = delete;

    mdg_record get() const { return record_; }
    mdg_record* out(); // what was held is ended
    mdg_record give();

private:
    mdg_record record_ = nullptr;
};

std::string text(mdg_record record, std::int32_t field); // "" where there is none
std::string json(mdg_record record);                     // without personal data

[[noreturn]] void refuse(mdg_status status, mdg_record error = nullptr);
void need(mdg_status status, mdg_record error = nullptr); // throws Refused

View view_of(mdg_record step);

} // namespace mdg::clinic::desk
