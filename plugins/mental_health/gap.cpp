// SPDX-License-Identifier: MIT
// Besides the standard section: the vacancy rates in words, and a warning before the table where a
// gap looks like a surplus.
#include "mental_health.hpp"

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
  muster::Words words{"Vacancy rates, of the funded establishment: "};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    words.emplace_back((i > 0 ? ", " : "") + lines[i]->values.profession + " ");
    words.emplace_back(lines[i]->vacancy_rate);
  }
  words.emplace_back(".");
  section.sentence("vacancy_rates", std::move(words));
}

/// Gaps at or above zero that leave out vacancies, so they aren't surpluses.
void warn_of_seeming_surplus(const muster::GapSection& gaps, muster::Section& section) {
  for (const Line& line : gaps.lines()) {
    const auto& values = line.values;
    if (!values.vacancies_missing() || !values.gap.has_number() || muster::sdk::is_shortfall(values.gap))
      continue;
    // Ids of blocks have at most 64 letters, names of professions may have more.
    const std::string name = muster::sdk::slug(values.profession).substr(0, 48);
    section.sentence("seeming_surplus_" + name,
                     {"The gap of ", line.gap,
                      " WTE for " + values.profession +
                          " is not a surplus: their vacancies are not known "
                          "and not in it."});
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
