// SPDX-License-Identifier: MIT
// The hint for a word that is probably misspelt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// Returns "did you mean 'nurses'?" with the known word nearest to `word`, or `otherwise` if no
/// word is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         std::string otherwise = {});

}  // namespace muster
