#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/reader.h>

using namespace mdg::api;

mdg_status mdg_plugin_release(mdg_context handle, const char* plugin_id, mdg_record* error) {
    return guarded(error, [&] {
        required(plugin_id);
        find_context(handle)->counter.release_plugin(plugin_id);
    });
}

mdg_status mdg_readers(mdg_context handle, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(find_context(handle)->counter.readers());
    });
}
