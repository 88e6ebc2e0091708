#include "clinic/terminal/xml_file.hpp"

#include <sstream>
#include <utility>
#include <vector>

namespace mdg::clinic::terminal {

void shuffle(pugi::xml_node node, Random& random) {
    std::vector<pugi::xml_node> children;
    for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_element) children.push_back(child);
    for (std::size_t i = children.size(); i > 1; --i) std::swap(children[i - 1], children[random() % i]);
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
    std::ostringstream stream;
    document.save(stream, "  ", pugi::format_indent, pugi::encoding_utf8);
    return encode(stream.str(), actual);
}

void deliver(Outbox& outbox, const std::filesystem::path& file, pugi::xml_document& document, Encoding encoding,
             const Faults& faults, Instant now) {
    const Encoding other = encoding == Encoding::shift_jis ? Encoding::utf8 : Encoding::shift_jis;
    std::string bytes = serialise(document, encoding, faults.has(Fault::wrong_encoding) ? other : encoding);
    if (faults.has(Fault::cut)) bytes.resize(bytes.size() / 2);
    const Instant due = faults.has(Fault::delay) ? now + faults.milliseconds(Fault::delay) : now;
    if (faults.has(Fault::duplicate)) outbox.put(file, bytes, due + faults.milliseconds(Fault::duplicate));
    if (faults.has(Fault::slow))
        outbox.grow(file, bytes, due, faults.milliseconds(Fault::slow));
    else
        outbox.put(file, bytes, due);
}

} // namespace mdg::clinic::terminal
