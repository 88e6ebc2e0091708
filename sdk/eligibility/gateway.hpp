// The way to the online eligibility system, whatever carries it. Blocking calls; each has the caller's limit.
#pragma once

#include "base/failure.hpp"
#include "base/wait.hpp"
#include "eligibility/person.hpp"
#include "record/record.hpp"

#include <memory>
#include <vector>

namespace mdg::eligibility {

// Made before the person starts at the face reader: results that were there before are never taken.
class FaceWatch {
public:
    FaceWatch() = default;
    FaceWatch(const FaceWatch&) = delete;
    FaceWatch& operator=(const FaceWatch&) = delete;
    virtual ~FaceWatch() = default;

    // The result of this person. Other people's results are left alone. SEVERAL_ANSWERS when two of them fit,
    // NO_ANSWER when the limit is reached; its findings name what came and was passed over.
    virtual record::Record await(const Person& expected, const base::Wait& wait) = 0;
};

class Gateway {
public:
    Gateway() = default;
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;
    virtual ~Gateway() = default;

    // Sends a check_request that has a request_id and waits for its answer (record of kind eligibility). A
    // request_id is sent once: called again after NO_ANSWER, it waits for the answer to what was sent. Safe
    // from several threads.
    //   CHECK_FAILED  the request has faults, all of them in the findings; nothing was sent
    //   UNREACHABLE, PERMISSION  the folder or the way to the terminal; the message names it
    //   REFUSED       by the terminal or the centre, with its code and text
    //   OTHER_PERSON  the answer is somebody else's; it was not used and is left where it is
    //   BAD_ANSWER    the answer cannot be read
    //   NO_ANSWER     the limit is reached; the request stays with the terminal
    virtual record::Record check(const record::Record& check_request, const base::Wait& wait) = 0;

    virtual std::unique_ptr<FaceWatch> watch_faces() = 0;

    // What can be said of the way without sending anything.
    virtual std::vector<base::Finding> probe() = 0;
};

} // namespace mdg::eligibility
