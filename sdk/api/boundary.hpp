// The boundary of the C ABI: no exception crosses it, every failure becomes a status and, where asked, a record.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"

#include <madoguchi/base.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

namespace mdg::api {

// A record owned by the application; what the library hands out cannot be changed.
mdg_record hand_out(record::Record record);

// Set while the log sink runs, which may not call back.
bool inside_log_sink() noexcept;

template <typename T>
T& required(T* pointer) {
    if (pointer == nullptr)
        throw base::Failure(MDG_E_NULL_POINTER, MDG_ORIGIN_APPLICATION, "a required pointer is NULL");
    return *pointer;
}

// What an exception in flight is.
base::Failure current_failure();

// Runs the body of an ABI function. error: may be NULL; is always written.
template <typename Body>
mdg_status guarded(mdg_record* error, Body&& body) noexcept {
    if (error != nullptr) *error = nullptr;
    if (inside_log_sink()) return MDG_E_REENTRANT;
    try {
        std::forward<Body>(body)();
        return MDG_OK;
    } catch (...) {
        try {
            const base::Failure failure = current_failure();
            if (error != nullptr) *error = hand_out(record::to_record(failure));
            return failure.status;
        } catch (...) {
            return MDG_E_NO_MEMORY;
        }
    }
}

template <typename Body>
mdg_status guarded(Body&& body) noexcept {
    return guarded(nullptr, std::forward<Body>(body));
}

} // namespace mdg::api
