// SPDX-License-Identifier: MIT
// How synthetic data are marked: with a notice on the cover, in the running head, and with a dagger
// on the rows, tables, charts and cards that are based on such data.
#pragma once

#include <string_view>

namespace muster::document {

inline constexpr std::string_view synthetic_mark = " †";
/// The explanation of the dagger, which a document prints once.
inline constexpr std::string_view synthetic_notice =
    "Synthetic data: figures marked † were made up for illustration, because no source has them.";
/// The text for the running head.
inline constexpr std::string_view synthetic_head = "† synthetic data";

}  // namespace muster::document
