// SPDX-License-Identifier: MIT
// Maximum sizes of the parts of an edition. A larger part is an error with its place, before it is
// processed; data/settings.md lists the same numbers. Each is far above the size of real editions.
#pragma once

#include <cstddef>

namespace muster::load::limits {

inline constexpr std::size_t columns = 1'000;      ///< of a CSV file
inline constexpr std::size_t header = 64 * 1024;   ///< bytes of its first row
inline constexpr std::size_t cell = 32'767;        ///< characters: Excel holds no more in a cell
inline constexpr std::size_t yaml = 1024 * 1024;   ///< bytes of edition.yaml, and of a front matter
inline constexpr std::size_t yaml_value = 10'000;  ///< characters
inline constexpr std::size_t yaml_list = 1'000;    ///< items

}  // namespace muster::load::limits
