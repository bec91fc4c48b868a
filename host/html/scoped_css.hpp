// SPDX-License-Identifier: MIT
// Keeps the rules of a style sheet inside one element.
#pragma once

#include <string>
#include <string_view>

namespace muster::html {

/// `css` with `scope` before every selector: "a:hover" becomes ".muster a:hover", and `:root`,
/// `html` and `body` become the scope itself. Rules inside @media, @supports and @container are
/// scoped, other rules that begin with @ are left out. `css` is muster's own: it has no comment or
/// string with a brace.
std::string scoped_css(std::string_view css, std::string_view scope);

}  // namespace muster::html
