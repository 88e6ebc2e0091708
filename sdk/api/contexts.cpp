#include "api/contexts.hpp"

#include "api/records.hpp"

#include <madoguchi/context.h>

#include <dlfcn.h>

#include <filesystem>

namespace mdg::api {
namespace {

using base::Failure;

using Contexts = HandleTable<Context, HandleKind::context>;
using Operations = HandleTable<Operation, HandleKind::operation>;
using Visits = HandleTable<visit::Visit, HandleKind::visit>;

// Never destroyed: an application may still close handles while the process is ending.
template <typename Table>
Table& table() {
    static auto& only = *new Table;
    return only;
}

template <typename Handle>
std::uintptr_t value_of(Handle handle) noexcept {
    return reinterpret_cast<std::uintptr_t>(handle);
}

// What is installed beside this library, wherever the package was put.
std::filesystem::path installed(const char* name) {
    Dl_info self{};
    if (dladdr(reinterpret_cast<const void*>(&mdg_open), &self) == 0) return {};
    return std::filesystem::absolute(self.dli_fname).parent_path() / "madoguchi" / name;
}

visit::Settings settings_of(const record::Record& config) {
    visit::Settings settings = visit::read_settings(config);
    settings.installed_plugins = installed("plugins");
    settings.plugin_host = installed("mdg-plugin-host");
    return settings;
}

template <typename T>
void forget_ended(std::vector<std::weak_ptr<T>>& list) {
    std::erase_if(list, [](const auto& entry) { return entry.expired(); });
}

} // namespace

Context::Context(const record::Record& config)
    : counter(settings_of(config), log, [this](record::Record event) { events.push(std::move(event)); }) {}

void Context::require_open() const {
    if (closing_) throw Failure(MDG_E_SHUTTING_DOWN, MDG_ORIGIN_APPLICATION, "the context is being closed");
}

std::shared_ptr<Operation> Context::start(std::function<visit::Answer(visit::Counter&, std::stop_token)> work) {
    const std::lock_guard lock(mutex_);
    require_open();
    forget_ended(operations_);
    auto operation = std::make_shared<Operation>(
        [this, work = std::move(work)](std::stop_token cancelled) { return work(counter, std::move(cancelled)); });
    operations_.push_back(operation);
    return operation;
}

template <typename... Parts>
std::shared_ptr<visit::Visit> Context::conduct(Parts&&... parts) {
    forget_ended(visits_);
    auto visit = std::make_shared<visit::Visit>(counter, std::forward<Parts>(parts)...);
    visits_.push_back(visit);
    return visit;
}

std::shared_ptr<visit::Visit> Context::begin(const record::Record& options) {
    const std::lock_guard lock(mutex_);
    require_open();
    return conduct(options);
}

std::shared_ptr<visit::Visit> Context::resume(const std::string& visit_id) {
    const std::lock_guard lock(mutex_);
    require_open();
    return conduct(visit::take_up(counter, visit_id));
}

void Context::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    for (const auto& entry : operations_)
        if (const auto operation = entry.lock()) operation->stop();
    for (const auto& entry : operations_)
        if (const auto operation = entry.lock()) operation->close();
    for (const auto& entry : visits_)
        if (const auto visit = entry.lock()) visit->close();
    events.close();
    log.set(nullptr, nullptr, 0);
    // What was closed by others and is gone: what they saw of its end is seen here (see end()).
    const std::lock_guard seen(handle_mutex());
}

std::shared_ptr<Context> find_context(mdg_context handle) {
    return table<Contexts>().find(value_of(handle));
}

std::shared_ptr<Operation> find_operation(mdg_operation handle) {
    return table<Operations>().find(value_of(handle));
}

std::shared_ptr<visit::Visit> find_visit(mdg_visit handle) {
    return table<Visits>().find(value_of(handle));
}

mdg_operation new_operation(std::shared_ptr<Operation> operation) {
    return reinterpret_cast<mdg_operation>(table<Operations>().insert(std::move(operation)));
}

mdg_visit new_visit(std::shared_ptr<visit::Visit> visit) {
    return reinterpret_cast<mdg_visit>(table<Visits>().insert(std::move(visit)));
}

// A weak pointer that finds nothing does not promise that the end of the object is seen; this lock does.
template <typename T>
static void end(const std::shared_ptr<T>& object) {
    object->close();
    const std::lock_guard seen(handle_mutex());
}

void end_operation(mdg_operation handle) {
    end(table<Operations>().remove(value_of(handle)));
}

void end_visit(mdg_visit handle) {
    end(table<Visits>().remove(value_of(handle)));
}

} // namespace mdg::api

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_open(mdg_record config, mdg_context* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto context = std::make_shared<Context>(copy_of(config, MDG_KIND_CONFIG));
        *out = reinterpret_cast<mdg_context>(table<Contexts>().insert(std::move(context)));
    });
}

mdg_status mdg_close(mdg_context handle) {
    return guarded([&] { table<Contexts>().remove(value_of(handle))->close(); });
}

mdg_status mdg_next_event(mdg_context handle, std::uint32_t wait_ms, mdg_record* out) {
    return guarded([&] {
        required(out);
        *out = hand_out(find_context(handle)->events.pop(std::chrono::milliseconds(wait_ms)));
    });
}

mdg_status mdg_set_log(mdg_context handle, mdg_log_sink sink, void* user, std::int32_t level) {
    return guarded([&] {
        if (level < MDG_LOG_ERROR || level > MDG_LOG_TRACE)
            throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "no such log level");
        find_context(handle)->log.set(sink, user, level);
    });
}
