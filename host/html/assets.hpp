// SPDX-License-Identifier: MIT
// style.css and enhance.js of this folder, as embed.cmake put them into the program.
#pragma once

#include <string_view>

namespace muster::html {

extern const std::string_view style_css;
extern const std::string_view enhance_js;

}  // namespace muster::html
