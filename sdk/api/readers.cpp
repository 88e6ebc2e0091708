#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/reader.h>

using namespace mdg::api;

mdg_status mdg_readers(mdg_context handle, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(find_context(handle)->counter.readers());
    });
}
