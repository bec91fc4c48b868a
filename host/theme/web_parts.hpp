// SPDX-License-Identifier: MIT
// A publisher's own parts of every web page: header, footer, additions to the head, a style sheet
// and the addresses that a page may load from. They are read from files next to the theme, and may
// contain only allowed elements and attributes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace muster::theme {

/// An element, or text if `name` is "". Attributes and text are unescaped: the writer escapes them.
struct Markup {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Markup> children;
  std::string text;
  std::string image;  ///< bytes of the PNG or JPEG that an <img> without `src` shows
};

/// A directive of the content security policy with its origins: "img-src" and "https://a.example".
struct PolicyDirective {
  std::string name;
  std::vector<std::string> origins;
};

/// The publisher's parts of a page.
struct WebParts {
  std::vector<Markup> head, header, footer;
  std::string css;  ///< comes after muster's own rules
  std::vector<PolicyDirective> policy;
  std::vector<std::string> files;  ///< names, for messages, of all files that were read
};

}  // namespace muster::theme
