// SPDX-License-Identifier: MIT
#include "docx/house_template.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "docx/codes.hpp"
#include "docx/house_file.hpp"
#include "docx/xml.hpp"
#include "image/reading.hpp"

namespace muster::docx {
namespace {

constexpr const char* save_again = "save the template again in Word, as .docx or .dotx";
constexpr long most_page = 31680;  ///< twentieths of a point: Word's limit of 22 inches

/// Reads a template from its archive.
class HouseReader {
 public:
  explicit HouseReader(HouseFile& file) : x_file(file) {}

  std::optional<HouseTemplate> read() {
    if (!x_file.is_safe()) return std::nullopt;
    x_main = member_of_type("", "officeDocument");
    if (x_main.empty()) {
      x_file.refuse(code::docx_template, "the file is not a Word document", save_again);
      return std::nullopt;
    }
    read_fonts();
    read_styles();
    read_sections();
    if (x_file.refused()) return std::nullopt;
    return std::move(x_house);
  }

 private:
  std::string member_of_type(const std::string& part, std::string_view type) {
    for (const auto& [id, relation] : x_file.relations(part))
      if (relation.type == type) return relation.member;
    return "";
  }

  /// Reads a part into `xml`. Returns false, after adding an error, unless it is in Word's
  /// transitional namespace. The strict namespace is not supported, because its units differ.
  bool open(const std::string& member, pugi::xml_document& xml) {
    if (!x_file.read(member, xml)) return false;
    if (xml.document_element().attribute("xmlns:w").value() == main_namespace) return true;
    x_file.refuse(code::docx_template,
                  "'" + member + "' is not in the form that Word saves by default", save_again);
    return false;
  }

  void read_fonts() {
    const std::string theme = member_of_type(x_main, "theme");
    pugi::xml_document xml;
    if (theme.empty() || !x_file.read(theme, xml)) return;
    const pugi::xml_node scheme =
        xml.document_element().child("a:themeElements").child("a:fontScheme");
    const auto face = [&](const char* role) {
      return scheme.child(role).child("a:latin").attribute("typeface").value();
    };
    x_fonts = {face("a:majorFont"), face("a:minorFont")};
  }

  void read_styles() {
    const std::string member = member_of_type(x_main, "styles");
    pugi::xml_document xml;
    if (member.empty())
      return x_file.refuse(code::docx_template, "the file has no styles", save_again);
    if (!open(member, xml)) return;
    HouseStyles& styles = x_house.styles;
    for (const pugi::xml_node& node : xml.document_element()) {
      const std::string_view name = node.name();
      if (name == "w:docDefaults") append_clean(x_file, member, node, x_fonts, styles.defaults);
      if (name == "w:style") add_style(member, node);
    }
  }

  /// Copies a style. List styles are left out, because the numbering to which they refer is not
  /// copied.
  void add_style(const std::string& member, const pugi::xml_node& node) {
    const std::string id = node.attribute("w:styleId").value();
    const std::string name = lower(node.child("w:name").attribute("w:val").value());
    if (std::string_view(node.attribute("w:type").value()) == "numbering" || id.empty()) return;
    HouseStyles& styles = x_house.styles;
    if (name.empty() || !styles.used_ids.insert(id).second) return;
    styles.ids.emplace(name, id);
    append_clean(x_file, member, node, x_fonts, styles.styles);
  }

  void read_sections() {
    pugi::xml_document xml;
    if (!open(x_main, xml)) return;
    const pugi::xml_node section = xml.document_element().child("w:body").child("w:sectPr");
    read_page(section);
    read_settings();
    x_house.first_differs = is_on(section.child("w:titlePg"));
    for (const pugi::xml_node& node : section) {
      const std::string_view name = node.name();
      if (name == "w:headerReference") add_part(node, true);
      if (name == "w:footerReference") add_part(node, false);
    }
  }

  static bool is_on(const pugi::xml_node& node) {
    const std::string_view value = node.attribute("w:val").value();
    return node && value != "0" && value != "false" && value != "off";
  }

  void read_page(const pugi::xml_node& section) {
    const pugi::xml_node size = section.child("w:pgSz"), margins = section.child("w:pgMar");
    const auto length = [](const pugi::xml_node& node, const char* name) {
      return std::clamp<long>(node.attribute(name).as_int(0), 0, most_page);
    };
    HouseTemplate& house = x_house;
    const long width = length(size, "w:w"), height = length(size, "w:h");
    house.top = length(margins, "w:top");
    house.bottom = length(margins, "w:bottom");
    house.left = length(margins, "w:left");
    house.right = length(margins, "w:right");
    house.header = length(margins, "w:header");
    house.footer = length(margins, "w:footer");
    // If the text area is too small or the page is landscape, the theme's page is used.
    const bool usable = width - house.left - house.right >= 4000 &&
                        height - house.top - house.bottom >= 4000 && width <= height;
    if (!usable) return;
    house.width = width;
    house.height = height;
  }

  void read_settings() {
    const std::string member = member_of_type(x_main, "settings");
    pugi::xml_document xml;
    if (member.empty() || !open(member, xml)) return;
    x_house.even_differs = is_on(xml.document_element().child("w:evenAndOddHeaders"));
  }

  void add_part(const pugi::xml_node& reference, bool is_head) {
    const auto& relations = x_file.relations(x_main);
    const auto relation = relations.find(reference.attribute("r:id").value());
    if (relation == relations.end()) return;
    const std::string member = relation->second.member;
    pugi::xml_document xml;
    if (!open(member, xml)) return;
    HousePart part{is_head, reference.attribute("w:type").value(), "", {}};
    for (const pugi::xml_node& node : xml.document_element())
      append_clean(x_file, member, node, x_fonts, part.markup);
    if (part.markup.empty()) part.markup = "<w:p/>";
    for (const auto& [id, target] : x_file.relations(member))
      if (part.markup.find("\"house-" + id + "\"") != std::string::npos)
        add_picture(part, id, target.member);
    x_house.parts.push_back(std::move(part));
  }

  /// Adds a picture. It is decoded and encoded again, so that only its pixels are published.
  void add_picture(HousePart& part, const std::string& id, const std::string& member) {
    if (!x_file.has(member))
      return x_file.refuse(code::docx_template, "'" + member + "' is missing", save_again);
    const auto folder = memory_folder({{member, x_file.bytes(member)}}, x_file.where().file);
    image::Reading how;
    how.code = code::docx_template;
    how.most_bytes = std::size_t{8} << 20U;
    const auto picture = image::read_picture(*folder, member, x_file.diagnostics(), how);
    if (!picture || picture->kind == image::Picture::Kind::drawing) {
      return x_file.refuse(code::docx_template,
                           "the picture '" + member + "' is neither PNG nor JPEG",
                           "put the logo into the page header as PNG or JPEG");
    }
    const bool png = picture->kind == image::Picture::Kind::png;
    part.pictures.push_back({id, png ? "png" : "jpeg", picture->image});
  }

  HouseFile& x_file;
  HouseFonts x_fonts;
  std::string x_main;
  HouseTemplate x_house;
};

}  // namespace

std::optional<HouseTemplate> read_house_template(std::string_view bytes, const Location& where,
                                                 Diagnostics& diagnostics) {
  try {
    HouseFile file(bytes, where, diagnostics);
    return HouseReader(file).read();
  } catch (const Error& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

}  // namespace muster::docx
