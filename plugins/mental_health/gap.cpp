// SPDX-License-Identifier: MIT
// Adds two things to the standard section: the vacancy rates in words, and a warning if a gap only
// looks like a surplus.
#include "mental_health.hpp"
#include "sentences.hpp"

#include <algorithm>

namespace mental_health {
namespace {

using Line = muster::GapSection::Line;

std::vector<const Line*> highest_vacancy_rate_first(const muster::GapSection& gaps) {
  std::vector<const Line*> lines;
  for (const Line& line : gaps.lines())
    if (line.values.vacancy_rate.has_number()) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [](const Line* a, const Line* b) {
    return a->values.vacancy_rate.number() > b->values.vacancy_rate.number();
  });
  return lines;
}

void say_vacancy_rates(const muster::GapSection& gaps, muster::Section& section) {
  const std::vector<const Line*> lines = highest_vacancy_rate_first(gaps);
  if (lines.empty()) return;
  const Line& highest = *lines.front();
  section.sentence(
      "vacancy_rates",
      muster::say(lines.size() > 1 ? sentences::vacancy_rate_highest : sentences::vacancy_rate_only,
                  {{"name", muster::sdk::in_sentence(highest.values.profession)},
                   {"rate", highest.vacancy_rate}}),
      muster::Detail::main);
}

/// Warns of gaps at or above zero that leave out vacancies, because they aren't surpluses.
void warn_of_seeming_surplus(const muster::GapSection& gaps, muster::Section& section) {
  for (const Line& line : gaps.lines()) {
    const auto& values = line.values;
    if (!values.vacancies_missing() || !values.gap.has_number() || muster::sdk::is_shortfall(values.gap))
      continue;
    // Ids of blocks have at most 64 letters, names of professions may have more.
    const std::string name = muster::sdk::slug(values.profession).substr(0, 48);
    section.sentence(
        "seeming_surplus_" + name,
        muster::say(sentences::seeming_surplus,
                    {{"gap", line.gap}, {"name", muster::sdk::in_sentence(values.profession)}}),
        muster::Detail::main);
  }
}

}  // namespace

void MentalHealth::gap(const muster::Input& input, muster::Section& section) {
  muster::GapSection gaps(input, section);
  gaps.lead();
  gaps.key_figures();
  say_vacancy_rates(gaps, section);
  gaps.table();
  gaps.chart();
  warn_of_seeming_surplus(gaps, section);
  gaps.sensitivity();
  gaps.scenarios();
  gaps.assumptions();
  gaps.what_could_change();
}

}  // namespace mental_health
