// SPDX-License-Identifier: MIT
// Runs one plugin in one child: starts the helper program with the request and the tables, and
// reports the result.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "sectors/answer.hpp"
#include "sectors/memory_file.hpp"
#include "sectors/sectors.hpp"

namespace muster::sectors {

/// The result of one child.
struct PluginRun {
  Answer answer;
  std::string printed;  ///< standard output and error of the child, as plain text in one line
  std::vector<std::string> printed_lines;  ///< the same, line by line
  std::optional<Story> failure;
};

/// Runs the plugin. `library` is the plugin's sealed file, so that the bytes that were hashed are
/// those that run. `image` may be null. Limits and process ids are filled into the request here.
PluginRun run_plugin(Request request, const MemoryFile* library, const MemoryFile* image,
                     const SectorOptions& options);

// Reports failures of the helper program itself, once for all sectors of an edition.

/// Collects whether the helper failed, and how well it confines plugins. Only one thread may use it
/// at a time.
class HelperReport {
 public:
  /// Adds the failures of those `plugins` that could not even be described.
  explicit HelperReport(const std::vector<Plugin>& plugins);

  void add_failure(const Story& story);
  void add_protection(std::optional<Protection> protection);

  bool has_failed() const { return x_failure.has_value(); }
  /// Reports an error if the helper failed, and a warning if plugins are confined less than they
  /// should be.
  void report(Diagnostics& diagnostics) const;

 private:
  std::optional<Story> x_failure;  ///< the first; the others are the same
  bool x_is_weak = false;
};

}  // namespace muster::sectors
