#include "models.hpp"

#include <madoguchi/plugin.h>

#include <algorithm>
#include <array>
#include <vector>

namespace mdg::pcsc {

namespace {

constexpr std::string_view table =
#include "embedded/readers.tsv.inc"
    ;

std::string_view cut(std::string_view& text, char at) {
    const auto end = std::min(text.find(at), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::uint32_t slot_of(std::string_view word) {
    if (word == "contactless") return MDGP_SLOT_CONTACTLESS;
    return word == "contact" ? MDGP_SLOT_CONTACT : MDGP_SLOT_UNKNOWN;
}

std::vector<Model> read(std::string_view text) {
    std::vector<Model> models;
    while (!text.empty()) {
        auto line = cut(text, '\n');
        if (line.empty() || line.front() == '#') continue;
        std::array<std::string_view, 5> columns;
        for (auto& column : columns) column = cut(line, '\t');
        const auto& [contains, maker, model, usb, slot] = columns;
        models.push_back({std::string(contains), std::string(maker), std::string(model), slot_of(slot)});
    }
    return models;
}

} // namespace

const Model* model_of(std::string_view name) {
    static const std::vector<Model> models = read(table);
    for (const auto& model : models)
        if (name.find(model.contains) != std::string_view::npos) return &model;
    return nullptr;
}

} // namespace mdg::pcsc
