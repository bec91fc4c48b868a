// SPDX-License-Identifier: MIT
#include "load/overdue_actions.hpp"

#include "load/added_column.hpp"
#include "model/cells.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

Date day_of_meeting(const model::Dataset& dataset) {
  const model::Table* meeting = dataset.find("meeting");
  const model::Column* date = meeting == nullptr ? nullptr : meeting->find("date");
  if (date == nullptr || meeting->row_count() == 0) return dataset.edition.published;
  return model::date_at(date, 0).value_or(dataset.edition.published);
}

}  // namespace

void mark_overdue_actions(model::Dataset& dataset) {
  const auto found = dataset.tables.find("meeting_actions");
  if (found == dataset.tables.end()) return;
  model::Table& actions = found->second;
  model::Column& overdue = text_column(actions, "overdue");
  const model::Column* due = actions.find("due");
  const model::Column* status = actions.find("status");
  const auto status_of = [&](std::size_t row) {
    return model::log_status_words.find_or_first(model::text_at(dataset, status, row));
  };
  const Date day = day_of_meeting(dataset);
  for (std::size_t row = 0; row < actions.row_count(); ++row) {
    const auto by = due == nullptr ? std::nullopt : model::date_at(due, row);
    const bool late = by && *by < day && status_of(row) == model::LogStatus::open;
    overdue.texts[row] = dataset.texts.intern(late ? "yes" : "");
  }
}

}  // namespace muster::load
