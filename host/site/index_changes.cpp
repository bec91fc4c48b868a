// SPDX-License-Identifier: MIT
#include "site/index_page.hpp"

#include <algorithm>
#include <cmath>

#include "base/number_format.hpp"
#include "site/page_parts.hpp"

namespace muster::site {

namespace {

using changes::ActionChange;
using changes::Changes;
using changes::Fate;
using changes::GapChange;
using document::Blocks;

constexpr std::size_t most_gaps = 3;  ///< listed one by one

/// Returns "1 action is new" or "3 actions are new"; nothing for 0.
std::string counted(std::size_t count, const std::string& thing, const std::string& one,
                    const std::string& many) {
  if (count == 0) return "";
  return std::to_string(count) + " " + thing + (count == 1 ? " " + one : "s " + many);
}

void add_item(document::List& list, std::string words) {
  if (!words.empty()) list.items.push_back({{paragraph({text(std::move(words))})}});
}

std::string printed(double value, Unit unit) { return format_figure(value, unit, -1, true); }

/// Whether a reader sees the change, because figures are printed rounded.
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
  return who + ": estimated gap then " + printed(gap.then.value, gap.unit) + ", now " +
         printed(gap.now.value, gap.unit) + " " + unit_label(gap.unit);
}

void add_gaps(const Changes& changes, document::List& list) {
  const std::vector<const GapChange*> gaps = changed_gaps(changes);
  const auto worse = static_cast<std::size_t>(std::count_if(
      gaps.begin(), gaps.end(), [](const GapChange* gap) { return *gap->change < 0; }));
  add_item(list,
           counted(worse, "estimated gap", "is worse than it was", "are worse than they were"));
  add_item(list, counted(gaps.size() - worse, "estimated gap", "is better than it was",
                         "are better than they were"));
  const auto found = static_cast<std::size_t>(
      std::count_if(changes.gaps.begin(), changes.gaps.end(),
                    [](const GapChange& gap) { return gap.vacancies_became_known; }));
  add_item(list, counted(found, "profession", "has a vacancy figure that it did not have",
                         "have a vacancy figure that they did not have"));
}

void add_actions(const Changes& changes, document::List& list) {
  const auto fates = [&](Fate fate) {
    return static_cast<std::size_t>(
        std::count_if(changes.actions.begin(), changes.actions.end(),
                      [&](const ActionChange& action) { return action.fate == fate; }));
  };
  add_item(list, counted(fates(Fate::added), "action", "is new", "are new"));
  add_item(list, counted(fates(Fate::closed), "action", "is finished", "are finished"));
  add_item(list, counted(fates(Fate::withdrawn) + fates(Fate::unlisted), "action",
                         "is no longer listed", "are no longer listed"));
  add_item(list, counted(fates(Fate::kept), "action", "has changed",
                         "have changed"));
}

void add_largest(const Changes& changes, Blocks& blocks) {
  std::vector<const GapChange*> gaps = changed_gaps(changes);
  if (gaps.empty()) return;
  gaps.resize(std::min(gaps.size(), most_gaps));
  blocks.push_back(paragraph({text("The largest changes:")}));
  document::List list;
  for (const GapChange* gap : gaps) add_item(list, words_of(*gap));
  blocks.push_back({std::move(list), {}});
}

std::string compared_with(const changes::Side& then) {
  std::string words = "Compared with " + then.title;
  if (!then.version.empty()) words += ", version " + then.version;
  return words + " (figures at " + month_year(then.baseline) + "):";
}

}  // namespace

void add_changes(const Changes& changes, Blocks& blocks) {
  blocks.push_back(
      {document::Heading{
           2, "changes", "", {{document::Text{"What changed since the previous edition"}}}},
       {}});
  document::List list;
  add_gaps(changes, list);
  add_actions(changes, list);
  if (list.items.empty()) add_item(list, "no estimated gap and no action differs");
  blocks.push_back(paragraph({text(compared_with(changes.then))}));
  blocks.push_back({std::move(list), {}});
  add_largest(changes, blocks);
}

}  // namespace muster::site
