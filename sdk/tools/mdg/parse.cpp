#include "commands.hpp"
#include "print.hpp"
#include "print_tree.hpp"
#include "records.hpp"

#include <iostream>
#include <optional>

namespace mdg::tools {
namespace {

Record read_message(const std::string& path) {
    const std::string bytes = read_bytes(path);
    Record record;
    Record error;
    const mdg_status status =
        mdg_message_parse(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::uint32_t>(bytes.size()),
                          path.substr(path.rfind('/') + 1).c_str(), record.out(), error.out());
    check(status, std::move(error));
    return record;
}

void print_message(mdg_record record) {
    if (mdg_record_kind(record) == MDG_KIND_ELIGIBILITY) {
        print_eligibility(record);
    } else {
        print_tree(record);
    }
}

// Each file has its line or its block; one that cannot be read is told and does not keep the others from being read.
void read_each(const Options& options) {
    std::optional<Refused> first;
    for (const std::string& path : options.arguments) {
        try {
            const Record record = read_message(path);
            if (options.json) {
                std::cout << json_line(record.get()) << "\n";
            } else {
                std::cout << "== " << path << "\n";
                print_message(record.get());
            }
        } catch (Refused& refused) {
            std::cerr << "== " << path << "\n";
            print_error(refused, options.json);
            if (!first) first = Refused{refused.status, {}};
        }
    }
    if (first) throw std::move(*first);
}

} // namespace

void parse(const Options& options) {
    if (options.arguments.empty()) throw Usage("at least one argument is needed: FILE");
    if (options.arguments.size() > 1) {
        read_each(options);
        return;
    }
    const Record record = read_message(options.arguments.front());
    if (options.json) {
        print_json(record.get());
    } else {
        print_message(record.get());
    }
}

} // namespace mdg::tools
