// SPDX-License-Identifier: MIT
// The meetings of a committee's year, in order, as the edition of its annual report names them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/table_words.hpp"

namespace muster::load {

/// A meeting of the year, or a date at which there was none.
struct MeetingOfYear {
  Date date;
  model::MeetingState state = model::MeetingState::held;
  std::string reason = "";                  ///< why it was cancelled
  const model::Dataset* dataset = nullptr;  ///< null: no edition has its papers
  std::size_t source = 0;                   ///< index of YearOfMeetings::sources

  bool is_held() const { return state == model::MeetingState::held; }
  const model::Table* find(std::string_view table) const {
    return dataset == nullptr ? nullptr : dataset->find(table);
  }
  std::size_t row_count(std::string_view table) const;
  std::string text(std::string_view table, std::string_view column, std::size_t row) const;
  std::optional<Date> date_in(std::string_view table, std::string_view column,
                              std::size_t row) const;
};

struct YearOfMeetings {
  std::string committee;
  std::vector<MeetingOfYear> meetings;    ///< by date
  std::vector<model::RowSource> sources;  ///< the meetings' editions, this one, and all meetings

  std::size_t all() const { return sources.size() - 1; }  ///< the source of sums
  std::vector<const MeetingOfYear*> held() const;
};

/// Puts the meetings in order, with the dates of `meeting_dates` at which there was none. Reports
/// editions that are not meetings of one committee that have taken place, and dates without
/// a record. Returns nothing after an error.
std::optional<YearOfMeetings> year_of_meetings(const model::Dataset& report,
                                               const std::vector<model::Dataset>& meetings,
                                               const Folder& folder, Diagnostics& diagnostics);

}  // namespace muster::load
