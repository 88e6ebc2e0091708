#include "eligibility/messages/element_path.hpp"

#include <algorithm>
#include <charconv>

namespace mdg::eligibility {
namespace {

constexpr int deepest = 24;
constexpr int highest = 10'000;

struct Step {
    std::string name; // "@kind" for an attribute, "text()" for text beside elements
    int number = 1;   // 0: not a step
};

Step step_of(std::string_view text) {
    Step step{std::string(text), 1};
    const auto bracket = text.find('[');
    if (bracket == text.npos) return step;
    step.name = text.substr(0, bracket);
    step.number = 0;
    const char* end = text.data() + text.size() - 1;
    const auto [last, error] = std::from_chars(text.data() + bracket + 1, end, step.number);
    if (error != std::errc() || last != end || *end != ']') step.number = 0;
    return step;
}

bool is_name(std::string_view name) {
    const auto starts = [](unsigned char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c >= 0x80;
    };
    return !name.empty() && starts(static_cast<unsigned char>(name.front())) && std::ranges::all_of(name, [&](char c) {
        return starts(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
    });
}

bool is_good(const Step& step, bool last) {
    if (step.number < 1 || step.number > highest) return false;
    if (last && step.name == "text()") return true;
    return is_name(last && step.name.starts_with('@') ? std::string_view(step.name).substr(1) : step.name);
}

pugi::xml_node find_or_make(pugi::xml_node parent, const Step& step) {
    int seen = 0;
    for (const pugi::xml_node child : parent.children(step.name.c_str()))
        if (++seen == step.number) return child;
    pugi::xml_node made;
    while (seen++ < step.number) made = parent.append_child(step.name.c_str());
    return made;
}

} // namespace

bool is_element_path(std::string_view path) {
    for (int depth = 0; depth < deepest; ++depth) {
        const auto slash = path.find('/');
        if (!is_good(step_of(path.substr(0, slash)), slash == path.npos)) return false;
        if (slash == path.npos) return true;
        path.remove_prefix(slash + 1);
    }
    return false;
}

void put_at(pugi::xml_node node, std::string_view path, const std::string& text) {
    for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/')) {
        node = find_or_make(node, step_of(path.substr(0, slash)));
        path.remove_prefix(slash + 1);
    }
    const Step last = step_of(path);
    if (last.name == "text()") {
        node.prepend_child(pugi::node_pcdata).set_value(text.c_str());
    } else if (last.name.starts_with('@')) {
        node.append_attribute(last.name.c_str() + 1).set_value(text.c_str());
    } else {
        pugi::xml_node element = find_or_make(node, last);
        if (element.text()) element = node.append_child(last.name.c_str()); // what stands there is not lost
        element.text().set(text.c_str());
    }
}

} // namespace mdg::eligibility
