// SPDX-License-Identifier: MIT
#include "load/year_business.hpp"

#include <set>
#include <utility>

#include "base/exempt_paragraphs.hpp"
#include "model/rows.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

/// Adds what one meeting had to what was counted before.
class BusinessOfMeeting {
 public:
  BusinessOfMeeting(const MeetingOfYear& meeting, Business& sums)
      : x_meeting(meeting), x_sums(sums) {}

  void count() {
    for (std::size_t row = 0; row < x_meeting.row_count("made_public"); ++row)
      x_released.insert({cell("made_public", "item", row), cell("made_public", "appendix", row)});
    for (std::size_t row = 0; row < x_meeting.row_count("agenda"); ++row)
      if (model::item_kind_words.find(cell("agenda", "kind", row)) != model::ItemKind::heading)
        add_item(row);
    std::set<std::pair<std::string, std::string>> seen;  // a late version is the same appendix
    for (std::size_t row = 0; row < x_meeting.row_count("appendices"); ++row)
      if (seen.insert({cell("appendices", "item", row), cell("appendices", "number", row)}).second)
        add_appendix(row);
    if (x_meeting.find("decisions") == nullptr) return;
    ++x_sums.with_decisions;
    for (std::size_t row = 0; row < x_meeting.row_count("decisions"); ++row) add_decision(row);
  }

 private:
  std::string cell(std::string_view table, std::string_view column, std::size_t row) const {
    return x_meeting.text(table, column, row);
  }
  bool is_exempt(std::string_view table, std::size_t row) const {
    return model::is_exempt(*x_meeting.find(table), row);
  }

  /// Whether the audience sees only what the agenda lists of the item. Its hidden cells look like
  /// empty ones.
  bool is_hidden(std::size_t row) const {
    return x_meeting.dataset->audience == model::Audience::for_public && is_exempt("agenda", row) &&
           !x_released.contains({cell("agenda", "item", row), ""});
  }

  std::string purpose(std::size_t row) const {
    if (is_hidden(row)) return hidden_purpose;
    const std::string word = cell("agenda", "purpose", row);
    return word.empty() ? "none" : word;
  }

  void add_item(std::size_t row) {
    const std::string of = purpose(row);
    x_purposes[cell("agenda", "item", row)] = of;
    using model::ItemStatus;
    const ItemStatus status = model::item_status_words.find_or_first(cell("agenda", "status", row));
    const bool exempt = is_exempt("agenda", row);
    for (ItemCounts* counts : {&x_sums.items[of], &x_sums.all}) {
      ++counts->items;
      counts->late += status == ItemStatus::late;
      counts->to_follow += status == ItemStatus::to_follow;
      counts->withdrawn += status == ItemStatus::withdrawn;
      counts->deferred += status == ItemStatus::deferred;
      counts->exempt += exempt;
    }
    if (exempt) add_paragraphs("agenda", row, "", &ExemptCounts::items);
  }

  void add_appendix(std::size_t row) {
    if (!is_exempt("appendices", row)) return;
    ++x_sums.exempt_appendices;
    add_paragraphs("appendices", row, cell("appendices", "number", row), &ExemptCounts::appendices);
  }

  void add_paragraphs(std::string_view table, std::size_t row, const std::string& appendix,
                      std::size_t ExemptCounts::*kind) {
    const bool released = x_released.contains({cell(table, "item", row), appendix});
    x_sums.made_public += released;
    for (const std::string& paragraph : exempt_paragraphs(cell(table, "exempt_paragraph", row))) {
      ++(x_sums.exempt[paragraph].*kind);
      x_sums.exempt[paragraph].made_public += released;
    }
  }

  void add_decision(std::size_t row) {
    const bool is_hidden = cell("decisions", "resolution", row).empty();
    DecisionCounts& counts =
        x_sums.decisions[is_hidden ? hidden_purpose : x_purposes[cell("decisions", "item", row)]];
    ++x_sums.decided;
    ++counts.decisions;
    counts.exempt += is_exempt("decisions", row);
    counts.votes += !cell("decisions", "vote", row).empty();
    counts.call_in += x_meeting.date_in("decisions", "call_in", row).has_value();
  }

  const MeetingOfYear& x_meeting;
  Business& x_sums;
  std::set<std::pair<std::string, std::string>> x_released;  ///< item, and appendix or ""
  std::map<std::string, std::string> x_purposes;             ///< by item
};

}  // namespace

void Business::add(const MeetingOfYear& meeting) { BusinessOfMeeting(meeting, *this).count(); }

}  // namespace muster::load
