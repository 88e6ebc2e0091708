#include "api/boundary.hpp"

namespace mdg::api {

base::Failure current_failure() {
    try {
        throw;
    } catch (const base::Failure& failure) {
        return failure;
    } catch (const std::bad_alloc&) {
        return base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "out of memory");
    } catch (const std::exception& error) {
        return base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, error.what());
    } catch (...) {
        return base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "an unknown exception");
    }
}

} // namespace mdg::api
