#include "base/file.hpp"
#include "rules/listing.hpp"
#include "rules/pack.hpp"
#include "visit/decide.hpp"

#include "api/records.hpp"

#include <madoguchi/rules.h>

#include <filesystem>
#include <vector>

using namespace mdg;
using namespace mdg::api;

namespace {

namespace fs = std::filesystem;

// Its tables: *.tsv of the folder and of its folder rules. Others, as a README, are no part of the pack.
std::vector<rules::Source> read_pack(const fs::path& directory) {
    std::vector<rules::Source> files;
    std::size_t bytes = 0;
    for (const char* part : {"", "rules/"}) {
        std::error_code error;
        for (auto at = fs::directory_iterator(directory / part, error); !error && at != fs::directory_iterator();
             at.increment(error)) {
            if (at->path().extension() != ".tsv") continue;
            std::string text = base::read_file(at->path(), rules::largest_table);
            bytes += text.size();
            if (bytes > rules::largest_pack)
                throw base::Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION, "the data pack is larger than 8 MiB");
            files.push_back({part + at->path().filename().string(), std::move(text)});
        }
        const bool told_by_its_tables = error == std::errc::no_such_file_or_directory && *part != '\0';
        if (error && !told_by_its_tables)
            throw base::Failure(MDG_E_IO, MDG_ORIGIN_APPLICATION,
                                "the data pack's folder " + (directory / part).string() + ": " + error.message());
    }
    return files;
}

} // namespace

mdg_status mdg_rules_list(mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::list_rules(query == nullptr ? record::Record(MDG_KIND_RULES_QUERY)
                                                           : copy_of(query, MDG_KIND_RULES_QUERY)));
    });
}

mdg_status mdg_rules_compare(std::int32_t before, std::int32_t after, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::compare_days(date_of(before), date_of(after)));
    });
}

mdg_status mdg_rules_use(const char* directory, mdg_record* error) {
    return guarded(error, [&] {
        if (directory == nullptr) {
            rules::use_built_in();
        } else {
            rules::use_pack(read_pack(directory));
        }
    });
}

mdg_status mdg_decide(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(visit::decide(copy_of(facts, MDG_KIND_FACTS)));
    });
}
