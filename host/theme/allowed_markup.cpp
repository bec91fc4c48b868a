// SPDX-License-Identifier: MIT
#include "theme/web_parts_reader.hpp"

#include <algorithm>

namespace muster::theme {
namespace {

/// A list of words with a space before and after each word.
using Words = std::string_view;

constexpr Words head_elements = " meta link script ";
constexpr Words body_elements =
    " div section nav p span a ul ol li dl dt dd address strong em b i small abbr time br hr h2 h3 "
    "img svg g path rect circle ellipse line polygon polyline title desc form label input button "
    "details summary ";
constexpr Words everywhere = " class id lang dir hidden role ";
constexpr Words svg_attributes =
    " viewBox width height d x y x1 y1 x2 y2 cx cy r rx ry points transform fill stroke "
    "stroke-width fill-rule clip-rule stroke-linecap stroke-linejoin fill-opacity focusable xmlns ";

/// The attributes that one element may have in addition to those of all elements.
struct OwnAttributes {
  std::string_view element;
  Words attributes;
};

constexpr OwnAttributes own_attributes[] = {
    {"a", " href rel hreflang "},
    {"img", " src alt width height "},
    {"form", " action method "},
    {"label", " for "},
    {"input", " type name value placeholder autocomplete required "},
    {"button", " type "},
    {"details", " open "},
    {"time", " datetime "},
    {"abbr", " title "},
    {"meta", " name property content "},
    {"link", " rel href type sizes integrity crossorigin hreflang "},
    {"script", " src defer async type integrity crossorigin "},
};

constexpr Words svg_elements = " svg g path rect circle ellipse line polygon polyline title desc ";

bool is_in(Words words, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = words.find(word); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

}  // namespace

bool is_allowed_element(PartOfPage part, std::string_view element) {
  return is_in(part == PartOfPage::head ? head_elements : body_elements, element);
}

bool is_allowed_attribute(std::string_view element, std::string_view attribute) {
  if (is_in(everywhere, attribute) || attribute.starts_with("aria-")) return true;
  if (element == "script" && attribute.starts_with("data-")) return true;
  if (is_in(svg_elements, element)) return is_in(svg_attributes, attribute);
  const auto own = std::find_if(std::begin(own_attributes), std::end(own_attributes),
                                [&](const OwnAttributes& one) { return one.element == element; });
  return own != std::end(own_attributes) && is_in(own->attributes, attribute);
}

std::string_view directive_for(std::string_view element, std::string_view attribute,
                               std::string_view rel) {
  if (element == "img" && attribute == "src") return "img-src";
  if (element == "script" && attribute == "src") return "script-src";
  if (element == "form" && attribute == "action") return "form-action";
  if (element != "link" || attribute != "href") return "";
  if (rel == "stylesheet") return "style-src";
  return rel.find("icon") != std::string_view::npos ? "img-src" : "";
}

}  // namespace muster::theme
