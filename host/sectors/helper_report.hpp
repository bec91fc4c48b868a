// SPDX-License-Identifier: MIT
// Messages about the helper program itself after an edition's sectors were run: once for all
// sectors.
#pragma once

#include <optional>
#include <vector>

#include "base/location.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/sectors.hpp"
#include "sectors/story.hpp"

namespace muster::sectors {

/// Whether it failed, and how well it confines plugins. Not for use by several threads at once.
class HelperReport {
 public:
  /// Plugins that could not even be described.
  explicit HelperReport(const std::vector<Plugin>& plugins);

  void add_failure(const Story& story);
  void add_protection(std::optional<Protection> protection);

  bool has_failed() const { return x_failure.has_value(); }
  /// An error if it failed, and a warning if plugins are confined less than they should be.
  void report(Diagnostics& diagnostics) const;

 private:
  std::optional<Story> x_failure;  ///< the first; the others are the same
  bool x_is_weak = false;
};

}  // namespace muster::sectors
