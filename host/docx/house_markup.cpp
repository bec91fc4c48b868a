// SPDX-License-Identifier: MIT
// Copies markup of a template element by element. Everything that is not known to be safe is left
// out: revision marks and their ids, comments, bookmarks, languages, list numbers, links,
// extensions.
#include <algorithm>

#include "base/ascii.hpp"
#include "docx/codes.hpp"
#include "docx/house_file.hpp"
#include "docx/xml.hpp"

namespace muster::docx {
namespace {

constexpr int deepest = 64;

constexpr std::string_view prefixes[] = {"w:", "wp:", "a:", "pic:"};

/// Elements that are left out together with their content.
constexpr std::string_view dropped[] = {"w:rsid",
                                        "w:numPr",
                                        "w:lang",
                                        "w:del",
                                        "w:moveFrom",
                                        "w:rPrChange",
                                        "w:pPrChange",
                                        "w:tblPrChange",
                                        "w:tcPrChange",
                                        "w:trPrChange",
                                        "w:sectPrChange",
                                        "w:sdtPr",
                                        "w:sdtEndPr",
                                        "w:commentRangeStart",
                                        "w:commentRangeEnd",
                                        "w:commentReference",
                                        "w:bookmarkStart",
                                        "w:bookmarkEnd",
                                        "w:proofErr",
                                        "w:permStart",
                                        "w:permEnd",
                                        "w:noProof",
                                        "w:annotationRef",
                                        "w:footnoteReference",
                                        "w:endnoteReference",
                                        "w:sectPr",
                                        "w:smartTagPr",
                                        "w:customXmlPr",
                                        "w:ffData",
                                        "w:link",
                                        "w:divId",
                                        "a:extLst",
                                        "a:hlinkClick",
                                        "a:hlinkHover",
                                        "a:hlinkMouseOver",
                                        "wp:wrapThroughX",
                                        "w:numberingChange",
                                        "w:cellIns",
                                        "w:cellDel",
                                        "w:latentStyles"};

/// Elements that are left out, but whose content is copied.
constexpr std::string_view opened[] = {"w:sdt",       "w:sdtContent", "w:ins",      "w:moveTo",
                                       "w:hyperlink", "w:smartTag",   "w:customXml"};

/// The fields that are allowed, because they read only the document itself.
constexpr std::string_view fields[] = {"page",    "numpages", "section", "sectionpages", "title",
                                       "subject", "styleref", "if",      "docproperty"};

template <std::size_t count>
bool is_in(const std::string_view (&list)[count], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool has_known_prefix(std::string_view name) {
  return std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](std::string_view prefix) { return name.starts_with(prefix); });
}

class Cleaner {
 public:
  Cleaner(HouseFile& file, const std::string& member, const HouseFonts& fonts)
      : x_file(file), x_member(member), x_fonts(fonts) {}

  void append(const pugi::xml_node& node, int depth) {
    if (depth > deepest) return refuse_depth();
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return text(node);
    if (node.type() != pugi::node_element) return;
    const std::string_view name = node.name();
    if (is_in(dropped, name)) return;
    if (is_in(opened, name)) return children(node, depth);
    if (name == "w:object" || name == "w:altChunk" || name == "w:control")
      return x_file.refuse(code::docx_object,
                           "'" + x_member + "' has an embedded object ('" + node.name() + "')",
                           "delete the object in Word, or put a picture in its place");
    if (name == "w:pict" || name == "mc:AlternateContent") return leave_out(name);
    if (!has_known_prefix(name)) return;
    if (name == "w:instrText") check_field(node.child_value());
    if (name == "w:fldSimple") check_field(node.attribute("w:instr").value());
    element(node, depth);
  }

  std::string take() { return x_xml.take(); }

 private:
  void text(const pugi::xml_node& node) {
    // Only these elements contain text; elsewhere text is white space between elements.
    const std::string_view parent = node.parent().name();
    if (parent == "w:t" || parent == "w:instrText" || parent == "w:delText" ||
        parent == "wp:posOffset" || parent == "wp:align")
      x_xml.text(node.value());
  }

  void children(const pugi::xml_node& node, int depth) {
    for (const pugi::xml_node& child : node) append(child, depth + 1);
  }

  void element(const pugi::xml_node& node, int depth) {
    x_xml.raw(std::string("<") + node.name());
    const bool main = std::string_view(node.name()).starts_with("w:");
    for (const pugi::xml_attribute& each : node.attributes()) attribute(each, main);
    if (std::string_view(node.name()) == "w:rFonts") theme_fonts(node);
    x_xml.raw(">");
    children(node, depth);
    x_xml.close(node.name());
  }

  void attribute(const pugi::xml_attribute& each, bool main) {
    const std::string_view name = each.name();
    const std::string small = lower(name);
    if (name == "xml:space") return x_xml.attribute(name, each.value());
    if (name == "r:embed") return x_xml.attribute(name, std::string("house-") + each.value());
    if (small.find("rsid") != std::string::npos || small.find("theme") != std::string::npos) return;
    const bool plain = name.find(':') == std::string_view::npos && !name.starts_with("xmlns");
    if (main ? name.starts_with("w:") : plain) x_xml.attribute(name, each.value());
  }

  /// Replaces the theme fonts "minorHAnsi" and "majorHAnsi" with the names of the families, because
  /// the template's theme is not copied.
  void theme_fonts(const pugi::xml_node& node) {
    constexpr std::pair<const char*, const char*> pairs[] = {{"w:asciiTheme", "w:ascii"},
                                                             {"w:hAnsiTheme", "w:hAnsi"}};
    for (const auto& [from, to] : pairs) {
      const std::string_view role = node.attribute(from).value();
      if (role.empty() || node.attribute(to)) continue;
      const std::string& face = role.starts_with("major") ? x_fonts.major : x_fonts.minor;
      if (!face.empty()) x_xml.attribute(to, face);
    }
  }

  void check_field(const std::string& instruction) {
    const std::string words = lower(trimmed(instruction));
    const std::string name = words.substr(0, words.find_first_of(" \\"));
    // A long instruction may be split into pieces. Later pieces begin with a switch or a quoted
    // name.
    if (name.empty() || name.front() == '"' || is_in(fields, name)) return;
    x_file.refuse(code::docx_outside,
                  "'" + x_member + "' has the field '" + name + "', which is not allowed",
                  "delete the field in Word; page numbers, titles and STYLEREF may stay");
  }

  void leave_out(std::string_view name) {
    const bool is_old = name == "w:pict";
    x_file.warn("'" + x_member + "' has " +
                    (is_old ? "a drawing in an old format" : "a text box or shape") +
                    ", which is left out",
                "put its text into a paragraph, and its picture in line with text");
  }

  void refuse_depth() {
    if (!x_file.refused())
      x_file.refuse(code::docx_template, "'" + x_member + "' nests elements too deeply",
                    "save the template again in Word");
  }

  HouseFile& x_file;
  const std::string& x_member;
  const HouseFonts& x_fonts;
  Xml x_xml;
};

}  // namespace

void append_clean(HouseFile& file, const std::string& member, const pugi::xml_node& node,
                  const HouseFonts& fonts, std::string& out) {
  Cleaner cleaner(file, member, fonts);
  cleaner.append(node, 0);
  out += cleaner.take();
}

}  // namespace muster::docx
