// SPDX-License-Identifier: MIT
// The copy of a finished pack for the printer: every page on A4, for paper printed on both sides.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "base/byte_sink.hpp"

namespace muster::foreign {

/// Writes a PDF of muster's own, which `file` holds from its beginning, to `out`, and returns the
/// number of its pages.
///
/// A page larger than A4 is made smaller, and a smaller one is put in the middle; links,
/// bookmarks and boxes of tags move with it. A4 pages stay as they are. Before each page whose
/// place is in `right_hand` (from 0, in order) and that would be a left-hand page, an empty page is
/// inserted. It has no number, so the numbers of the others stay.
///
/// `name` is for messages. Throws std::exception if the file is damaged, which is a bug.
std::uint32_t print_copy(const std::string& name, std::FILE* file,
                         const std::vector<std::uint32_t>& right_hand, bool linearised,
                         ByteSink& out);

}  // namespace muster::foreign
