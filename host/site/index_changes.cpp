// SPDX-License-Identifier: MIT
#include "site/index_page.hpp"

#include <algorithm>
#include <cmath>

#include "base/number_format.hpp"
#include "site/page_parts.hpp"
#include "site/sentences.hpp"

namespace muster::site {

namespace {

using changes::ActionChange;
using changes::Changes;
using changes::Fate;
using changes::GapChange;
using document::Blocks;

constexpr std::size_t most_gaps = 3;  ///< listed one by one

/// Returns "1 action is new" or "3 actions are new"; nothing for 0.
std::string counted(std::size_t count, const Phrase& one, const Phrase& many) {
  if (count == 0) return "";
  return filled(count == 1 ? one : many, {{"count", std::to_string(count)}});
}

void add_item(document::List& list, std::string words) {
  if (!words.empty()) list.items.push_back({{paragraph({text(std::move(words))})}});
}

std::string printed(double value, Unit unit) { return format_figure(value, unit, -1, true); }

/// Whether the change is visible in print, where figures are rounded.
bool is_visible(const GapChange& gap) {
  return gap.change && printed(gap.then.value, gap.unit) != printed(gap.now.value, gap.unit);
}

/// Returns the gaps that changed, the largest change first.
std::vector<const GapChange*> changed_gaps(const Changes& changes) {
  std::vector<const GapChange*> out;
  for (const GapChange& gap : changes.gaps) {
    if (is_visible(gap)) out.push_back(&gap);
  }
  std::stable_sort(out.begin(), out.end(), [](const GapChange* a, const GapChange* b) {
    return std::abs(*a->change) > std::abs(*b->change);
  });
  return out;
}

std::string words_of(const GapChange& gap) {
  const std::string who =
      gap.profession.empty() ? gap.sector_title : gap.profession + " (" + gap.sector_title + ")";
  return filled(sentences::gap_then_now, {{"who", who},
                                          {"then", printed(gap.then.value, gap.unit)},
                                          {"now", printed(gap.now.value, gap.unit)},
                                          {"unit", std::string(unit_label(gap.unit))}});
}

void add_gaps(const Changes& changes, document::List& list) {
  const std::vector<const GapChange*> gaps = changed_gaps(changes);
  const auto worse = static_cast<std::size_t>(std::count_if(
      gaps.begin(), gaps.end(), [](const GapChange* gap) { return *gap->change < 0; }));
  add_item(list, counted(worse, sentences::gap_worse, sentences::gaps_worse));
  add_item(list, counted(gaps.size() - worse, sentences::gap_better, sentences::gaps_better));
  const auto found = static_cast<std::size_t>(
      std::count_if(changes.gaps.begin(), changes.gaps.end(),
                    [](const GapChange& gap) { return gap.vacancies_became_known; }));
  add_item(list, counted(found, sentences::vacancy_found, sentences::vacancies_found));
}

void add_actions(const Changes& changes, document::List& list) {
  const auto fates = [&](Fate fate) {
    return static_cast<std::size_t>(
        std::count_if(changes.actions.begin(), changes.actions.end(),
                      [&](const ActionChange& action) { return action.fate == fate; }));
  };
  add_item(list, counted(fates(Fate::added), sentences::action_new, sentences::actions_new));
  add_item(list,
           counted(fates(Fate::closed), sentences::action_finished, sentences::actions_finished));
  add_item(list, counted(fates(Fate::withdrawn) + fates(Fate::unlisted), sentences::action_gone,
                         sentences::actions_gone));
  add_item(list, counted(fates(Fate::kept), sentences::action_changed, sentences::actions_changed));
}

void add_largest(const Changes& changes, Blocks& blocks) {
  std::vector<const GapChange*> gaps = changed_gaps(changes);
  if (gaps.empty()) return;
  gaps.resize(std::min(gaps.size(), most_gaps));
  blocks.push_back(paragraph({text(sentences::largest.words)}));
  document::List list;
  for (const GapChange* gap : gaps) add_item(list, words_of(*gap));
  blocks.push_back({std::move(list), {}});
}

std::string compared_with(const changes::Side& then) {
  return filled(
      then.version.empty() ? sentences::compared : sentences::compared_version,
      {{"edition", then.title}, {"version", then.version}, {"month", month_year(then.baseline)}});
}

}  // namespace

void add_changes(const Changes& changes, Blocks& blocks) {
  blocks.push_back(
      {document::Heading{2, "changes", "", {{document::Text{sentences::changes.words}}}}, {}});
  document::List list;
  add_gaps(changes, list);
  add_actions(changes, list);
  if (list.items.empty()) add_item(list, sentences::no_change.words);
  blocks.push_back(paragraph({text(compared_with(changes.then))}));
  blocks.push_back({std::move(list), {}});
  add_largest(changes, blocks);
}

}  // namespace muster::site
