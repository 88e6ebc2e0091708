#include "visit/claims.hpp"
#include "claim/check/check.hpp"
#include "claim/claim_record.hpp"
#include "claim/format/file_writer.hpp"
#include "claim/read.hpp"
#include "claim/request.hpp"

#include "api/lent.hpp"
#include "api/records.hpp"

#include <madoguchi/claim.h>

#include <mutex>

using namespace mdg;
using namespace mdg::api;

namespace {

struct Writer {
    Writer(std::string_view format, const claim::FileHead& head, std::filesystem::path path)
        : file(format, head, std::move(path)) {}

    std::mutex mutex;
    claim::FileWriter file;
};

using Writers = HandleTable<Writer, HandleKind::claim_writer>;

// Never destroyed, as the other tables.
Writers& writers() {
    static auto& only = *new Writers;
    return only;
}

std::shared_ptr<Writer> find_writer(mdg_claim_writer handle) {
    return writers().find(reinterpret_cast<std::uintptr_t>(handle));
}

claim::Claim claim_of(mdg_record record) {
    return claim::read_claim(copy_of(record, MDG_KIND_CLAIM));
}

claim::FileHead head_of(mdg_record record) {
    return record == nullptr ? claim::FileHead() : claim::read_head(copy_of(record, MDG_KIND_CLAIM_FILE));
}

} // namespace

mdg_status mdg_claim_fields(mdg_record eligibility, std::int32_t visit_date, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(visit::claim_of(copy_of(eligibility, MDG_KIND_ELIGIBILITY), date_of(visit_date)));
    });
}

mdg_status mdg_claim_make(mdg_record request, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(claim::claim_by_request(copy_of(request, MDG_KIND_CLAIM_REQUEST)));
    });
}

mdg_status mdg_claim_check(mdg_record claim, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(claim::check_claim(copy_of(claim, MDG_KIND_CLAIM)));
    });
}

mdg_status mdg_claim_write(mdg_record record, const char* format, const char* path, mdg_record* error) {
    return guarded(error, [&] { claim::write_file(&required(format), claim_of(record), &required(path)); });
}

mdg_status mdg_claim_text(mdg_record record, const char* format, mdg_record head, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const std::string text = claim::one_text(&required(format), head_of(head), claim_of(record));
        record::Record document(MDG_KIND_DOCUMENT);
        document.set_text(MDG_FIELD_CLAIM_FORMAT, format).set_bytes(MDG_FIELD_CONTENT, std::as_bytes(std::span(text)));
        *out = hand_out(std::move(document));
    });
}

mdg_status mdg_claim_writer_open(const char* format, const char* path, mdg_record head, mdg_claim_writer* out,
                                 mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto writer = std::make_shared<Writer>(&required(format), head_of(head), &required(path));
        *out = reinterpret_cast<mdg_claim_writer>(writers().insert(std::move(writer)));
    });
}

mdg_status mdg_claim_writer_add(mdg_claim_writer handle, mdg_record record, mdg_record* error) {
    return guarded(error, [&] {
        const auto writer = find_writer(handle);
        const claim::Claim claim = claim_of(record);
        const std::lock_guard lock(writer->mutex);
        writer->file.add(claim);
    });
}

mdg_status mdg_claim_writer_finish(mdg_claim_writer handle, mdg_record* error) {
    return guarded(error, [&] {
        const auto writer = find_writer(handle);
        const std::lock_guard lock(writer->mutex);
        writer->file.finish();
    });
}

mdg_status mdg_claim_writer_close(mdg_claim_writer handle) {
    return guarded([&] { writers().remove(reinterpret_cast<std::uintptr_t>(handle)); });
}

mdg_status mdg_claim_read(const char* path, mdg_claim_sink sink, void* user, mdg_record* error) {
    return guarded(error, [&] {
        required(sink);
        bool ended = false;
        claim::read_file(&required(path), [&](record::Record part) {
            ended = sink(user, Lent(std::move(part)).get()) != 0;
            return !ended;
        });
        if (ended) throw base::Failure(MDG_E_CANCELLED, MDG_ORIGIN_APPLICATION, "the sink ended the reading");
    });
}
