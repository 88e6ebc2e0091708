// What generated claims are put together from. All names are invented.
#pragma once

#include <madoguchi/fields.h>

#include <array>
#include <span>
#include <string_view>

namespace mdg::test {

struct SampleName {
    std::string_view name;
    std::string_view kana;
    std::string_view half_kana;
};

inline constexpr SampleName family_names[] = {
    {"見本", "ミホン", "ﾐﾎﾝ"},
    {"架空", "カクウ", "ｶｸｳ"},
    {"例示", "レイジ", "ﾚｲｼﾞ"},
    {"仮名", "カメイ", "ｶﾒｲ"},
    {"窓口", "マドグチ", "ﾏﾄﾞｸﾞﾁ"},
    {"試作", "シサク", "ｼｻｸ"},
    {"山咲川", "ヤマサキガワ", "ﾔﾏｻｷｶﾞﾜ"},
    {"サンプル", "サンプル", "ｻﾝﾌﾟﾙ"},
};
inline constexpr SampleName given_names[] = {
    {"春子", "ハルコ", "ﾊﾙｺ"}, {"夏雄", "ナツオ", "ﾅﾂｵ"},   {"秋", "アキ", "ｱｷ"},        {"冬美", "フユミ", "ﾌﾕﾐ"},
    {"太郎", "タロウ", "ﾀﾛｳ"}, {"マリー", "マリー", "ﾏﾘｰ"}, {"ひなた", "ヒナタ", "ﾋﾅﾀ"}, {"一二三", "ヒフミ", "ﾋﾌﾐ"},
};

// 法別 of employees' insurance, the frequent ones more than once.
inline constexpr std::array<std::string_view, 20> employee_laws{"01", "01", "01", "01", "01", "01", "06",
                                                                "06", "06", "06", "02", "03", "04", "07",
                                                                "31", "32", "33", "34", "63", "72"};

// 法別 of public expenses in the order of claiming (claim facts 1.3, M).
inline constexpr std::array<std::string_view, 15> public_laws{"13", "18", "30", "10", "20", "21", "15", "16",
                                                              "19", "23", "52", "54", "51", "38", "66"};

// Claim facts 5.3.
struct SampleLimit {
    const char* flag;
    const char* remark;
    const char* several_times;
    std::string_view payment_category;
};

inline constexpr SampleLimit below_70[] = {
    {MDG_LIMIT_FLAG_A, "26", "31", ""},
    {MDG_LIMIT_FLAG_I, "27", "32", ""},
    {MDG_LIMIT_FLAG_U, "28", "33", ""},
    {MDG_LIMIT_FLAG_E, "29", "34", ""},
    {MDG_LIMIT_FLAG_O, "30", "35", MDG_PAYMENT_CATEGORY_LOW_2},
    {MDG_LIMIT_FLAG_O_BORDER, "30", "35", MDG_PAYMENT_CATEGORY_LOW_2_LONG},
};
inline constexpr SampleLimit active[] = {
    {MDG_LIMIT_FLAG_ACTIVE_3, "26", "31", ""},
    {MDG_LIMIT_FLAG_ACTIVE_2, "27", "32", ""},
    {MDG_LIMIT_FLAG_ACTIVE_1, "28", "33", ""},
};
inline constexpr SampleLimit general[] = {
    {MDG_LIMIT_FLAG_GENERAL, "29", "34", ""},
    {MDG_LIMIT_FLAG_LOW_2, "30", "30", MDG_PAYMENT_CATEGORY_LOW_2},
    {MDG_LIMIT_FLAG_LOW_1, "30", "30", MDG_PAYMENT_CATEGORY_LOW_1},
};
inline constexpr SampleLimit general_2[] = {{MDG_LIMIT_FLAG_GENERAL_2, "41", "43", ""}};
inline constexpr SampleLimit general_1[] = {
    {MDG_LIMIT_FLAG_GENERAL_1, "42", "44", ""},
    {MDG_LIMIT_FLAG_LOW_2, "30", "30", MDG_PAYMENT_CATEGORY_LOW_2},
    {MDG_LIMIT_FLAG_LOW_1, "30", "30", MDG_PAYMENT_CATEGORY_LOW_1},
    {MDG_LIMIT_FLAG_LOW_1_OLD_AGE, "30", "30", MDG_PAYMENT_CATEGORY_LOW_1_OLD_AGE},
    {MDG_LIMIT_FLAG_LOW_1_BORDER, "30", "30", MDG_PAYMENT_CATEGORY_LOW_1},
};

inline constexpr std::span<const SampleLimit> limits_below_70{below_70};
// By the share in tenths: 2 and 3 below 75; 1 to 3 for the late elderly.
inline constexpr std::array<std::span<const SampleLimit>, 2> limits_70{general, active};
inline constexpr std::array<std::span<const SampleLimit>, 3> late_limits{general_1, general_2, active};
inline constexpr std::array<const char*, 2> remarks_70{"29", "26"};
inline constexpr std::array<const char*, 3> late_remarks{"42", "41", "26"};

} // namespace mdg::test
