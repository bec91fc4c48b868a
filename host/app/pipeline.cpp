// SPDX-License-Identifier: MIT
#include "app/pipeline.hpp"

#include <utility>

#include "app/edition_build.hpp"
#include "app/first_stages.hpp"
#include "app/guard.hpp"
#include "base/diagnostic.hpp"
#include "publish/interruption.hpp"

namespace muster::app {

namespace {

/// Publishes each edition as a whole, in place of its earlier outputs.
ExitCode publish_all(std::vector<Ready>& editions, Console& console) {
  bool missing = false;
  for (Ready& edition : editions) {
    edition.staging.publish();
    missing = missing || edition.sections_missing;
    for (const std::string& file : edition.files) {
      console.result(edition.staging.place() + "/" + file);
    }
  }
  return missing ? ExitCode::sections_missing : ExitCode::ok;
}

}  // namespace

ExitCode build(const Options& options, Console& console) {
  Diagnostics diagnostics;
  publish::Interruption interruption;
  Tools tools = find_tools(options, console, diagnostics);
  Shared shared{open_folder(tools.locations.templates), {}};
  std::vector<Ready> editions;
  for (const std::string& path : options.editions) {
    // Each edition has its own diagnostics, so that an error in one doesn't hide those of another,
    // and each record counts its own warnings.
    Diagnostics own;
    collect(own, [&] {
      if (auto ready = build_edition(tools, shared, path, options.audience, own))
        editions.push_back(std::move(*ready));
    });
    diagnostics.merge(std::move(own));
  }
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::strict_warnings;
  return publish_all(editions, console);
}

}  // namespace muster::app
