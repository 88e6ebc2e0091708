#include "eligibility/request_store.hpp"

#include "base/file.hpp"
#include "base/private_folder.hpp"
#include "eligibility/exchange_names.hpp"
#include "record/json.hpp"

#include <algorithm>
#include <array>
#include <set>

// Of a request with the identifier ID the folder holds
//   ID.lock          held by the process that works on it; the kernel lets go of it when the process dies
//   ID.request       the record as JSON: from here on the request is known
//   ID.sent          from here on it may be with the terminal
//   ID.answer.xml    (.zip .pdf .err .json) the bytes that came: from here on it is answered
//   ID.unpacked.xml  what a packed answer of many people holds
//   ID.settled       nothing else is kept any more
// Each appears whole or not at all (write_atomically), in this order; ID.request goes first when nothing is kept
// any more, and what lies there without one is rubbish of a process that died.
namespace mdg::eligibility {
namespace {

namespace fs = std::filesystem;
using base::Failure;
using base::is_file;
using base::last_change;
using base::list_private;
using base::lock_private;
using base::only_ours;
using base::remove_file;
using base::require_private;
using record::Record;

constexpr std::size_t largest_request = 64 * 1024 * 1024; // a bulk request names many people
constexpr time_t week = 7 * 24 * 60 * 60;
constexpr const char* unpacked = ".unpacked.xml";
constexpr std::array endings = {".xml", ".zip", ".pdf", ".err", ".json"};

// The identifier in a name of this folder, hidden temporary ones included; identifiers have no dot.
std::string id_of(std::string name) {
    if (name.starts_with('.')) name.erase(0, 1);
    return name.substr(0, name.find('.'));
}

class FolderRequest : public HeldRequest {
public:
    FolderRequest(const fs::path& folder, const std::string& id)
        : folder_(folder)
        , id_(id)
        , lock_(lock_private(at(".lock"), "request " + id)) {
        if (is_file(at(".settled"))) remove_file(at(".request"));
        if (!is_file(at(".request"))) purge();
    }
    ~FolderRequest() override {
        try {
            if (!is_file(at(".request"))) remove_file(at(".lock"));
        } catch (const Failure&) {
            // An empty lock file is left; it does no harm.
        }
    }

    std::optional<Stage> stage() const override {
        if (is_file(at(".settled"))) return Stage::settled;
        if (!is_file(at(".request"))) return std::nullopt;
        if (kept_ending() != nullptr) return Stage::answered;
        return is_file(at(".sent")) ? Stage::sent : Stage::prepared;
    }
    Record request() const override { return read_request(at(".request")); }
    std::optional<AnswerFile> answer() const override {
        const char* ending = kept_ending();
        if (ending == nullptr) return std::nullopt;
        const fs::path file = at(std::string(".answer") + ending);
        const bool large = fs::file_size(file) > largest_answer;
        return AnswerFile{ending, large ? std::string() : base::read_file(file, largest_answer), large, file,
                          at(unpacked)};
    }

    void prepare(const Record& request) override { write(".request", to_json(request, record::Privacy::whole)); }
    void sent() override { write(".sent", ""); }
    void keep(const std::string& ending, std::string_view bytes) override { write(".answer" + ending, bytes); }
    void keep_file(const std::string& ending, const fs::path& file) override {
        base::copy_atomically(file, at(".answer" + ending), only_ours);
    }
    void settle() override {
        write(".settled", "");
        forget();
    }
    void forget() override {
        remove_file(at(".request"));
        base::flush_folder(folder_);
        purge();
    }

    void forget_settled() const { remove_file(at(".settled")); }
    // Temporary files of a process that died.
    void sweep(const std::vector<std::string>& names) const {
        for (const std::string& name : names)
            if (name.starts_with("." + id_ + ".") && name.ends_with(".tmp")) remove_file(folder_ / name);
    }

    static Record read_request(const fs::path& file) {
        return record::from_json(base::read_file(file, largest_request), 0);
    }

private:
    fs::path at(const std::string& ending) const { return folder_ / (id_ + ending); }
    const char* kept_ending() const {
        for (const char* ending : endings)
            if (is_file(at(std::string(".answer") + ending))) return ending;
        return nullptr;
    }
    void write(const std::string& ending, std::string_view bytes) const {
        base::write_atomically(at(ending), bytes, only_ours);
    }
    void purge() const {
        remove_file(at(".sent"));
        remove_file(at(unpacked));
        for (const char* ending : endings) remove_file(at(std::string(".answer") + ending));
    }

    fs::path folder_;
    std::string id_;
    base::Descriptor lock_;
};

class FolderStore : public RequestStore {
public:
    explicit FolderStore(const fs::path& folder)
        : folder_(folder) {
        require_private(folder_);
        const std::vector<std::string> all = list_private(folder_);
        const time_t newest = last_use(all);
        std::set<std::string> ids;
        for (const std::string& name : all) ids.insert(id_of(name));
        for (const std::string& id : ids) {
            try {
                FolderRequest request(folder_, id);
                request.sweep(all);
                if (request.stage() == Stage::settled && changed(id + ".settled") + week < newest)
                    request.forget_settled();
            } catch (const Failure& failure) {
                if (failure.status != MDG_E_BUSY) throw;
            }
        }
    }

    std::unique_ptr<HeldRequest> hold(const std::string& request_id) override {
        return std::make_unique<FolderRequest>(folder_, request_id);
    }

    std::vector<Outstanding> list() override {
        std::vector<Outstanding> all;
        for (const std::string& name : list_private(folder_)) {
            if (!name.ends_with(".request") || name.starts_with('.')) continue;
            Outstanding one{id_of(name), Stage::prepared, std::nullopt};
            if (is_file(folder_ / (one.request_id + ".settled"))) continue;
            const auto there = [&](const std::string& ending) { return is_file(folder_ / (one.request_id + ending)); };
            if (there(".sent")) one.stage = Stage::sent;
            if (std::ranges::any_of(endings, [&](const char* kind) { return there(std::string(".answer") + kind); }))
                one.stage = Stage::answered;
            try {
                one.request = FolderRequest::read_request(folder_ / name);
            } catch (const Failure&) {
                if (!is_file(folder_ / name)) continue; // forgotten by its holder meanwhile
            }
            all.push_back(std::move(one));
        }
        return all;
    }

private:
    time_t changed(const std::string& name) const { return last_change(folder_ / name).value_or(0); }
    // No clock is read: the folder's own files tell how time went on.
    time_t last_use(const std::vector<std::string>& all) const {
        time_t newest = 0;
        for (const std::string& name : all) newest = std::max(newest, changed(name));
        return newest;
    }

    fs::path folder_;
};

} // namespace

std::unique_ptr<RequestStore> open_store(const fs::path& folder) {
    return std::make_unique<FolderStore>(folder);
}

} // namespace mdg::eligibility
