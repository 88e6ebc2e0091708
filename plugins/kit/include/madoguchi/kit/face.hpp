// Madoguchi kit: interface mdgp.face/1, the face compared in the device. No picture crosses it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

class Face {
public:
    static constexpr std::string_view id = MDGP_IF_FACE_1;
    virtual ~Face() = default;

    virtual mdg_status face_properties(const Operation&, mdgp_face_properties&) { return MDG_E_UNSUPPORTED; }
    // Compares the face with the photo; hints go through Operation::progress. OK for every outcome.
    virtual mdg_status face_match(const Operation& op, const mdgp_face_request& in, mdgp_face_result& out) = 0;
    // Deletes what was captured (MDGP_PURGE_…). OK says that it is gone: the kit reports it to the host. The kit also
    // calls it after every match, however that ended. Within 2,000 ms.
    virtual mdg_status face_purge(const Operation& op, std::uint32_t what) = 0;

    static const void* table() noexcept {
        static constexpr mdgp_face_1 made{sizeof(mdgp_face_1), 0, c_properties, c_match, c_purge, nullptr};
        return &made;
    }

private:
    // Purges when it goes out of scope, also when match threw.
    class Purged {
    public:
        Purged(Face& face, const Operation& op) noexcept
            : face_(face)
            , op_(op) {}
        ~Purged() {
            guarded(op_.host(), op_.id(), [&] { return face_.purge_and_tell(op_, MDGP_PURGE_CAPTURES); });
        }
        Purged(const Purged&) = delete;
        Purged& operator=(const Purged&) = delete;

    private:
        Face& face_;
        const Operation& op_;
    };

    mdg_status purge_and_tell(const Operation& op, std::uint32_t what) {
        const auto status = face_purge(op, what);
        if (status == MDG_OK) op.host().purged(op.id(), what);
        return status;
    }

    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op, mdgp_face_properties* out) noexcept {
        return enter_out<Face>(device, op, out, [](Face& it, const Operation& o, mdgp_face_properties& made) {
            return it.face_properties(o, made);
        });
    }
    static mdg_status MDG_CALL c_match(mdgp_device* device, std::uint64_t op, const mdgp_face_request* in,
                                       mdgp_face_result* out) noexcept {
        return enter<Face>(device, op, in, out,
                           [](Face& it, const Operation& o, const mdgp_face_request& taken, mdgp_face_result& made) {
                               const Purged purged(it, o);
                               return it.face_match(o, taken, made);
                           });
    }
    static mdg_status MDG_CALL c_purge(mdgp_device* device, std::uint64_t op, std::uint32_t what) noexcept {
        return enter<Face>(device, op, [&](Face& it, const Operation& o) { return it.purge_and_tell(o, what); });
    }
};

} // namespace madoguchi::kit
