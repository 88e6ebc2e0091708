// What became of our requests, so that none is sent twice and no answer is lost (terminal facts §6.12).
#pragma once

#include "record/record.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

enum class Stage {
    prepared, // kept here; certainly not with the terminal
    sent,     // it may be with the terminal
    answered, // the answer, or the refusal, is kept here
    settled,  // of the request nothing is kept but its identifier, so that it is not used for another
};

struct Outstanding {
    std::string request_id;
    Stage stage = Stage::prepared;
    std::optional<record::Record> request; // as it was given; nullopt: what is kept cannot be read any more
};

// What the terminal, or the Web API, left.
struct AnswerFile {
    std::string ending;                  // ".xml", ".zip", ".pdf", ".json"; ".err": the request came back
    std::string bytes;                   // empty where it is too large to be held
    bool large = false;                  // then only `file` holds it
    std::filesystem::path file = {};     // where it lies; empty: in memory only
    std::filesystem::path unpacked = {}; // where it may be unpacked and is then kept with it; empty: nowhere
};

// One request in the hands of one caller of one process; another one gets it when this is gone, also when the
// process died. What a call has changed stays changed when it returns.
class HeldRequest {
public:
    HeldRequest() = default;
    HeldRequest(const HeldRequest&) = delete;
    HeldRequest& operator=(const HeldRequest&) = delete;
    virtual ~HeldRequest() = default;

    // nullopt: not known. Of a settled one the state folder knows for a week of its own use.
    virtual std::optional<Stage> stage() const = 0;
    // As it was prepared; MALFORMED when it cannot be read any more.
    virtual record::Record request() const = 0;
    virtual std::optional<AnswerFile> answer() const = 0;

    virtual void prepare(const record::Record& request) = 0;
    virtual void sent() = 0;
    virtual void keep(const std::string& ending, std::string_view bytes) = 0;
    // Of a file of any size; CONFIGURATION without a state folder.
    virtual void keep_file(const std::string& ending, const std::filesystem::path& file) = 0;
    virtual void settle() = 0;
    virtual void forget() = 0; // a request that certainly is not out
};

class RequestStore {
public:
    RequestStore() = default;
    RequestStore(const RequestStore&) = delete;
    RequestStore& operator=(const RequestStore&) = delete;
    virtual ~RequestStore() = default;

    // BUSY when another call or another process has it. Safe from several threads.
    virtual std::unique_ptr<HeldRequest> hold(const std::string& request_id) = 0;
    virtual std::vector<Outstanding> list() = 0;
};

// Lives as long as the process.
std::unique_ptr<RequestStore> make_memory_store();

// Lives in a private folder of this machine, which several processes may share. It is made where it is absent;
// one that others can read, that is not ours or that is a symbolic link is a Failure PERMISSION.
std::unique_ptr<RequestStore> open_store(const std::filesystem::path& folder);

} // namespace mdg::eligibility
