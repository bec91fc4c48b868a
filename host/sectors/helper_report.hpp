// SPDX-License-Identifier: MIT
// What is to be said about the helper program itself after an edition's sectors were run: once,
// however many sectors it was.
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
  /// Plugins that could not even be asked who they are.
  explicit HelperReport(const std::vector<Plugin>& plugins);

  void add_failure(const Story& story);
  void add_protection(std::optional<Protection> protection);

  bool has_failed() const { return x_failure.has_value(); }
  /// An error where it failed, and a warning where plugins are confined by less than they should.
  void report(Diagnostics& diagnostics) const;

 private:
  std::optional<Story> x_failure;  ///< the first; the others are the same
  bool x_is_weak = false;
};

}  // namespace muster::sectors
