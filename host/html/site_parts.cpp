// SPDX-License-Identifier: MIT
#include "html/site_parts.hpp"

#include <algorithm>
#include <string_view>

#include "html/base64.hpp"

namespace muster::html {
namespace {

constexpr std::string_view void_elements[] = {"br", "hr", "img", "input", "meta", "link"};

bool is_void(std::string_view name) {
  return std::find(std::begin(void_elements), std::end(void_elements), name) !=
         std::end(void_elements);
}

void write_attributes(HtmlBuffer& out, const theme::Markup& element) {
  for (const auto& [name, value] : element.attributes) out.attribute(name, value);
  if (element.image.empty()) return;
  const bool png = element.image.starts_with("\x89PNG");
  out.attribute("src", std::string(png ? "data:image/png;base64," : "data:image/jpeg;base64,") +
                           base64(element.image));
}

void write_one(HtmlBuffer& out, const theme::Markup& item) {
  if (item.name.empty()) return out.text(item.text);
  out.raw("<");
  out.raw(item.name);
  write_attributes(out, item);
  if (is_void(item.name)) return out.raw("/>");
  out.raw(">");
  write_markup(out, item.children);
  out.raw("</");
  out.raw(item.name);
  out.raw(">");
}

}  // namespace

void write_markup(HtmlBuffer& out, const std::vector<theme::Markup>& markup) {
  for (const theme::Markup& item : markup) write_one(out, item);
}

bool has_icon(const std::vector<theme::Markup>& head) {
  return std::any_of(head.begin(), head.end(), [](const theme::Markup& element) {
    return std::any_of(
        element.attributes.begin(), element.attributes.end(), [](const auto& attribute) {
          return attribute.first == "rel" && attribute.second.find("icon") != std::string::npos;
        });
  });
}

}  // namespace muster::html
