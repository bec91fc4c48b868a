// SPDX-License-Identifier: MIT
#include "html/scoped_css.hpp"

#include <algorithm>

namespace muster::html {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \n\t");
  if (start == std::string_view::npos) return "";
  return text.substr(start, text.find_last_not_of(" \n\t") - start + 1);
}

std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t start = std::min(css.find("/*", at), css.size());
    out += css.substr(at, start - at);
    const std::size_t end = css.find("*/", start);
    at = end == std::string_view::npos ? css.size() : end + 2;
  }
  return out;
}

/// The position of the brace that closes the one at `open`; the end of `css` if none does.
std::size_t closing(std::string_view css, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < css.size(); ++at) {
    if (css[at] == '{') ++depth;
    if (css[at] == '}' && --depth == 0) return at;
  }
  return css.size();
}

std::string scoped_selector(std::string_view selector, std::string_view scope) {
  for (std::string_view root : {":root", "html", "body"})
    if (selector == root) return std::string(scope);
  return std::string(scope) + " " + std::string(selector);
}

/// Scopes each selector of a list. Commas outside parentheses and brackets separate selectors.
std::string scoped_selectors(std::string_view list, std::string_view scope) {
  std::string out;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    const char c = at < list.size() ? list[at] : ',';
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (c != ',' || depth > 0) continue;
    if (!out.empty()) out += ", ";
    out += scoped_selector(trimmed(list.substr(start, at - start)), scope);
    start = at + 1;
  }
  return out;
}

bool holds_rules(std::string_view head) {
  return head.starts_with("@media") || head.starts_with("@supports") ||
         head.starts_with("@container");
}

std::string scoped_rules(std::string_view css, std::string_view scope) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t open = css.find('{', at);
    if (open == std::string_view::npos) break;
    const std::size_t close = closing(css, open);
    const std::string_view head = trimmed(css.substr(at, open - at));
    const std::string_view body = css.substr(open + 1, close - open - 1);
    if (holds_rules(head)) {
      out += std::string(head) + " {\n" + scoped_rules(body, scope) + "}\n";
    } else if (!head.starts_with('@')) {
      out += scoped_selectors(head, scope) + " {" + std::string(body) + "}\n";
    }
    at = close + 1;
  }
  return out;
}

}  // namespace

std::string scoped_css(std::string_view css, std::string_view scope) {
  return scoped_rules(without_comments(css), scope);
}

}  // namespace muster::html
