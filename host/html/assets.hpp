// SPDX-License-Identifier: MIT
// The files style.css and enhance.js of this folder. embed.cmake builds them into the program.
#pragma once

#include <string_view>

namespace muster::html {

extern const std::string_view style_css;
extern const std::string_view enhance_js;

}  // namespace muster::html
