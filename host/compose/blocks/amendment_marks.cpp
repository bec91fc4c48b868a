// SPDX-License-Identifier: MIT
#include "compose/blocks/amendment_marks.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "compose/blocks/figure_text.hpp"
#include "compose/markdown/attributes.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

/// The columns whose changes are amendments. Ratings, progress and status are not among them,
/// because they are expected to change at each review.
constexpr std::array amended_columns = {"action", "lead",     "outcome", "measure",
                                        "target", "timeline", "due"};

std::string words_of(const model::Dataset& dataset, const model::Table& table,
                     std::string_view column, std::uint32_t row) {
  const model::Column* found = table.find(column);
  return found == nullptr ? "" : cell_words(dataset, *found, row);
}

std::string sentence(std::string_view verb, Date date, const std::string& reason) {
  return std::string(verb) + " " + month_year(date) + (reason.empty() ? "" : ", " + reason) + ".";
}

/// The inlines at the end of the cell: its last paragraph, or its content if it has no blocks.
document::Inlines& end_of(document::Cell& cell) {
  if (cell.blocks.empty()) return cell.content;
  auto* paragraph = std::get_if<document::Paragraph>(&cell.blocks.back().node);
  if (paragraph == nullptr) {
    cell.blocks.push_back({document::Paragraph{}, cell.blocks.back().source});
    paragraph = std::get_if<document::Paragraph>(&cell.blocks.back().node);
  }
  return paragraph->content;
}

}  // namespace

AmendmentMarks::AmendmentMarks(const DirectiveCall& call, const model::Table& actions,
                               const std::vector<ChosenColumn>& printed)
    : x_call(call), x_actions(actions), x_printed(printed) {}

/// The index of the printed column whose cells get the marks of an amendment of `column`; the
/// number of printed columns if there is no such column. If the due date is not printed, its
/// amendments are marked in the column timeline.
std::size_t AmendmentMarks::place_of(const std::string& column) const {
  auto place = [&](std::string_view name) {
    return static_cast<std::size_t>(
        std::find_if(x_printed.begin(), x_printed.end(),
                     [&](const ChosenColumn& one) { return one.column->schema.name == name; }) -
        x_printed.begin());
  };
  std::size_t own = place(column);
  return own < x_printed.size() || column != "due" ? own : place("timeline");
}

/// The reason for an amendment of this edition. Its row in the table amendments has no date.
std::string AmendmentMarks::reason(const std::string& id, const std::string& column) const {
  const model::Dataset& dataset = x_call.given.dataset;
  const model::Table* table = dataset.find("amendments");
  if (table == nullptr) return "";
  for (std::uint32_t row = 0; row < table->row_count(); ++row)
    if (words_of(dataset, *table, "action", row) == id &&
        words_of(dataset, *table, "column", row) == column &&
        words_of(dataset, *table, "date", row).empty())
      return words_of(dataset, *table, "reason", row);
  return "";
}

void AmendmentMarks::add_differences(const std::string& id, const std::string& priority) {
  const changes::Changes* changes = x_call.given.options.changes;
  const changes::ActionChange* change = changes == nullptr ? nullptr : changes->find(id, priority);
  if (change == nullptr) return;
  Date date = x_call.given.dataset.edition.baseline;
  if (change->fate == changes::Fate::added)
    x_found.push_back({"action", sentence("Added", date, reason(id, "added"))});
  for (const changes::FieldChange& field : change->fields) {
    auto known = std::find(amended_columns.begin(), amended_columns.end(), field.column);
    bool shown_by_timeline = field.column == "due" && change->find("timeline") != nullptr &&
                             place_of("due") == place_of("timeline");
    if (known == amended_columns.end() || shown_by_timeline) continue;
    x_found.push_back({field.column, sentence("Amended", date, reason(id, field.column))});
  }
}

void AmendmentMarks::add_older(const std::string& id) {
  const model::Dataset& dataset = x_call.given.dataset;
  const model::Table* table = dataset.find("amendments");
  const model::Column* date = table == nullptr ? nullptr : table->find("date");
  if (date == nullptr) return;
  for (std::uint32_t row = 0; row < table->row_count(); ++row) {
    if (!has_value(date->status[row]) || words_of(dataset, *table, "action", row) != id) continue;
    std::string column = words_of(dataset, *table, "column", row);
    bool added = column == "added";
    x_found.push_back(
        {added ? "action" : column, sentence(added ? "Added" : "Amended", Date{date->dates[row]},
                                             words_of(dataset, *table, "reason", row))});
  }
}

void AmendmentMarks::read(std::uint32_t row) {
  if (x_read && x_row == row) return;
  x_read = true;
  x_row = row;
  x_found.clear();
  std::string id = words_of(x_call.given.dataset, x_actions, "id", row);
  std::string priority = words_of(x_call.given.dataset, x_actions, "priority", row);
  x_priority = priority;
  add_older(id);
  add_differences(id, priority);
}

void AmendmentMarks::mark(document::Cell& cell, std::size_t place, std::uint32_t row) {
  read(row);
  std::set<std::string> marked;
  for (std::size_t i = 0; i < x_found.size(); ++i) {
    if (place_of(x_found[i].column) != place) continue;
    // Amendments that say the same under one priority share a footnote.
    const std::string id = slug("amended " + x_priority + " " + x_found[i].words);
    if (!marked.insert(id).second) continue;
    if (cell.data.empty() && cell.blocks.empty()) cell.data = document::plain_text(cell.content);
    // Without a space, two marks would read as one number.
    if (marked.size() > 1) end_of(cell).push_back({document::Text{"\u00a0"}});
    end_of(cell).push_back({document::FootnoteMark{id}});
    x_call.draft.document.footnotes[id] = {{document::Paragraph{text_node(x_found[i].words)}, {}}};
  }
}

}  // namespace muster::compose
