// SPDX-License-Identifier: MIT
// A list of editions to build, one a line, and the part of it that one process builds. The list is
// a file with a hash, so that all processes and the collected result speak of the same editions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster::worklist {

/// The folder of the index of all editions, next to theirs: no edition may have this id.
inline constexpr const char* index_id = "all-areas";

/// One edition of the list.
struct WorkLine {
  std::string edition;  ///< path of its folder, relative to the list's
  std::string id;       ///< under which it is published; unique in the list
  std::string sha256;   ///< of its edition.yaml when the list was made, or ""
  std::uint32_t line = 0;
};

struct WorkList {
  std::string file;    ///< as the user typed it
  std::string sha256;  ///< of the file
  std::vector<WorkLine> lines;

  /// Returns the path of the line's edition from where the program runs.
  std::string path_of(const WorkLine& line) const;
};

/// Reads a work list: tab-separated, with a header that names `edition` and, optionally, `id` and
/// `sha256`. Without an id it is the name of the folder. Every problem is in `diagnostics`; the
/// list must then not be used.
WorkList read_work_list(const std::string& file, Diagnostics& diagnostics);

/// Returns the text of a work list.
std::string work_list_text(const std::vector<WorkLine>& lines);

/// The share of one process: the lines whose place in the list, counted from 0, leaves `index` when
/// divided by `count`.
struct Shard {
  std::size_t index = 0;
  std::size_t count = 1;
};

/// Reads "3/200": the index from 0, and less than the count. Nothing for anything else.
std::optional<Shard> parse_shard(std::string_view text);

std::vector<WorkLine> lines_of(const WorkList& list, Shard shard);

}  // namespace muster::worklist
