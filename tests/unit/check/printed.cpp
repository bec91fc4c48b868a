// SPDX-License-Identifier: MIT
#include "printed.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "compose/compose.hpp"

namespace muster::check {

PrintedText printed(const model::Dataset& dataset, const model::Findings& findings,
                    const std::string& text) {
  std::string whole = text;
  if (whole.empty())
    for (const model::Narrative& one : dataset.narrative)
      whole += "{{narrative." + one.name + "}}\n\n";
  auto templates = memory_folder({{"report/publication.yaml", "id: report\ntitle: Report\n"},
                                  {"report/publication.md", whole}});
  Diagnostics diagnostics;
  auto document =
      compose::compose(dataset, findings, *templates,
                       {"report", Variant::standard, dataset.edition.published}, diagnostics);
  for (const Diagnostic& problem : diagnostics.items())
    if (problem.severity == Severity::error) ADD_FAILURE() << to_text(problem);
  PrintedText all;
  if (document) all.add(*document, dataset);
  return all;
}

}  // namespace muster::check
