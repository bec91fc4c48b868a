// SPDX-License-Identifier: MIT
#include "load/narrative_reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "load/audience_filter.hpp"
#include "load/file_problems.hpp"
#include "load/text_encoding.hpp"

namespace muster::load {

namespace {

bool is_partly_restricted(const std::string& text) {
  FileProblems reported_elsewhere("");
  const std::string of_public = for_audience(text, model::Audience::for_public, reported_elsewhere);
  return of_public != for_audience(text, model::Audience::restricted, reported_elsewhere);
}

}  // namespace

std::vector<model::Narrative> read_narrative(const Folder& edition, model::Audience audience,
                                             Diagnostics& diagnostics) {
  constexpr std::string_view ending = ".md";
  std::vector<model::Narrative> narrative;
  std::vector<std::string> folders = edition.folders("");
  bool there = std::find(folders.begin(), folders.end(), "narrative") != folders.end();
  if (!there) return narrative;
  for (const std::string& name : edition.files("narrative")) {
    if (!name.ends_with(ending)) continue;
    std::string file = "narrative/" + name;
    FileProblems problems(edition.display(file));
    std::string text = decode_file(edition.read(file), problems);
    bool part = audience == model::Audience::restricted && is_partly_restricted(text);
    if (!problems.has_errors()) text = for_audience(text, audience, problems);
    if (!problems.has_errors()) {
      narrative.push_back({name.substr(0, name.size() - ending.size()), edition.display(file),
                           std::move(text), part});
    }
    problems.report(diagnostics);
  }
  return narrative;
}

}  // namespace muster::load
