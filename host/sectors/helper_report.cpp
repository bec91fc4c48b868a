// SPDX-License-Identifier: MIT
#include "sectors/helper_report.hpp"

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "sectors/codes.hpp"

namespace muster::sectors {

HelperReport::HelperReport(const std::vector<Plugin>& plugins) {
  for (const Plugin& plugin : plugins)
    if (plugin.is_unasked) add_failure({code::sector_runner, plugin.verdict, plugin.cure});
}

void HelperReport::add_failure(const Story& story) {
  if (!x_failure) x_failure = story;
}

void HelperReport::add_protection(std::optional<Protection> protection) {
  x_is_weak = x_is_weak || protection == Protection::filter_only;
}

void HelperReport::report(Diagnostics& diagnostics) const {
  if (x_failure) {
    std::vector<std::string> hints;
    if (!x_failure->hint.empty()) hints.push_back(x_failure->hint);
    diagnostics.error(x_failure->code, {}, "sectors cannot be computed: " + x_failure->reason,
                      hints);
  }
  if (x_is_weak)
    diagnostics.warning(code::sector_weak_confinement, {},
                        "plugins can read whatever you can read: this system has neither Landlock "
                        "nor user namespaces, so only their system calls are restricted",
                        {"use only plugins that you trust, or run muster on Linux 5.13 or newer"});
}

}  // namespace muster::sectors
