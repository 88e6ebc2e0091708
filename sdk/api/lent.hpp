// A record that is lent to a sink and taken back, whatever the sink does with the handle.
#pragma once

#include "api/boundary.hpp"

#include <madoguchi/record.h>

namespace mdg::api {

class Lent {
public:
    explicit Lent(record::Record record)
        : handle_(hand_out(std::move(record))) {}
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    ~Lent() { mdg_record_release(handle_); }
    mdg_record get() const noexcept { return handle_; }

private:
    mdg_record handle_;
};

} // namespace mdg::api
