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

}  // namespace

HouseFile::HouseFile(std::string_view bytes, const Location& where, Diagnostics& diagnostics)
    : x_package(bytes, limits, where), x_where(where), x_diagnostics(diagnostics) {}

void HouseFile::refuse(Code code, std::string message, std::string hint) {
  x_refused = true;
  x_diagnostics.error(code, x_where, std::move(message), {std::move(hint)});
}

void HouseFile::warn(std::string message, std::string hint) {
  x_diagnostics.warning(code::docx_left_out, x_where, std::move(message), {std::move(hint)});
}

bool HouseFile::read(const std::string& member, pugi::xml_document& into) {
  if (x_package.parse(member, into)) return true;
  refuse(code::docx_template,
         "'" + member + (!has(member) ? "' is missing" : "' is not XML that Word writes"),
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
  const word::Relation read = word::relation_of(word::part_of(member), relation);
  const std::string& target = read.target;
  if (const Banned* found = banned_in("/" + read.type)) {
    if (!banned_in("/" + target))
      refuse(
          found->code,
          "the template has " + std::string(found->what) + ": '" + target + "' in '" + member + "'",
          found->hint);
    return;
  }
  if (read.member.empty())
    return refuse(code::docx_outside,
                  "the template has a link out of the file: '" + target + "' in '" + member + "'",
                  no_links);
  x_relations[word::part_of(member)][relation.attribute("Id").value()] = read;
}

void HouseFile::check_relations(const std::string& member) {
  pugi::xml_document relations;
  if (!read(member, relations)) return;
  for (const pugi::xml_node& each : relations.first_child())
    if (local_name(each.name()) == "Relationship") check_relation(member, each);
}

bool HouseFile::is_safe() {
  for (const std::string& member : x_package.names()) check_name(member);
  check_types();
  for (const std::string& member : x_package.names())
    if (member.ends_with(".rels") && member.find("_rels/") != std::string::npos)
      check_relations(member);
  return !x_refused;
}

const word::Relations& HouseFile::relations(const std::string& part) { return x_relations[part]; }

}  // namespace muster::docx
