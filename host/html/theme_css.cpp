// SPDX-License-Identifier: MIT
#include "html/theme_css.hpp"

#include <algorithm>

#include "base/number_format.hpp"

namespace muster::html {
namespace {

constexpr double default_points = 12;  ///< 16 CSS pixels, the default size in browsers

std::string number(double value) {
  return format_number(value, {.decimals = 3, .thousands = false, .ascii = true});
}

std::string colours(const theme::Palette& palette) {
  std::string out;
  for (std::size_t i = 0; i < theme::role_count; ++i) {
    out += "--" + std::string(theme::role_name(static_cast<theme::Role>(i))) + ":" +
           theme::hex(palette[i]) + ";";
  }
  return out;
}

/// Sizes in proportion to running text. No text is smaller than 0.8 of its size.
std::string sizes(const theme::Theme& theme) {
  const theme::Typography& type = theme.type;
  const auto size = [&](const char* name, double points) {
    return std::string("--size-") + name + ":" + number(std::max(points / type.body, 0.8)) + "em;";
  };
  std::string out = "--body:" + number(body_scale(theme)) + "rem;" + size("small", type.small) +
                    size("table", type.table) + size("title", type.title);
  constexpr const char* names[] = {"h1", "h2", "h3", "h4"};
  for (std::size_t i = 0; i < type.headings.size(); ++i) {
    out += size(names[i], type.headings[i]);
  }
  return out + "--line:" + number(std::max(type.line_height, 1.5)) +
         ";--space:" + number(theme.space / type.body * body_scale(theme)) +
         "rem;--family:" + type.web_family + ";";
}

std::string role_classes() {
  std::string out;
  for (std::size_t i = 0; i < theme::role_count; ++i) {
    const std::string role(theme::role_name(static_cast<theme::Role>(i)));
    out += ".f-" + role + "{fill:var(--" + role + ")}.s-" + role + "{stroke:var(--" + role + ")}\n";
  }
  return out;
}

}  // namespace

double body_scale(const theme::Theme& theme) {
  return std::max(theme.type.body / default_points, 1.0);
}

std::string picture_css(const theme::Theme& theme) {
  std::string out;
  for (std::size_t i = 0; i < theme::role_count; ++i) {
    const std::string role(theme::role_name(static_cast<theme::Role>(i)));
    const std::string colour = theme::hex(theme.light[i]);
    out += ".f-" + role + "{fill:" + colour + "}.s-" + role + "{stroke:" + colour + "}";
  }
  return out + "text{font-family:" + theme.type.web_family +
         "}.bold{font-weight:bold}.edge{stroke-width:1.2}.tint{stroke:none;opacity:.18}"
         ".pen{fill:none;stroke-width:1.8}pattern circle{stroke:none}";
}

std::string theme_css(const theme::Theme& theme) {
  return ":root{" + colours(theme.light) + sizes(theme) +
         "}\n@media screen and (prefers-color-scheme:dark){:root{" + colours(theme.dark) + "}}\n" +
         role_classes();
}

}  // namespace muster::html
