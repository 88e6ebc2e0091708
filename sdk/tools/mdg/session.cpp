#include "session.hpp"

#include "print.hpp"

#include <limits>

namespace mdg::tools {

Context open(const Options& options) {
    const Record config =
        options.config.empty() ? make_record(MDG_KIND_CONFIG) : read_record(options.config, MDG_KIND_CONFIG);
    Context context;
    Record error;
    const mdg_status status = mdg_open(config.get(), context.out(), error.out());
    check(status, std::move(error));
    return context;
}

Record finish(const Operation& operation) {
    const mdg_status status = mdg_operation_wait(operation.get(), std::numeric_limits<std::uint32_t>::max());
    Record record;
    if (status != MDG_OK) {
        mdg_operation_error(operation.get(), record.out());
        throw Refused{status, std::move(record)};
    }
    check(mdg_operation_result(operation.get(), record.out()));
    return record;
}

const std::string& only_argument(const Options& options, const char* what) {
    if (options.arguments.size() != 1) throw Usage(std::string("exactly one argument is needed: ") + what);
    return options.arguments.front();
}

void no_argument(const Options& options) {
    if (!options.arguments.empty()) throw Usage("unexpected argument: " + options.arguments.front());
}

void show(const Options& options, const Record& record, void (*print)(mdg_record)) {
    if (options.json) {
        print_json(record.get());
    } else {
        print(record.get());
    }
}

} // namespace mdg::tools
