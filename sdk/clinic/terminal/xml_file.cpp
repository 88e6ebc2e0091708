#include "clinic/terminal/xml_file.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace mdg::clinic::terminal {

namespace {

void restore_order(std::vector<pugi::xml_node>& shuffled, std::vector<pugi::xml_node> written) {
    for (pugi::xml_node& place : shuffled) {
        const auto next = std::find_if(written.begin(), written.end(), [&](const pugi::xml_node& node) {
            return std::string_view(node.name()) == place.name();
        });
        place = *next;
        written.erase(next);
    }
}

struct Text : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

} // namespace

void shuffle(pugi::xml_node node, Random& random) {
    std::vector<pugi::xml_node> children;
    std::copy_if(node.begin(), node.end(), std::back_inserter(children),
                 [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
    const auto written = children;
    for (std::size_t i = children.size(); i > 1; --i) std::swap(children[i - 1], children[random() % i]);
    if (node.name() == std::string_view("BulkConfirmUnit")) restore_order(children, written);
    for (pugi::xml_node child : children) {
        node.append_move(child);
        shuffle(child, random);
    }
}

std::string serialise(pugi::xml_document& document, Encoding declared, Encoding actual) {
    document.remove_child(
        document.find_child([](const pugi::xml_node& node) { return node.type() == pugi::node_declaration; }));
    auto declaration = document.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = declared_name(declared);
    declaration.append_attribute("standalone") = "no";
    Text text;
    document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
    return encode(text.text, actual);
}

} // namespace mdg::clinic::terminal
