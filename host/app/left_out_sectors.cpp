// SPDX-License-Identifier: MIT
#include <algorithm>
#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "app/codes.hpp"
#include "app/guard.hpp"
#include "app/settable_sectors.hpp"
#include "base/diagnostic.hpp"
#include "model/owed_sections.hpp"
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

/// Compares the editions again. Warnings are dropped, because they were reported the first time.
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

bool any_incomplete(const model::Findings& findings) {
  return std::any_of(findings.sectors.begin(), findings.sectors.end(), model::is_incomplete);
}

// Every sector being missing is an error, because a publication without any would be a mistake.
void require_a_sector(const Options& options, const Computed& edition, Diagnostics& diagnostics) {
  const model::Edition& about = edition.dataset.edition;
  const auto& sectors = edition.findings.sectors;
  bool is_by_wish = about.without_sectors || options.allow_no_sectors;
  if (is_by_wish || diagnostics.has_errors()) return;
  if (std::any_of(sectors.begin(), sectors.end(),
                  [](const model::SectorFindings& sector) { return !sector.failed; }))
    return;
  diagnostics.error(
      code::app_no_sectors, about.location,
      sectors.empty() ? "no sector plugin was found for edition '" + about.id + "'"
                      : "every sector of edition '" + about.id + "' is missing",
      {"fix the sectors, write 'sectors: []' for an edition without sectors, or publish "
       "with --allow-no-sectors"});
}

}  // namespace muster::app
