// SPDX-License-Identifier: MIT
// The forms in which a publication can be made.
#pragma once

#include <cstdint>
#include <string>

#include "base/vocabulary.hpp"

namespace muster {

/// `standard` is always there; a publication names the others that it has.
enum class Variant : std::uint8_t { standard, large_print, summary };

inline constexpr Vocabulary<Variant, 3> variant_words{{{{Variant::standard, "standard"},
                                                        {Variant::large_print, "large-print"},
                                                        {Variant::summary, "summary"}}}};

/// The file name suffix of the variant: report.pdf, report-large-print.pdf.
inline std::string variant_suffix(Variant variant) {
  return variant == Variant::standard ? "" : "-" + std::string(variant_words.word(variant));
}

}  // namespace muster
