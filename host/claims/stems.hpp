// SPDX-License-Identifier: MIT
// Words as they are compared: "nurses" and "nursing" have the same stem, and "the" has none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::claims {

/// Stems that must all be there: "community", "nurs".
using Stems = std::vector<std::string>;

/// The part of a word that stays when it is bent: "nurs" of nurse, nurses and nursing. "" for words
/// that say nothing of what is counted.
std::string stem(std::string_view word);

/// The stems of `text`, in order, without empty ones.
Stems stems_of(std::string_view text);

}  // namespace muster::claims
