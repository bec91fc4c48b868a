// SPDX-License-Identifier: MIT
// The copy of a finished pack for tablets: its pictures are made smaller until the file is no
// larger than an edition allows.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "base/byte_sink.hpp"

namespace muster::foreign {

/// Pictures of a copy for tablets never have fewer dots an inch than this, unless they had before.
inline constexpr int fewest_dots_per_inch = 100;

/// Where the pages of an included PDF begin in a pack.
struct IncludedAt {
  std::uint32_t page = 0;  ///< from 0
  std::string name;        ///< for messages
};

/// What a copy for tablets is like.
struct TabletCopy {
  int dots_per_inch = 0;  ///< that pictures have at least; 0: they are as in the pack
  std::uint64_t bytes = 0;
};

/// Writes a PDF of muster's own, which `file` holds from its beginning, to `out`. Its pictures get
/// the most dots an inch with which the copy has at most `limit` bytes: as they are, 200, 150, 120
/// or 100. Only grey and RGB pictures with eight bits a channel are made smaller; their masks, and
/// pictures of two colours, stay as they are. Pages, words and tags stay.
///
/// Throws Error pdf.tablet-limit if the copy would be larger at 100 dots an inch. The error names
/// the largest of `included`, which are in the order of their pages. `name` is that of the copy,
/// for messages. Throws std::exception if the file is damaged, which is a bug.
TabletCopy tablet_copy(const std::string& name, std::FILE* file, std::uint64_t limit,
                       const std::vector<IncludedAt>& included, bool linearised, ByteSink& out);

}  // namespace muster::foreign
