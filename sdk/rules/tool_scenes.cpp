#include "rules/tool_scenes.hpp"

#include "rules/book.hpp"

#include <madoguchi/fields.h>

#include <array>
#include <string_view>

namespace mdg::rules {
namespace {

constexpr std::size_t tools = 4;
constexpr std::size_t scenes = 5;
constexpr std::array<std::string_view, tools> tool_codes{"", MDG_MOBILE_TOOL_WEB, MDG_MOBILE_TOOL_APP,
                                                         MDG_MOBILE_TOOL_LIMITED_APP};
constexpr std::array<std::string_view, scenes> scene_codes{MDG_MOBILE_SCENE_STAND_BY, MDG_MOBILE_SCENE_STAND_BY,
                                                           MDG_MOBILE_SCENE_HOME_VISIT, MDG_MOBILE_SCENE_HOME_NURSING,
                                                           MDG_MOBILE_SCENE_ONLINE_CARE};

using Matrix = std::array<std::array<ToolUse, scenes>, tools>;

Matrix read_matrix(const Book& book) {
    Matrix matrix{};
    for (const Row& row : book.table("mobile_tools.tsv"))
        for (std::size_t tool = 0; tool < tools; ++tool)
            for (std::size_t scene = 0; scene < scenes; ++scene)
                if (row[0] == tool_codes[tool] && row[1] == scene_codes[scene])
                    matrix[tool][scene] = {true, date_cell(row[2]).value_or(Date{})};
    return matrix;
}

} // namespace

ToolUse tool_use(Tool tool, Scene scene) {
    return of_book<read_matrix>()[static_cast<std::size_t>(tool)][static_cast<std::size_t>(scene)];
}

} // namespace mdg::rules
