// SPDX-License-Identifier: MIT
#include "updates/answer_checks.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/sheet_place.hpp"
#include "base/word_list.hpp"
#include "load/column_builder.hpp"
#include "load/table_declaration.hpp"
#include "updates/codes.hpp"
#include "updates/form.hpp"
#include "workbook/names.hpp"

namespace muster::updates {

namespace {

using load::in_quotes;

/// An answer, and the workbook that it is in.
struct Given {
  const Answer* answer;
  std::size_t form;  ///< its place among the workbooks
};

/// The words of a text, whatever is between them: spreadsheets change line ends and spaces.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text + " ") {
    if (c != ' ' && c != '\n' && c != '\t')
      word += c;
    else if (!word.empty())
      words.push_back(std::exchange(word, ""));
  }
  return words;
}

bool is_same(const Answer& a, const Answer& b) {
  return a.text(Field::update) == b.text(Field::update) &&
         lower(a.text(Field::rating)) == lower(b.text(Field::rating)) && a.day == b.day;
}

class Judge {
 public:
  Judge(const std::vector<ReturnedForm>& forms, const Expected& expected)
      : x_forms(forms),
        x_expected(expected),
        x_round(round_of(expected.edition.edition)),
        x_actions(open_actions(expected.edition)) {
    for (const ReturnedForm& form : forms) x_problems.emplace_back(form.shown);
  }

  Judged judge(Diagnostics& diagnostics);

 private:
  bool is_of_this_round(std::size_t form);
  void take(std::size_t form);
  void judge_action(const std::string& id, const std::vector<Given>& answers);
  bool are_two(const std::vector<Given>& answers);
  std::optional<LogRow> row_of(const Given& given, const OpenAction& action);
  bool has_locked_cells(const Given& given, const OpenAction& action);
  bool has_words(const Given& given);
  bool has_good_day(const Given& given);
  std::optional<std::string> rating_of(const Given& given);
  bool is_new(const Given& given, const LogRow& row);

  bool mistake(const Given& given, Code code, Field field, std::string message, std::string hint) {
    x_problems[given.form].error(code, given.answer->place(field), std::move(message),
                                 {std::move(hint)});
    return false;
  }
  const OpenAction* action_of(const std::string& id) const {
    const auto found = std::find_if(x_actions.begin(), x_actions.end(),
                                    [&](const OpenAction& one) { return one.id == id; });
    return found == x_actions.end() ? nullptr : &*found;
  }
  bool is_over(const std::string& id) const;

  const std::vector<ReturnedForm>& x_forms;
  const Expected& x_expected;
  Round x_round;
  std::vector<OpenAction> x_actions;
  std::vector<load::FileProblems> x_problems;         ///< of each workbook
  std::map<std::string, std::vector<Given>> x_given;  ///< by id
  std::vector<std::string> x_order;                   ///< ids by first answer
  Judged x_judged;
};

/// A workbook of an earlier round is late by a round: its actions may be others.
bool Judge::is_of_this_round(std::size_t form) {
  const std::string expected = form_line(x_expected.edition.edition);
  if (x_forms[form].form == expected) {
    if (x_expected.received > x_round.by)
      x_problems[form].warning(
          code::updates_late, {},
          "the answers came " +
              counted(static_cast<std::size_t>(x_expected.received.days - x_round.by.days), "day") +
              " after the last day for answers, " + long_date(x_round.by));
    return true;
  }
  x_problems[form].error(code::updates_other_round, {},
                         "the workbook is of another round: it says " +
                             in_quotes(x_forms[form].form) + ", but " + in_quotes(expected) +
                             " was expected",
                         {"copy its answers into the workbook of this round, if they still hold"});
  return false;
}

void Judge::take(std::size_t form) {
  const bool counts = is_of_this_round(form);
  for (const Answer& answer : x_forms[form].answers) {
    if (!answer.is_given()) {
      ++x_judged.without;
      continue;
    }
    if (!counts) {
      ++x_judged.refused;
      continue;
    }
    const std::string& id = answer.text(Field::id);
    if (!x_given.contains(id)) x_order.push_back(id);
    x_given[id].push_back({&answer, form});
  }
}

/// Whether an action has two answers that differ; both are then reported.
bool Judge::are_two(const std::vector<Given>& answers) {
  const Given& first = answers.front();
  bool two = false;
  for (const Given& other : answers) {
    if (is_same(*first.answer, *other.answer)) continue;
    two = true;
    const load::Place at = first.answer->place(Field::update);
    mistake(other, code::updates_two_answers, Field::update,
            "action " + in_quotes(first.answer->text(Field::id)) +
                " has two answers: " + in_quotes(other.answer->text(Field::update)) +
                " here, and " + in_quotes(first.answer->text(Field::update)) + " in " +
                place_text({x_forms[first.form].shown, at.line, at.column}),
            "keep one of the two, and empty the other");
  }
  return two;
}

bool Judge::is_over(const std::string& id) const {
  const model::Table* actions = x_expected.edition.find("actions");
  const model::Column* ids = actions == nullptr ? nullptr : actions->find("id");
  if (ids == nullptr) return false;
  return std::any_of(ids->texts.begin(), ids->texts.end(),
                     [&](std::uint32_t text) { return x_expected.edition.texts.at(text) == id; });
}

void Judge::judge_action(const std::string& id, const std::vector<Given>& answers) {
  const OpenAction* action = action_of(id);
  if (action == nullptr) {
    std::vector<std::string> known;
    for (const OpenAction& one : x_actions) known.push_back(one.id);
    for (const Given& given : answers)
      mistake(given, code::updates_unknown_action, Field::id,
              is_over(id) ? "action " + in_quotes(id) + " is no longer open"
                          : "there is no action " + in_quotes(id),
              did_you_mean(id, known, "write the number that the workbook had here"));
  }
  if (action == nullptr || are_two(answers)) {
    x_judged.refused += answers.size();
    return;
  }
  const auto row = row_of(answers.front(), *action);
  if (!row)
    ++x_judged.refused;
  else if (is_new(answers.front(), *row))
    x_judged.good.push_back(*row);
}

std::optional<LogRow> Judge::row_of(const Given& given, const OpenAction& action) {
  // Each is called, so that all mistakes of an answer are reported.
  bool good = has_locked_cells(given, action);
  good = has_words(given) && good;
  good = has_good_day(given) && good;
  const auto rating = rating_of(given);
  if (!good || !rating) return std::nullopt;
  return LogRow{action.id, *given.answer->day, given.answer->text(Field::update), *rating,
                action.restricted};
}

bool Judge::has_locked_cells(const Given& given, const OpenAction& action) {
  const Answer& answer = *given.answer;
  bool same = true;
  if (words_of(answer.text(Field::action)) != words_of(workbook::cleaned(action.action)))
    same = mistake(given, code::updates_locked_cell, Field::action,
                   "the words of action " + in_quotes(action.id) + " were changed to " +
                       in_quotes(answer.text(Field::action)),
                   "check that the answer is about " + in_quotes(action.action) +
                       ", and write these words again");
  if (answer.due != action.due || answer.text(Field::due).empty() != !action.due)
    same = mistake(given, code::updates_locked_cell, Field::due,
                   "the date by which action " + in_quotes(action.id) + " is due was changed",
                   action.due ? "write " + long_date(*action.due) +
                                    " again; amend 'due' in actions.csv if it was agreed"
                              : "empty the cell; amend 'due' in actions.csv if it was agreed");
  return same;
}

/// Checks the text as the table's own file would be checked, so that an edition stays readable.
bool Judge::has_words(const Given& given) {
  const std::string& text = given.answer->text(Field::update);
  if (text.empty())
    return mistake(given, code::updates_incomplete, Field::update,
                   "the answer on action " + in_quotes(given.answer->text(Field::id)) +
                       " says nothing about what was done",
                   "write a sentence, or empty the other cells of the row");
  const auto tables = load::host_tables();
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [](const auto& one) { return one.name == "updates"; });
  model::Column column{*table->find("update"), {}, {}, {}, {}, {}};
  model::TextPool texts;
  load::ColumnBuilder builder(column, model::Marks::none, texts);
  if (builder.append(text)) return true;
  return mistake(given, code::updates_words, Field::update,
                 "the answer contains " + in_quotes(text) + ", but " + builder.fault().expected,
                 builder.fault().hint);
}

bool Judge::has_good_day(const Given& given) {
  const Answer& answer = *given.answer;
  const std::string& written = answer.text(Field::date);
  if (written.empty())
    return mistake(given, code::updates_incomplete, Field::date,
                   "the answer on action " + in_quotes(answer.text(Field::id)) + " has no date",
                   "write the day on which the lead wrote it");
  if (!answer.day)
    return mistake(given, code::updates_date, Field::date, in_quotes(written) + " is not a date",
                   "write a date such as 2024-11-14");
  const std::string day = "the date " + long_date(*answer.day);
  if (*answer.day > x_expected.received)
    return mistake(given, code::updates_date, Field::date,
                   day + " is in the future: the answers came on " + long_date(x_expected.received),
                   "write the day on which the lead wrote it");
  if (*answer.day > x_round.by)
    return mistake(
        given, code::updates_date, Field::date,
        day + " is after the last day for answers, " + long_date(x_round.by),
        "keep the answer for the next round, or move 'by' under 'updates' in edition.yaml");
  if (x_round.from && *answer.day < *x_round.from)
    return mistake(given, code::updates_date, Field::date,
                   day + " is before this round, which began on " + long_date(*x_round.from),
                   "check whether the lead meant another year");
  return true;
}

std::optional<std::string> Judge::rating_of(const Given& given) {
  const std::string written = lower(given.answer->text(Field::rating));
  if (written.empty()) return "";
  std::vector<std::string> labels;
  for (const model::Rating& rating : x_expected.edition.edition.ratings) {
    if (lower(workbook::cleaned(rating.label)) == written || lower(rating.id) == written)
      return rating.id;
    labels.push_back(rating.label);
  }
  mistake(given, code::updates_rating, Field::rating,
          in_quotes(given.answer->text(Field::rating)) + " is no rating",
          labels.empty() ? "empty the cell: the edition has no ratings"
                         : "use one of: " + joined(labels));
  return std::nullopt;
}

/// The log never loses what is in it: another text of the same day is refused.
bool Judge::is_new(const Given& given, const LogRow& row) {
  const auto ids = column_texts(x_expected.log, "action");
  const auto days = column_texts(x_expected.log, "date");
  const auto texts = column_texts(x_expected.log, "update");
  const auto ratings = column_texts(x_expected.log, "rating");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i] != row.action || parse_date(days[i]) != row.day) continue;
    if (words_of(texts[i]) == words_of(row.update) && ratings[i] == row.rating) {
      ++x_judged.already;
      return false;
    }
    ++x_judged.refused;
    return mistake(given, code::updates_two_answers, Field::update,
                   "action " + in_quotes(row.action) + " has an update of " + long_date(row.day) +
                       " with other words or another rating: " + in_quotes(texts[i]) + " in line " +
                       std::to_string(x_expected.log.lines[i]) + " of updates.csv",
                   "give the new answer its own day, or delete that row");
  }
  return true;
}

Judged Judge::judge(Diagnostics& diagnostics) {
  for (std::size_t form = 0; form < x_forms.size(); ++form) take(form);
  for (const std::string& id : x_order) judge_action(id, x_given.at(id));
  for (load::FileProblems& problems : x_problems) problems.report(diagnostics);
  return std::move(x_judged);
}

}  // namespace

Judged judge(const std::vector<ReturnedForm>& forms, const Expected& expected,
             Diagnostics& diagnostics) {
  return Judge(forms, expected).judge(diagnostics);
}

}  // namespace muster::updates
