// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace muster {

/// True for the shape of a BCP 47 tag: "en-GB", "cy", "zh-Hant-TW".
bool is_language_tag(std::string_view text);

}  // namespace muster
