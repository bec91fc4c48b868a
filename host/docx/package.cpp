// SPDX-License-Identifier: MIT
#include "docx/package.hpp"

#include <algorithm>
#include <thread>

#include "base/sha256.hpp"
#include "docx/xml.hpp"

namespace muster::docx {
namespace {

constexpr std::string_view office_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view package_types =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";

constexpr std::size_t most_waiting = 16;  ///< drawings that wait for the bitmaps of one painter

/// The content type for each ending of a name.
struct Ending {
  const char* ending;
  const char* type;
};
constexpr Ending endings[] = {{"jpeg", "image/jpeg"},
                              {"png", "image/png"},
                              {"rels", "application/vnd.openxmlformats-package.relationships+xml"},
                              {"svg", "image/svg+xml"},
                              {"xml", "application/xml"}};

std::string full_type(const std::string& type) {
  const bool is_package = type == "core-properties";
  return std::string(is_package ? package_types : office_types) + type;
}

std::string relations_name(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, begin) + "_rels/" + part.substr(begin) + ".rels";
}

}  // namespace

std::string Relations::to(std::string_view type, const std::string& target, bool outside) {
  const auto [known, is_new] = x_ids.try_emplace({std::string(type), target});
  if (is_new) {
    x_relations.push_back({std::string(type), target, outside});
    known->second = "rId" + std::to_string(x_relations.size());
  }
  return known->second;
}

std::string Relations::xml() const {
  Xml xml;
  xml.raw(xml_declaration);
  xml.open("Relationships",
           {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
  for (std::size_t i = 0; i < x_relations.size(); ++i) {
    const Relation& each = x_relations[i];
    const std::string id = "rId" + std::to_string(i + 1);
    if (each.outside) {
      xml.leaf("Relationship", {{"Id", id},
                                {"Type", full_type(each.type)},
                                {"Target", each.target},
                                {"TargetMode", "External"}});
    } else {
      xml.leaf("Relationship",
               {{"Id", id}, {"Type", full_type(each.type)}, {"Target", each.target}});
    }
  }
  xml.close("Relationships");
  return xml.take();
}

std::size_t Package::painters() {
  static const std::size_t processors = std::thread::hardware_concurrency();
  return std::clamp(processors, std::size_t{1}, most_painters);
}

void Package::add(const std::string& name, std::string bytes, std::string_view type) {
  if (!type.empty()) x_types.emplace_back(name, type);
  x_parts.push_back({name, std::move(bytes)});
}

void Package::add_relations(const std::string& of_part, const Relations& relations) {
  if (!relations.empty()) add(relations_name(of_part), relations.xml(), "");
}

std::string Package::add_picture(const std::string& bytes, const std::string& ending) {
  const auto [known, is_new] = x_pictures.try_emplace(sha256_hex(bytes) + ending);
  if (is_new) {
    known->second = "media/image" + std::to_string(x_pictures.size()) + "." + ending;
    x_parts.push_back({"word/" + known->second, bytes, ending != "svg"});
  }
  return known->second;
}

std::pair<std::string, std::string> Package::add_drawing(
    const std::string& svg, std::function<std::string(std::size_t)> draw) {
  const std::string drawing = add_picture(svg, "svg");
  const auto [known, is_new] = x_pictures.try_emplace("bitmap of " + drawing);
  if (is_new) {
    known->second = "media/image" + std::to_string(x_pictures.size()) + ".png";
    x_bitmaps.push_back({x_parts.size(), ""});
    x_parts.push_back({"word/" + known->second, "", true});
    if (x_painters.size() < painters())
      x_painters.push_back(std::make_unique<Relay<Painting>>(
          [painter = x_painters.size()](Painting& painting) {
            *painting.png = painting.draw(painter);
          },
          most_waiting));
    x_painters[(x_bitmaps.size() - 1) % painters()]->hand_over(
        {std::move(draw), &x_bitmaps.back().png});
  }
  return {known->second, drawing};
}

std::string Package::content_types() const {
  Xml xml;
  xml.raw(xml_declaration);
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  for (const Ending& each : endings)
    xml.leaf("Default", {{"Extension", each.ending}, {"ContentType", each.type}});
  for (const auto& [part, type] : x_types)
    xml.leaf("Override", {{"PartName", "/" + part}, {"ContentType", type}});
  xml.close("Types");
  return xml.take();
}

std::string Package::bytes(const Relations& root) {
  for (const auto& painter : x_painters) painter->settle();
  x_painters.clear();
  for (Bitmap& each : x_bitmaps) x_parts[each.part].bytes = std::move(each.png);
  std::vector<zip::Member> members = {{"[Content_Types].xml", content_types()},
                                      {"_rels/.rels", root.xml()}};
  members.insert(members.end(), x_parts.begin(), x_parts.end());
  return zip::archive_of(members);
}

}  // namespace muster::docx
