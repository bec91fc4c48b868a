// SPDX-License-Identifier: MIT
#include "starter/next_edition.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "starter/yaml_lines.hpp"

namespace muster::starter {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;  ///< by key, as YAML writes them

bool is_year(const std::string& text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

/// The date of a publication of the next edition. What is published around a meeting moves with it.
Date moved(Date date, const NextEdition& next) {
  if (!next.meeting) return months_later(date, next.months);
  return Date{date.days + next.meeting->next.days - next.meeting->before.days};
}

Values new_values(const model::Edition& edition, const NextEdition& next) {
  Values values = {{"id", next.id},
                   {"previous", next.previous},
                   {"status", "draft"},
                   {"version", "\"0.1\""},
                   {"published", iso_date(months_later(edition.published, next.months))},
                   {"baseline", iso_date(months_later(edition.baseline, next.months))}};
  if (next.meeting) {
    values["published"] = iso_date(next.meeting->published);
    if (edition.baseline == next.meeting->before) values["baseline"] = iso_date(next.meeting->next);
  }
  if (next.same_baseline || !next.parent.empty()) values.erase("baseline");
  if (!next.parent.empty()) values["parent"] = yaml_text(next.parent);
  if (!edition.publication_dates.empty()) {
    std::string dates;
    for (const auto& [publication, date] : edition.publication_dates)
      dates += (dates.empty() ? "" : ", ") + publication + ": " + iso_date(moved(date, next));
    values["publication_dates"] = "{" + dates + "}";
  }
  if (!edition.meetings.empty()) values["meetings"] = "[]";
  if (!next.title.empty()) values["title"] = yaml_text(next.title);
  return values;
}

/// Moves the label of a horizon forward, if it is a year.
std::string moved_label(std::string line, const std::string& label, int months) {
  std::size_t at = is_year(label) && months % 12 == 0 ? line.rfind(label) : std::string::npos;
  if (at == std::string::npos) return line;
  return line.replace(at, label.size(), std::to_string(std::stoi(label) + months / 12));
}

/// Moves the days between which leads send updates: the next round begins on the day after the last
/// day for answers of this one.
std::string moved_round(std::string line, const model::Edition& edition, int months) {
  const auto day = [&](const char* setting) {
    const auto found = edition.settings.find(setting);
    return found == edition.settings.end() ? std::nullopt : parse_date(found->second);
  };
  const auto replace = [&](const char* key, Date next) {
    const std::size_t value = line.find(key);
    const std::size_t at = value == line.npos ? line.npos : line.find_first_of("0123456789", value);
    constexpr std::size_t length = 10;  // yyyy-mm-dd
    if (at != line.npos) line.replace(at, length, iso_date(next));
  };
  const auto from = day("updates.from");
  const auto by = day("updates.by");
  if (from) replace("from:", by ? Date{by->days + 1} : months_later(*from, months));
  if (by) replace("by:", months_later(*by, months));
  return line;
}

/// Puts the day of the next meeting in place of the day before.
std::string moved_meeting(std::string line, const MeetingDates& dates) {
  const std::string before = long_date(dates.before);
  const std::size_t at = line.find(before);
  return at == std::string::npos ? line : line.replace(at, before.size(), long_date(dates.next));
}

}  // namespace

Date months_later(Date date, int months) {
  CivilDate civil = to_civil(date);
  int month = civil.year * 12 + civil.month - 1 + months;
  CivilDate first{month / 12, month % 12 + 1, 1};
  CivilDate after{(month + 1) / 12, (month + 1) % 12 + 1, 1};
  int days = from_civil(after).days - from_civil(first).days;
  return Date{from_civil(first).days + std::min(civil.day, days) - 1};
}

std::string next_yaml(const std::string& text, const model::Edition& edition,
                      const NextEdition& next) {
  Values values = new_values(edition, next);
  std::string out;
  bool replaced = false;  // the lines that follow belong to the old value
  std::string outer;
  for (std::string& line : lines_of(text)) {
    bool inside = line.starts_with(' ') || line.starts_with('-');
    if (inside && replaced) continue;
    std::string key = key_of(line);
    if (!key.empty()) outer = key;
    replaced = values.contains(key);
    if (outer == "horizon" && !next.same_baseline && next.parent.empty())
      line = moved_label(std::move(line), edition.horizon_label, next.months);
    if (outer == "updates") line = moved_round(std::move(line), edition, next.months);
    if (next.meeting && (outer == "title" || outer == "subtitle"))
      line = moved_meeting(std::move(line), *next.meeting);
    if (replaced) line = key + ": " + values.extract(key).mapped();
    out += line + "\n";
  }
  for (const auto& [key, value] : values)
    if (next.parent.empty() || key == "previous") out += key + ": " + value + "\n";
  return out;
}

}  // namespace muster::starter
