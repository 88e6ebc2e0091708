#include "eligibility/messages/recognise.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <string>

namespace mdg::eligibility {
namespace {

[[noreturn]] void malformed(std::string_view file_name, const std::string& reason, const char* ja) {
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(file_name) + ": " + reason)
        .with_findings({{std::string(file_name), MDG_FINDING_CODE_BAD_VALUE, reason, ja}});
}

// How many elements of header and body a layout knows, and how many not.
struct Fit {
    int known = 0;
    int unknown = 0;
};

Fit fit_of(pugi::xml_node root, const Block& layout) {
    Fit fit;
    for (const Element& part : layout.elements) {
        const Block& block = *part.child;
        const Element* aside = block.find(beside);
        for (const pugi::xml_node child : root.child(std::string(part.name).c_str()).children()) {
            if (child.type() != pugi::node_element) continue;
            const Element* row = block.find(child.name());
            if (row == nullptr && aside != nullptr) row = aside->child->find(child.name());
            ++(row == nullptr ? fit.unknown : fit.known);
        }
    }
    return fit;
}

bool has_path(pugi::xml_node node, std::string_view path) {
    while (node && !path.empty()) {
        const auto slash = path.find('/');
        node = node.child(std::string(path.substr(0, slash)).c_str());
        path = slash == path.npos ? std::string_view() : path.substr(slash + 1);
    }
    return !!node;
}

// The path of a sign that is there; empty where none is.
std::string_view sign_in(pugi::xml_node root, std::string_view signs) {
    while (!signs.empty()) {
        const auto blank = signs.find(' ');
        if (const std::string_view sign = signs.substr(0, blank); has_path(root, sign)) return sign;
        signs = blank == signs.npos ? std::string_view() : signs.substr(blank + 1);
    }
    return {};
}

} // namespace

pugi::xml_node root_of(const pugi::xml_document& document, std::string_view file_name) {
    const pugi::xml_node root = document.document_element();
    const bool alone = std::ranges::count_if(document.children(), [](pugi::xml_node node) {
                           return node.type() == pugi::node_element;
                       }) == 1;
    if (root.name() != root_name || !alone || !root.child(std::string(header_name).c_str()))
        malformed(file_name, "not one " + std::string(root_name) + " with a " + std::string(header_name),
                  "資格確認端末のファイルの形ではありません");
    return root;
}

void confirm(pugi::xml_node root, record::KindId kind, std::string_view file_name) {
    const Fit own = fit_of(root, *message_layout(kind));
    if (own.unknown == 0) return; // no other can fit better
    for (const MessageRow& other : all_messages()) {
        if (other.kind == kind || other.layout == nullptr) continue;
        const std::string_view sign = sign_in(root, other.signs);
        if (!sign.empty() && fit_of(root, *other.layout).known > own.known)
            malformed(file_name,
                      "holds " + std::string(sign) + " and is a " + std::string(other.name) + ", not a " +
                          std::string(record::find_kind(kind)->name),
                      "ファイル名と内容が違います。ほかの種類のメッセージが入っています");
    }
}

const MessageRow& recognise(pugi::xml_node root, std::string_view file_name) {
    const MessageRow* best = nullptr;
    int most = 0;
    bool several = false;
    for (const MessageRow& row : all_messages()) {
        if (row.layout == nullptr || sign_in(root, row.signs).empty()) continue;
        const int count = fit_of(root, *row.layout).known;
        if (count > most) {
            best = &row;
            most = count;
            several = false;
        } else if (count == most && row.kind != best->kind) {
            several = true;
        }
    }
    if (best == nullptr || several)
        malformed(file_name,
                  best == nullptr ? "neither its name nor its content tells what message it is"
                                  : "its name does not tell what message it is, and its content fits several",
                  "メッセージの種類がわかりません");
    return *best;
}

} // namespace mdg::eligibility
