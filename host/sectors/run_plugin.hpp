// SPDX-License-Identifier: MIT
// Runs one plugin in one child: starts the helper program with the request and the tables, and
// reports the result.
#pragma once

#include <string>
#include <vector>

#include "sectors/answer.hpp"
#include "sectors/memory_file.hpp"
#include "sectors/sectors.hpp"
#include "sectors/story.hpp"

namespace muster::sectors {

/// The result of one child.
struct PluginRun {
  Answer answer;
  std::string printed;  ///< standard output and error of the child, made plain, in one line
  std::vector<std::string> printed_lines;  ///< the same, line by line
  std::optional<Story> failure;
};

/// `library` is the plugin's file, sealed: what was hashed is what runs. `image` may be null.
/// Limits and process ids are filled into the request here.
PluginRun run_plugin(Request request, const MemoryFile* library, const MemoryFile* image,
                     const SectorOptions& options);

}  // namespace muster::sectors
