// SPDX-License-Identifier: MIT
#include "updates/answer_log.hpp"

#include <algorithm>

namespace muster::updates {

namespace {

std::size_t column_at(const importing::EditionRows& log, std::string_view name) {
  return static_cast<std::size_t>(std::find(log.header.begin(), log.header.end(), name) -
                                  log.header.begin());
}

/// Returns the place of the column, which is added at the end if it is missing.
std::size_t needed_column(importing::EditionRows& log, const std::string& name) {
  const std::size_t at = column_at(log, name);
  if (at < log.header.size()) return at;
  log.header.push_back(name);
  for (auto& row : log.rows) row.resize(log.header.size());
  return at;
}

}  // namespace

std::vector<std::string> column_texts(const importing::EditionRows& log, std::string_view column) {
  const std::size_t at = column_at(log, column);
  std::vector<std::string> texts;
  for (const auto& row : log.rows) texts.push_back(at < row.size() ? row[at] : "");
  return texts;
}

void append(importing::EditionRows& log, const std::vector<LogRow>& rows) {
  const auto set = [&](const char* name, std::string_view text) {
    const std::size_t at = needed_column(log, name);
    log.rows.back()[at] = text;
  };
  for (const LogRow& row : rows) {
    log.rows.emplace_back(log.header.size());
    log.lines.push_back(0);
    set("action", row.action);
    set("date", iso_date(row.day));
    set("update", row.update);
    set("rating", row.rating);
    if (row.restricted) set("audience", audience_words.word(Audience::restricted));
  }
}

}  // namespace muster::updates
