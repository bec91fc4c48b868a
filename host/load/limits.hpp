// SPDX-License-Identifier: MIT
// Maximum sizes of the parts of an edition, far above those of real editions. A larger part is
// reported as an error before it is processed. data/settings.md lists the same numbers.
#pragma once

#include <cstddef>

namespace muster::load::limits {

inline constexpr std::size_t columns = 1'000;      ///< of a CSV file
inline constexpr std::size_t header = 64 * 1024;   ///< bytes of the first row of a CSV file
inline constexpr std::size_t cell = 32'767;        ///< characters; the limit of Excel
inline constexpr std::size_t yaml = 1024 * 1024;   ///< bytes of edition.yaml or of front matter
inline constexpr std::size_t yaml_value = 10'000;  ///< characters of one value
inline constexpr std::size_t yaml_list = 1'000;    ///< items of one list

}  // namespace muster::load::limits
