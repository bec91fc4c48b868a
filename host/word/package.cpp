// SPDX-License-Identifier: MIT
#include "word/package.hpp"

#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace muster::word {

namespace {

constexpr std::string_view ending = ".rels";

std::string relations_member(const std::string& part) {
  const std::size_t name = part.rfind('/') == std::string::npos ? 0 : part.rfind('/') + 1;
  return part.substr(0, name) + "_rels/" + part.substr(name) + std::string(ending);
}

/// Returns the member to which the target of a part's relationship leads; "" if it is not in the
/// file.
std::string member_of(const std::string& part, std::string target) {
  if (target.find(':') != std::string::npos || target.find('\\') != std::string::npos) return "";
  std::string folder =
      part.substr(0, part.rfind('/') == std::string::npos ? 0 : part.rfind('/') + 1);
  if (target.starts_with('/')) {
    target.erase(0, 1);
    folder.clear();
  }
  while (target.starts_with("../")) {
    if (folder.empty()) return "";
    target.erase(0, 3);
    folder.pop_back();
    folder.erase(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
  }
  const std::string member = folder + target;
  return zip::fault_of_name(member).empty() ? member : "";
}

/// Whether all names and texts are UTF-8. The parser does not look.
bool is_valid_utf8(pugi::xml_document& xml) {
  struct Walker : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      valid = muster::is_valid_utf8(node.name()) && muster::is_valid_utf8(node.value());
      for (const pugi::xml_attribute& each : node.attributes())
        valid = valid && muster::is_valid_utf8(each.name()) && muster::is_valid_utf8(each.value());
      return valid;
    }
    bool valid = true;
  } walker;
  xml.traverse(walker);
  return walker.valid;
}

}  // namespace

Package::Package(std::string_view bytes, const zip::Limits& limits, Location where)
    : x_zip(bytes, limits, std::move(where)) {}

bool Package::parse(std::string_view member, pugi::xml_document& into) const {
  const std::string text = has(member) ? bytes(member) : "";
  const bool good = !text.empty() && into.load_buffer(text.data(), text.size(),
                                                      pugi::parse_default | pugi::parse_doctype |
                                                          pugi::parse_ws_pcdata_single);
  const auto is_doctype = [](const pugi::xml_node& node) {
    return node.type() == pugi::node_doctype;
  };
  return good && !into.find_child(is_doctype) && is_valid_utf8(into);
}

Relations Package::relations(const std::string& part) const {
  Relations found;
  pugi::xml_document xml;
  if (!parse(relations_member(part), xml)) return found;
  for (const pugi::xml_node& each : xml.document_element())
    if (local_name(each.name()) == "Relationship")
      found[each.attribute("Id").value()] = relation_of(part, each);
  return found;
}

std::string Package::member_of_type(const std::string& part, std::string_view type) const {
  for (const auto& [id, relation] : relations(part))
    if (relation.type == type && !relation.member.empty()) return relation.member;
  return "";
}

std::string part_of(const std::string& member) {
  const std::size_t folder = member.rfind("_rels/");
  return member.substr(0, folder) +
         member.substr(folder + 6, member.size() - folder - 6 - ending.size());
}

Relation relation_of(const std::string& part, const pugi::xml_node& element) {
  const std::string type = element.attribute("Type").value();
  const std::string target = element.attribute("Target").value();
  const bool outside = lower(element.attribute("TargetMode").value()) == "external";
  return {type.substr(type.rfind('/') + 1), outside ? "" : member_of(part, target), target};
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& each : node.children())
    if (local_name(each.name()) == name) return each;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes())
    if (local_name(each.name()) == name) return each.value();
  return {};
}

bool is_on_value(std::string_view value) { return value == "1" || value == "true"; }

bool is_on(const pugi::xml_node& property) {
  if (!property) return false;
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

}  // namespace muster::word
