// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace muster {

/// Whether the text has the form of a BCP 47 tag: "en-GB", "cy", "zh-Hant-TW".
bool is_language_tag(std::string_view text);

}  // namespace muster
