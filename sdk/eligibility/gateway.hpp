// The way to the online eligibility system, whatever carries it. Blocking calls; each has the caller's limit.
#pragma once

#include "base/failure.hpp"
#include "base/wait.hpp"
#include "eligibility/person.hpp"
#include "eligibility/request_store.hpp"
#include "record/record.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

// Made before the person starts at the face reader: results that were there before are never taken unasked.
class FaceWatch {
public:
    FaceWatch() = default;
    FaceWatch(const FaceWatch&) = delete;
    FaceWatch& operator=(const FaceWatch&) = delete;
    virtual ~FaceWatch() = default;

    // The result of this person, with the grade of trust of its file. Other people's results are left alone.
    // SEVERAL_ANSWERS when two of them fit, NO_ANSWER when the limit is reached; its findings name what came
    // and was passed over, or was taken by another program.
    virtual record::Record await(const Person& expected, const base::Wait& wait) = 0;

    // Every result of this person that lies there now and is named at most `oldest` before `now`
    // (yyyyMMddHHmmss, Japan time), the latest first, with age and grade of trust: the person may have used
    // the reader before the watch began. A list for people to choose from, never a default.
    virtual std::vector<record::Record> candidates(const Person& expected, std::string_view now,
                                                   std::chrono::seconds oldest) = 0;
};

class Gateway {
public:
    Gateway() = default;
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;
    virtual ~Gateway() = default;

    // Any request of the terminal that has a request_id: the record's kind names the message. Sends it, waits
    // for its answer and returns that. A request_id is sent once: called again, also after a restart where a
    // state folder is configured, it waits for the answer to what was sent, or hands it out again. Safe from
    // several threads and processes.
    //   CHECK_FAILED  the request has faults, all of them in the findings; nothing was sent
    //   BAD_ARGUMENT  another request was sent under this request_id, or it was settled
    //   BUSY          another call or process waits for this request_id
    //   UNREACHABLE, PERMISSION  the folder or the way to the terminal; the message names it
    //   STORAGE       the state folder cannot keep the request; nothing was sent
    //   REFUSED       by the terminal or the centre, with its code and text; an answer too: settle it
    //   OTHER_PERSON  the answer is somebody else's; it was not used and is left where it is
    //   BAD_ANSWER    the answer cannot be read and is left where it is
    //   NO_ANSWER     the limit is reached, or another program took the answer; the findings say which. The
    //                 request stays outstanding
    // Answers of all sizes: that of a bulk query names its file (answer_file) and holds no units.
    virtual record::Record ask(const record::Record& request, const base::Wait& wait) = 0;

    virtual std::unique_ptr<FaceWatch> watch_faces() = 0;

    // What can be said of the way without sending anything.
    virtual std::vector<base::Finding> probe() = 0;

    // Requests that were not settled, those of an earlier run and of other processes included.
    virtual std::vector<Outstanding> outstanding() = 0;

    // The answer reached its visit, or nobody waits for it any more: nothing of the request is kept any longer.
    // BUSY as above; an unknown one is settled already.
    virtual void settle(const std::string& request_id) = 0;
};

} // namespace mdg::eligibility
