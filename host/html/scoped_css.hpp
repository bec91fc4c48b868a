// SPDX-License-Identifier: MIT
// Limits the rules of a style sheet to one element.
#pragma once

#include <string>
#include <string_view>

namespace muster::html {

/// Returns `css` with `scope` before every selector: "a:hover" becomes ".muster a:hover", and
/// `:root`, `html` and `body` become the scope itself. Rules inside @media, @supports and
/// @container are scoped too; other rules that begin with @ are left out. `css` must have no braces
/// in strings.
std::string scoped_css(std::string_view css, std::string_view scope);

}  // namespace muster::html
