// SPDX-License-Identifier: MIT
#include "theme/web_parts_reader.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "base/web_address.hpp"
#include "image/reading.hpp"

namespace muster::theme {
namespace {

constexpr std::size_t most_markup_bytes = 200'000;
constexpr int most_markup_depth = 32;

Location place_of(const std::string& file, const std::string& bytes, std::ptrdiff_t offset) {
  const auto end = bytes.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(bytes));
  const auto lines = std::count(bytes.begin(), end, '\n');
  const auto line_begin = std::find(std::make_reverse_iterator(end), bytes.rend(), '\n').base();
  return {file, static_cast<std::uint32_t>(lines + 1),
          static_cast<std::uint32_t>(count_code_points({line_begin, end}) + 1)};
}

bool has_hostile_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_hostile_control(next_code_point(text, at))) return true;
  return false;
}

/// Returns the first entity that XML doesn't define, such as "&nbsp;"; "" if there is none.
std::string_view unknown_entity(std::string_view text) {
  constexpr std::string_view known[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    const std::string_view entity =
        end == std::string_view::npos ? text.substr(at, 12) : text.substr(at, end - at + 1);
    if (entity.starts_with("&#") && entity.ends_with(';')) continue;
    if (std::find(std::begin(known), std::end(known), entity) == std::end(known)) return entity;
  }
  return "";
}

/// Reads one file into a tree of elements and text.
class MarkupReader {
 public:
  MarkupReader(const Folder& themes, const std::string& name, PartOfPage part, WebParts& parts,
               Diagnostics& diagnostics)
      : x_themes(themes),
        x_file(themes.display(name)),
        x_bytes(themes.read(name)),
        x_part(part),
        x_parts(parts),
        x_diagnostics(diagnostics) {}

  std::vector<Markup> read() {
    if (x_bytes.size() > most_markup_bytes) {
      refuse(0, "the file has " + std::to_string(x_bytes.size()) + " bytes",
             "use at most " + std::to_string(most_markup_bytes) +
                 " bytes, because the file is part of every page");
      return {};
    }
    if (const auto entity = unknown_entity(x_bytes); !entity.empty()) {
      refuse(entity.data() - x_bytes.data(),
             "the entity '" + std::string(entity) + "' is not known",
             "write the character itself, or '&amp;' for an ampersand");
      return {};
    }
    pugi::xml_document tree;
    const auto parsed = tree.load_buffer(
        x_bytes.data(), x_bytes.size(),
        pugi::parse_default | pugi::parse_fragment | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed) {
      refuse(parsed.offset,
             std::string("the markup is not well-formed: ") + lower(parsed.description()),
             "close every element, as in <br/>, and quote every attribute");
      return {};
    }
    return children_of(tree, 0);
  }

 private:
  static std::string lower(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
      words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
  }

  void refuse(std::ptrdiff_t offset, std::string message, std::string hint) {
    x_diagnostics.error(code::theme_web, place_of(x_file, x_bytes, offset), std::move(message),
                        {std::move(hint)});
  }
  /// Reports a problem at an element. The parser's offset is one past its '<', at the name.
  void refuse(const pugi::xml_node& node, std::string message, std::string hint) {
    refuse(node.offset_debug() - 1, std::move(message), std::move(hint));
  }

  std::vector<Markup> children_of(const pugi::xml_node& parent, int depth) {
    std::vector<Markup> out;
    for (const pugi::xml_node& node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        out.push_back(text_of(parent, node));
      } else if (node.type() == pugi::node_element) {
        out.push_back(element_of(node, depth + 1));
      }
    }
    return out;
  }

  Markup text_of(const pugi::xml_node& parent, const pugi::xml_node& node) {
    const std::string_view text = node.value();
    if (has_hostile_character(text))
      refuse(node.offset_debug(), "the text contains a control character", "remove it");
    const bool words = text.find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (words && std::string_view(parent.name()) == "script")
      refuse(parent, "<script> contains a script",
             "put the script into a file, and name the file in 'src'");
    else if (words && x_part == PartOfPage::head)
      refuse(node.offset_debug(), "the head contains text outside an element", "remove it");
    return {"", {}, {}, std::string(text), ""};
  }

  Markup element_of(const pugi::xml_node& node, int depth) {
    Markup out;
    out.name = node.name();
    if (depth > most_markup_depth) {
      refuse(node, "elements are nested more than 32 deep", "use fewer elements");
      return out;
    }
    if (!is_allowed_element(x_part, out.name))
      refuse(node, "<" + out.name + "> is not allowed here",
             "see templates/theme/README.md for the elements that a theme's files may use");
    for (const pugi::xml_attribute& attribute : node.attributes()) read(node, attribute, out);
    check_needed(node);
    out.children = children_of(node, depth);
    return out;
  }

  /// Checks that an element has the attributes that readers need, and that every page has only one
  /// of each <meta>.
  void check_needed(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    if (name == "img" && !node.attribute("alt"))
      refuse(node, "<img> has no 'alt'", "say what it shows, or write alt=\"\" for decoration");
    if (name == "script" && !node.attribute("src"))
      refuse(node, "<script> has no 'src'",
             "put the script into a file, and name the file in 'src'");
    if (name == "meta") check_meta(node);
  }

  void check_meta(const pugi::xml_node& node) {
    constexpr std::string_view own[] = {"viewport",    "referrer", "color-scheme",
                                        "description", "author",   "og:title"};
    const std::string_view name = node.attribute("name").value();
    if (std::find(std::begin(own), std::end(own), name) != std::end(own))
      refuse(node, "every page already has <meta name=\"" + std::string(name) + "\">", "remove it");
  }

  void read(const pugi::xml_node& node, const pugi::xml_attribute& attribute, Markup& out) {
    const std::string name = attribute.name(), value = attribute.value();
    if (!is_allowed_attribute(out.name, name))
      return refuse(node,
                    "<" + out.name + "> has the attribute '" + name + "', which is not allowed",
                    "remove it; put styles into the file that 'web.css' names");
    if (has_hostile_character(value))
      return refuse(node, "'" + name + "' contains a control character", "remove it");
    if (name == "id" && !value.starts_with("site-"))
      return refuse(node, "the id '" + value + "' does not begin with 'site-'",
                    "begin it with 'site-', because other ids belong to the document");
    const auto directive = directive_for(out.name, name, node.attribute("rel").value());
    if (out.name == "img" && name == "src" && value.find(':') == std::string::npos)
      return read_image(node, value, out);
    if (!directive.empty()) {
      if (!check_load(node, directive, value)) return;
    } else if (name == "href" && !is_link(value)) {
      return refuse(node, "'" + value + "' is not an address that a page may link to",
                    "use https://, mailto: or #");
    }
    out.attributes.emplace_back(name, value);
  }

  static bool is_link(const std::string& value) {
    return is_web_address(value) || is_mail_address(value) ||
           (value.size() > 1 && value.front() == '#' && !has_hostile_character(value));
  }

  bool check_load(const pugi::xml_node& node, std::string_view directive,
                  const std::string& address) {
    if (allows(x_parts.policy, directive, address)) return true;
    refuse(node,
           "'web.policy' does not allow '" + address + "' in '" + std::string(directive) + "'",
           "add its origin to 'web.policy." + std::string(directive) + "'");
    return false;
  }

  /// Reads a picture from the themes' folder, which becomes part of the page.
  void read_image(const pugi::xml_node& node, const std::string& name, Markup& out) {
    if (!x_themes.has(name))
      return refuse(node, "there is no file '" + name + "' in the themes' folder",
                    "name a PNG or JPEG file by its path in that folder");
    image::Reading how;
    how.code = code::theme_web;
    how.name = "picture";
    how.most_bytes = most_markup_bytes;
    auto picture = image::read_picture(x_themes, name, x_diagnostics, how);
    if (!picture) return;
    if (picture->kind == image::Picture::Kind::drawing)
      return refuse(node, "'" + name + "' is an SVG file",
                    "write its shapes as <svg> in this file");
    x_parts.files.push_back(x_themes.display(name));
    out.image = std::move(picture->image);
  }

  const Folder& x_themes;
  std::string x_file;
  std::string x_bytes;
  PartOfPage x_part;
  WebParts& x_parts;
  Diagnostics& x_diagnostics;
};

}  // namespace

bool allows(const std::vector<PolicyDirective>& policy, std::string_view directive,
            const std::string& address) {
  const std::string origin = origin_of(address);
  return is_web_address(address) &&
         std::any_of(policy.begin(), policy.end(), [&](const PolicyDirective& one) {
           return one.name == directive &&
                  std::find(one.origins.begin(), one.origins.end(), origin) != one.origins.end();
         });
}

std::vector<Markup> read_markup(const Folder& themes, const std::string& name, PartOfPage part,
                                WebParts& parts, Diagnostics& diagnostics) {
  return MarkupReader(themes, name, part, parts, diagnostics).read();
}

}  // namespace muster::theme
