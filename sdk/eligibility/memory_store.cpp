#include "eligibility/request_store.hpp"

#include <map>
#include <mutex>

namespace mdg::eligibility {
namespace {

using record::Record;

struct Entry {
    bool held = false;
    std::optional<Stage> stage;
    std::optional<Record> request;
    std::optional<AnswerFile> answer;
};

struct Entries {
    std::mutex mutex;
    std::map<std::string, Entry> by_id;
};

// Only the holder changes an entry; the lock keeps list() from seeing it half changed.
class MemoryRequest : public HeldRequest {
public:
    MemoryRequest(std::shared_ptr<Entries> entries, const std::string& id)
        : entries_(std::move(entries))
        , id_(id) {
        const std::lock_guard lock(entries_->mutex);
        Entry& entry = entries_->by_id[id_];
        if (entry.held)
            throw base::Failure(MDG_E_BUSY, MDG_ORIGIN_APPLICATION, "another call waits for request " + id_);
        entry.held = true;
        entry_ = &entry;
    }
    ~MemoryRequest() override {
        const std::lock_guard lock(entries_->mutex);
        entry_->held = false;
        if (!entry_->stage) entries_->by_id.erase(id_);
    }

    std::optional<Stage> stage() const override { return entry_->stage; }
    Record request() const override { return *entry_->request; }
    std::optional<AnswerFile> answer() const override { return entry_->answer; }

    void prepare(const Record& request) override {
        const std::lock_guard lock(entries_->mutex);
        entry_->request = request;
        entry_->stage = Stage::prepared;
    }
    void sent() override {
        const std::lock_guard lock(entries_->mutex);
        entry_->stage = Stage::sent;
    }
    void keep(const std::string& ending, std::string_view bytes) override {
        const std::lock_guard lock(entries_->mutex);
        entry_->answer = AnswerFile{.ending = ending, .bytes = std::string(bytes)};
        entry_->stage = Stage::answered;
    }
    void keep_file(const std::string&, const std::filesystem::path&) override {
        throw base::Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION,
                            "an answer of this size needs a state folder: exchange_state_dir is not set");
    }
    void settle() override { reset(Stage::settled); }
    void forget() override { reset(std::nullopt); }

private:
    void reset(std::optional<Stage> stage) {
        const std::lock_guard lock(entries_->mutex);
        *entry_ = Entry{.held = true, .stage = stage, .request = {}, .answer = {}};
    }

    std::shared_ptr<Entries> entries_;
    std::string id_;
    Entry* entry_ = nullptr; // stays where it is while it is held
};

class MemoryStore : public RequestStore {
public:
    std::unique_ptr<HeldRequest> hold(const std::string& request_id) override {
        return std::make_unique<MemoryRequest>(entries_, request_id);
    }
    std::vector<Outstanding> list() override {
        const std::lock_guard lock(entries_->mutex);
        std::vector<Outstanding> all;
        for (const auto& [id, entry] : entries_->by_id)
            if (entry.request) all.push_back({id, *entry.stage, entry.request});
        return all;
    }

private:
    std::shared_ptr<Entries> entries_ = std::make_shared<Entries>();
};

} // namespace

std::unique_ptr<RequestStore> make_memory_store() {
    return std::make_unique<MemoryStore>();
}

} // namespace mdg::eligibility
