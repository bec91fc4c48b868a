// SPDX-License-Identifier: MIT
#include "app/left_out_sectors.hpp"

#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "app/diagnostics_of.hpp"
#include "app/settable_sectors.hpp"
#include "sectors/codes.hpp"

namespace muster::app {

namespace {

void report(const LeftOut& one, const Tools& tools, Diagnostics& diagnostics) {
  Location where;
  for (const sectors::Plugin& plugin : tools.plugins)
    if (plugin.accepted && plugin.id == one.sector) where.file = plugin.file;
  diagnostics.warning(
      code::sector_cannot_be_set, where,
      "the findings of sector '" + one.sector + "' cannot be printed: " + one.problem,
      {"report this to the plugin's author: 'muster validate' finds it too"});
}

/// Its warnings were reported the first time.
void compare_again(const Computed& edition, Previous& previous) {
  Diagnostics reported_already;
  const Computed& then = previous.edition;
  previous.changes = changes::compare(then.dataset, then.findings, edition.dataset,
                                      edition.findings, reported_already);
}

}  // namespace

void make_without_unsettable(const Tools& tools, Computed& edition, Previous* previous,
                             Diagnostics& diagnostics,
                             const std::function<void(Diagnostics&)>& make) {
  const Diagnostics before = std::move(diagnostics);
  std::vector<LeftOut> left_out;
  bool is_first = true;
  const auto attempt = [&] {
    Try made{before, nullptr};
    for (const LeftOut& one : left_out) report(one, tools, made.diagnostics);
    if (!std::exchange(is_first, false) && previous != nullptr) compare_again(edition, *previous);
    try {
      collect(made.diagnostics, [&] { make(made.diagnostics); });
    } catch (const std::bad_alloc&) {
      throw;
    } catch (...) {
      made.thrown = std::current_exception();
    }
    return made;
  };
  Try last = make_without_unsettable(edition.findings, edition.dataset.edition.horizon_label,
                                     attempt, left_out);
  diagnostics = std::move(last.diagnostics);
  if (last.thrown) std::rethrow_exception(last.thrown);
}

}  // namespace muster::app
