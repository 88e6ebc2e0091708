// Contexts and what was started in them: closing a context ends its operations and visits first.
#pragma once

#include "api/events.hpp"
#include "api/handles.hpp"
#include "api/log.hpp"
#include "api/operation.hpp"
#include "visit/counter.hpp"
#include "visit/visit.hpp"

#include <madoguchi/base.h>

#include <memory>
#include <mutex>
#include <vector>

namespace mdg::api {

class Context {
public:
    explicit Context(const record::Record& config);

    // Failure CLOSED once the context is closing.
    std::shared_ptr<Operation> start(std::function<visit::Answer(visit::Counter&, std::stop_token)> work);
    std::shared_ptr<visit::Visit> begin(const record::Record& options);
    std::shared_ptr<visit::Visit> resume(const std::string& visit_id);
    // Ends everything that was started; nothing can be started afterwards.
    void close();

    SinkLog log;
    Events events;
    visit::Counter counter;

private:
    void require_open() const; // the caller holds mutex_
    template <typename... Parts>
    std::shared_ptr<visit::Visit> conduct(Parts&&... parts); // likewise

    std::mutex mutex_;
    bool closing_ = false;
    std::vector<std::weak_ptr<Operation>> operations_;
    std::vector<std::weak_ptr<visit::Visit>> visits_;
};

std::shared_ptr<Context> find_context(mdg_context handle);
std::shared_ptr<Operation> find_operation(mdg_operation handle);
std::shared_ptr<visit::Visit> find_visit(mdg_visit handle);

mdg_operation new_operation(std::shared_ptr<Operation> operation);
mdg_visit new_visit(std::shared_ptr<visit::Visit> visit);
void end_operation(mdg_operation handle);
void end_visit(mdg_visit handle);

} // namespace mdg::api
