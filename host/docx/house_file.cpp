// SPDX-License-Identifier: MIT
#include "docx/house_file.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "docx/codes.hpp"

namespace muster::docx {
namespace {

constexpr zip::Limits limits{400, std::uint64_t{16} << 20U, std::uint64_t{48} << 20U};

/// Something that a template may not have, with the error that reports it.
struct Banned {
  std::string_view sign;  ///< text that gives it away, in lower case
  Code code;
  const char* what;
  const char* hint;
};

constexpr const char* no_macros = "save the template as .docx or .dotx, without macros";
constexpr const char* no_objects = "delete the object in Word, or put a picture in its place";
constexpr const char* no_template =
    "choose the template Normal in Word, under Developer, Document Template";
constexpr const char* no_links = "remove the link in Word, or put the picture itself into the file";

/// What is searched for in names of members, content types and types of relationships.
constexpr Banned banned[] = {
    {"vbaproject", code::docx_macros, "macros", no_macros},
    {"vbadata", code::docx_macros, "macros", no_macros},
    {"macroenabled", code::docx_macros, "macros", no_macros},
    {"attachedtoolbars", code::docx_macros, "toolbars", no_macros},
    {"keymapcustomizations", code::docx_macros, "key assignments", no_macros},
    {"customui", code::docx_macros, "a custom menu", no_macros},
    {"attachedtemplate", code::docx_outside, "a remote template", no_template},
    {"activex", code::docx_object, "a control", no_objects},
    {"oleobject", code::docx_object, "an embedded object", no_objects},
    {"/embeddings/", code::docx_object, "an embedded object", no_objects},
    {"afchunk", code::docx_object, "an inserted file", no_objects},
    {"subdocument", code::docx_object, "an inserted file", no_objects},
    {"/frame", code::docx_object, "a frame", no_objects},
};

const Banned* banned_in(std::string_view words) {
  const std::string small = lower(words);
  const auto* found = std::find_if(std::begin(banned), std::end(banned), [&](const Banned& each) {
    return small.find(each.sign) != std::string::npos;
  });
  return found == std::end(banned) ? nullptr : found;
}

/// Returns the part to which a relationships file belongs: "word/document.xml" for
/// "word/_rels/document.xml.rels".
std::string part_of(const std::string& member) {
  const std::size_t folder = member.rfind("_rels/");
  return member.substr(0, folder) +
         member.substr(folder + 6, member.size() - folder - 6 - std::string(".rels").size());
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

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

HouseFile::HouseFile(std::string_view bytes, const Location& where, Diagnostics& diagnostics)
    : x_zip(bytes, limits, where), x_where(where), x_diagnostics(diagnostics) {}

void HouseFile::refuse(Code code, std::string message, std::string hint) {
  x_refused = true;
  x_diagnostics.error(code, x_where, std::move(message), {std::move(hint)});
}

void HouseFile::warn(std::string message, std::string hint) {
  x_diagnostics.warning(code::docx_left_out, x_where, std::move(message), {std::move(hint)});
}

bool HouseFile::read(const std::string& member, pugi::xml_document& into) {
  const std::string text = x_zip.has(member) ? x_zip.read(member) : "";
  const bool good = !text.empty() && into.load_buffer(text.data(), text.size(),
                                                      pugi::parse_default | pugi::parse_doctype |
                                                          pugi::parse_ws_pcdata_single);
  const auto is_doctype = [](const pugi::xml_node& node) {
    return node.type() == pugi::node_doctype;
  };
  if (good && !into.find_child(is_doctype)) return true;
  refuse(code::docx_template,
         "'" + member + (text.empty() ? "' is missing" : "' is not XML that Word writes"),
         "save the template again in Word");
  return false;
}

void HouseFile::check_name(const std::string& member) {
  if (const Banned* found = banned_in("/" + member))
    refuse(found->code, "the template has " + std::string(found->what) + ": '" + member + "'",
           found->hint);
}

void HouseFile::check_types() {
  pugi::xml_document types;
  if (!read("[Content_Types].xml", types)) return;
  for (const pugi::xml_node& each : types.first_child()) {
    const char* part = each.attribute("PartName").value();
    // For a part with a banned name, check_name() has already added an error.
    if (const Banned* found = banned_in(each.attribute("ContentType").value());
        found && !banned_in(part))
      refuse(found->code, "the template has " + std::string(found->what) + ": '" + part + "'",
             found->hint);
  }
}

void HouseFile::check_relation(const std::string& member, const pugi::xml_node& relation) {
  const std::string full = relation.attribute("Type").value();
  const std::string type = full.substr(full.rfind('/') + 1);
  const std::string target = relation.attribute("Target").value();
  if (const Banned* found = banned_in("/" + type)) {
    if (!banned_in("/" + target))
      refuse(
          found->code,
          "the template has " + std::string(found->what) + ": '" + target + "' in '" + member + "'",
          found->hint);
    return;
  }
  const bool outside = lower(relation.attribute("TargetMode").value()) == "external";
  const std::string leads_to = outside ? "" : member_of(part_of(member), target);
  if (leads_to.empty())
    return refuse(code::docx_outside,
                  "the template has a link out of the file: '" + target + "' in '" + member + "'",
                  no_links);
  x_relations[part_of(member)][relation.attribute("Id").value()] = {type, leads_to};
}

void HouseFile::check_relations(const std::string& member) {
  pugi::xml_document relations;
  if (!read(member, relations)) return;
  for (const pugi::xml_node& each : relations.first_child())
    if (local_name(each.name()) == "Relationship") check_relation(member, each);
}

bool HouseFile::is_safe() {
  for (const std::string& member : x_zip.names()) check_name(member);
  check_types();
  for (const std::string& member : x_zip.names())
    if (member.ends_with(".rels") && member.find("_rels/") != std::string::npos)
      check_relations(member);
  return !x_refused;
}

const std::map<std::string, HouseRelation>& HouseFile::relations(const std::string& part) {
  return x_relations[part];
}

}  // namespace muster::docx
