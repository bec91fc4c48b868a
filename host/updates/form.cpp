// SPDX-License-Identifier: MIT
#include "updates/form.hpp"

#include <algorithm>
#include <utility>

#include "base/names.hpp"
#include "updates/sentences.hpp"
#include "workbook/names.hpp"

namespace muster::updates {

namespace {

using workbook::Book;
using workbook::BookColumn;
using workbook::BookTable;
using workbook::Entry;
using workbook::LineStyle;
using workbook::Sheet;
using workbook::Value;

std::string words(const std::string& text) { return workbook::cleaned(text); }

Entry entry(const Phrase& prompt, const std::string& choices = "") {
  return {choices, std::nullopt, std::nullopt, std::string(prompt.words)};
}

Entry day_entry(const Round& round) {
  constexpr int usual_days = 366;  // how old an answer may be if no first day is given
  const Date first = round.from.value_or(Date{round.by.days - usual_days});
  return {"", first, round.by, filled(sentences::date_prompt, {{"day", long_date(round.by)}})};
}

std::vector<BookColumn> columns(const Round& round, bool rated) {
  std::vector<BookColumn> all = {
      {std::string(sentences::id.words), false, 8, {}},
      {std::string(sentences::action.words), false, 44, {}},
      {std::string(sentences::due.words), false, 18, {}},
      {std::string(sentences::last.words), false, 40, {}},
      {std::string(sentences::rating_now.words), false, 16, {}},
      {std::string(sentences::update.words), false, 60, entry(sentences::update_prompt)},
      {std::string(sentences::rating.words), false, 16,
       entry(sentences::rating_prompt, std::string(sentences::ratings_sheet.words))},
      {std::string(sentences::date.words), false, 20, day_entry(round)}};
  if (!rated)
    std::erase_if(all, [](const BookColumn& column) {
      return column.title == sentences::rating.words || column.title == sentences::rating_now.words;
    });
  return all;
}

std::string last_update(const OpenAction& action) {
  if (!action.last) return std::string(sentences::no_update.words);
  return long_date(*action.last) + ": " + words(action.last_words);
}

std::vector<Value> row_of(const OpenAction& action, bool rated) {
  const std::string rating =
      action.rating.empty() ? std::string(sentences::not_rated.words) : action.rating;
  std::vector<Value> row = {words(action.id), words(action.action),
                            action.due ? Value(*action.due) : Value(), last_update(action)};
  if (rated) row.emplace_back(words(rating));
  row.resize(row.size() + (rated ? 3 : 2));
  return row;
}

Sheet updates_sheet(const LeadActions& lead, const model::Edition& edition) {
  const Round round = round_of(edition);
  const bool rated = !edition.ratings.empty();
  Sheet sheet{std::string(sentences::sheet.words), {}, BookTable{"table_updates", {}, {}}, 10};
  const auto line = [&](const std::string& text, LineStyle style = LineStyle::text) {
    sheet.lines.push_back({words(text), style});
  };
  line(filled(sentences::title, {{"lead", lead.lead}}), LineStyle::title);
  line(edition.title + (edition.subtitle.empty() ? "" : ": " + edition.subtitle));
  if (round.from)
    line(filled(sentences::ask_since,
                {{"from", long_date(*round.from)}, {"by", long_date(round.by)}}));
  else
    line(filled(sentences::ask, {{"by", long_date(round.by)}}));
  line(std::string(sentences::locked.words));
  const auto is_restricted = [](const OpenAction& action) { return action.restricted; };
  if (std::any_of(lead.actions.begin(), lead.actions.end(), is_restricted))
    line(std::string(sentences::not_public.words));
  for (const OpenAction& action : lead.actions)
    if (const std::string others = action.others(lead.lead); !others.empty())
      line(filled(sentences::shared, {{"id", action.id}, {"others", others}}));
  line(form_line(edition));
  sheet.table->columns = columns(round, rated);
  for (const OpenAction& action : lead.actions) sheet.table->rows.push_back(row_of(action, rated));
  return sheet;
}

Sheet ratings_sheet(const model::Edition& edition) {
  const std::string name(sentences::ratings_sheet.words);
  Sheet sheet{name, {{name, LineStyle::title}}, BookTable{"table_ratings", {}, {}}, 10};
  sheet.table->columns = {{std::string(sentences::rating.words), false, 20, {}},
                          {std::string(sentences::meaning.words), false, 60, {}}};
  for (const model::Rating& rating : edition.ratings)
    sheet.table->rows.push_back({words(rating.label), words(rating.meaning)});
  return sheet;
}

}  // namespace

std::string form_line(const model::Edition& edition) {
  return filled(sentences::form, {{"edition", edition.id}, {"by", iso_date(round_of(edition).by)}});
}

Book form_of(const LeadActions& lead, const model::Edition& edition) {
  Book book;
  book.properties.title = words(filled(sentences::title, {{"lead", lead.lead}}));
  book.properties.author = words(edition.organisation);
  book.properties.language = edition.language;
  book.properties.date = round_of(edition).by;
  book.sheets.push_back(updates_sheet(lead, edition));
  if (!edition.ratings.empty()) book.sheets.push_back(ratings_sheet(edition));
  return book;
}

std::map<std::string, Book> forms_of(const std::vector<LeadActions>& leads,
                                     const model::Edition& edition) {
  constexpr std::size_t most_of_name = 100;
  workbook::UniqueNames names(most_of_name, "-", "");
  std::map<std::string, Book> forms;
  for (const LeadActions& lead : leads) {
    const std::string name = slug(lead.lead, {'-', true});
    forms[names.unique(name.empty() ? "lead" : name) + ".xlsx"] = form_of(lead, edition);
  }
  return forms;
}

}  // namespace muster::updates
