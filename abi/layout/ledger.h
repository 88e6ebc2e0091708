/* What the ledgers are written in. A ledger is compiled against today's headers: alone it proves that nothing a release
 * promised has moved. For the release in base.h sizes are exact; since an older one structs may have grown.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <madoguchi/madoguchi.h>
#include <madoguchi/plugin.h>

#define BY_POINTER(wide, narrow) (sizeof(void*) == 8 ? (wide) : (narrow))

#ifdef __cplusplus
#define CHECK_THAT(fact) static_assert(fact, #fact)
#define ALIGNMENT(type) alignof(type)
#define HAS_TYPE(type, member, ...) __is_same(decltype(type::member), __VA_ARGS__)
#else
#define CHECK_THAT(fact) _Static_assert(fact, #fact)
#define ALIGNMENT(type) _Alignof(type)
#define HAS_TYPE(type, member, ...) _Generic(((type*)0)->member, __VA_ARGS__ : 1, default : 0)
#endif

#if LEDGER_MAJOR == MDG_VERSION_MAJOR && LEDGER_MINOR == MDG_VERSION_MINOR
#define SIZE_KEPT(type, size) (sizeof(type) == (size))
#else
#define SIZE_KEPT(type, size) (sizeof(type) >= (size))
#endif

#define STRUCT(type, wide, narrow, align_wide, align_narrow)                                                           \
    CHECK_THAT(SIZE_KEPT(type, BY_POINTER(wide##u, narrow##u)));                                                       \
    CHECK_THAT(ALIGNMENT(type) == BY_POINTER(align_wide##u, align_narrow##u))
#define MEMBER(type, member, wide, narrow, ...)                                                                        \
    CHECK_THAT(offsetof(type, member) == BY_POINTER(wide##u, narrow##u));                                              \
    CHECK_THAT(HAS_TYPE(type, member, __VA_ARGS__))
/* It is there, and declaring it once more with other types is an error. */
#define FUNCTION(returns, name, parameters)                                                                            \
    CHECK_THAT(sizeof(&name) == sizeof(void*));                                                                        \
    MDG_API returns MDG_CALL name parameters
#define ENTRY(returns, name, parameters)                                                                               \
    CHECK_THAT(sizeof(&name) == sizeof(void*));                                                                        \
    MDGP_EXPORT returns MDG_CALL name parameters
#define NUMBER(name, value) CHECK_THAT((name) == (value))
/* The length here, the characters by the macro's second definition, which has to be the same. */
#define TEXT(name, size) CHECK_THAT(sizeof(name) == (size))
