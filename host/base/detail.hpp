// SPDX-License-Identifier: MIT
// Where a block of findings is printed: in the main text, in the annex, only as a data file, or
// nowhere.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/vocabulary.hpp"

namespace muster {

/// `unsaid` is the value of a block whose sector does not say; the host then decides by its kind.
enum class Detail : std::uint8_t { unsaid, main, annex, data, omit };

inline constexpr Vocabulary<Detail, 5> detail_words{{{{Detail::unsaid, ""},
                                                      {Detail::main, "main"},
                                                      {Detail::annex, "annex"},
                                                      {Detail::data, "data"},
                                                      {Detail::omit, "omit"}}}};

/// What a template or an edition says about blocks, by "block" or "sector.block".
using DetailRules = std::map<std::string, Detail>;

}  // namespace muster
