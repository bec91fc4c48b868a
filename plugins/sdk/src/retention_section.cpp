// SPDX-License-Identifier: MIT
// Rates, their basis and retirement risk; reasons for leaving and the run chart have files of their
// own.
#include "muster/sdk/retention_section.hpp"

#include <algorithm>

#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

Measure turnover_measure(const ProfessionRetention& profession) {
  Measure turnover = measure::turnover;
  if (profession.turnover_is_published) turnover.formula = "";
  return turnover;
}

/// Returns the 12 months that end with `last`: "October 2021 to September 2022".
std::string year_to(Month last) {
  return month_year(last - std::chrono::months(11)) + " to " + month_year(last);
}

std::string turnover_note(const ProfessionRetention& profession) {
  if (profession.turnover_is_published)
    return filled(sentences::note_published_turnover, {{"period", profession.published_period}});
  return filled(sentences::note_turnover,
                {{"period", year_to(profession.last_month)}, {"mean", profession.mean.words()}});
}

constexpr Measure as_published{"turnover", "Turnover as published", Unit::percent, ""};

bool has_movements(const ProfessionRetention& values) {
  return values.leavers.has_number() || values.joiners.has_number();
}

bool has_both_rates(const RetentionSection::Line& line) {
  return has_movements(line.values) && line.values.published_turnover.has_number();
}

/// Names of the lines for which `missing` returns true.
template <class Missing>
std::vector<std::string> names_where(const std::vector<RetentionSection::Line>& lines,
                                     Missing missing) {
  std::vector<std::string> names;
  for (const RetentionSection::Line& line : lines)
    if (missing(line.values)) names.push_back(line.values.profession);
  return names;
}

/// Returns the names if there are few; otherwise "the other professions" or, if none is left, "any
/// profession".
std::string names_of_some(const std::vector<std::string>& names, std::size_t of_all) {
  constexpr std::size_t named_at_most = 4;
  if (names.size() <= named_at_most) return in_sentence(names);
  return names.size() < of_all ? "the other professions" : "any profession";
}

bool is_above_zero(const Value& value) { return value.has_number() && value.number() > 0; }

}  // namespace

RetentionSection::RetentionSection(const Input& input, Section& section)
    : x_input(input), x_section(section) {
  for (ProfessionRetention& profession : read_retention(input)) {
    const Figure turnover =
        section.figure(turnover_measure(profession), profession.profession, profession.turnover());
    Line& line = x_lines.emplace_back(Line{std::move(profession), turnover, {}});
    if (line.values.retirement_risk.has_number())
      line.retirement = section.figure(measure::retirement_risk, line.values.profession,
                                       line.values.retirement_risk);
  }
}

const RetentionSection::Line* RetentionSection::find(std::string_view profession) const {
  for (const Line& line : x_lines)
    if (line.values.profession == profession) return &line;
  return nullptr;
}

void RetentionSection::standard(WholeSystem reasons) {
  lead();
  rates();
  basis();
  run_charts();
  leaving_reasons(reasons);
  retirement();
  show_temporary_staffing(x_input, x_section);
}

Words RetentionSection::worth_of_one_point() {
  std::vector<Value> in_post;
  for (const Line& line : x_lines)
    if (line.values.in_post.has_number()) in_post.push_back(line.values.in_post);
  const Value worth = retention::value_of_one_point(sum(in_post));
  if (!worth.has_number()) return {};
  return say(sentences::retention_worth,
             {{"worth", x_section.figure(measure::value_of_retention, "", worth)}});
}

void RetentionSection::lead() {
  const Line* highest = nullptr;
  for (const Line& line : x_lines) {
    const Value& turnover = line.values.turnover();
    if (!turnover.has_number()) continue;
    if (!highest || turnover.number() > highest->values.turnover().number()) highest = &line;
  }
  Words words;
  if (highest) {
    const auto known = [](const ProfessionRetention& it) { return it.turnover().has_number(); };
    const bool several = names_where(x_lines, known).size() > 1;
    words = say(several ? sentences::turnover_highest : sentences::turnover_known,
                {{"name", in_sentence(highest->values.profession)}, {"rate", highest->turnover}});
  }
  append(words, worth_of_one_point());
  append(words, oldest());
  const std::vector<std::string> without =
      names_where(x_lines, [](const ProfessionRetention& it) { return !it.has_rate(); });
  if (!without.empty())
    append(words,
           say(sentences::retention_missing, {{"names", names_of_some(without, x_lines.size())}}));
  if (words.empty()) words = say(sentences::retention_none);
  x_section.sentence("retention_lead", std::move(words), Detail::main);
}

/// The profession with the largest share of staff aged 55 and over, in words.
Words RetentionSection::oldest() {
  const Line* oldest = nullptr;
  std::size_t known = 0;
  for (const Line& line : x_lines) {
    const Value& share = line.values.retirement_risk;
    if (!share.has_number()) continue;
    ++known;
    if (oldest == nullptr || share.number() > oldest->values.retirement_risk.number())
      oldest = &line;
  }
  if (known < 2) return {};
  const ProfessionRetention& values = oldest->values;
  return say(sentences::retention_older,
             {{"share_in_words", share_in_words(values.retirement_risk.number())},
              {"share", oldest->retirement},
              {"name", in_sentence(values.profession)}});
}

void RetentionSection::add_rates_row(TableBlock& table, const Line& line) {
  const ProfessionRetention& values = line.values;
  const std::string& name = values.profession;
  const Value difference = rates::difference(values.turnover(), values.turnover_benchmark.value);
  std::vector<std::uint32_t> notes;
  if (values.turnover().has_number()) notes.push_back(table.note(turnover_note(values)));
  if (values.turnover_is_published && values.joiner_rate.has_number())
    notes.push_back(
        table.note(filled(sentences::note_joiner_rate, {{"period", year_to(values.last_month)},
                                                        {"mean", values.mean.words()}})));
  if (values.stability.has_number() && values.cohort_start)
    notes.push_back(
        table.note(filled(sentences::note_stability, {{"day", long_date(*values.cohort_start)}})));
  if (values.turnover_benchmark.value.has_number())
    notes.push_back(table.note(
        filled(sentences::note_benchmark, {{"source", values.turnover_benchmark.words}})));
  table.row(
      {name, line.turnover, x_section.figure(measure::joiner_rate, name, values.joiner_rate),
       x_section.figure(measure::stability, name, values.stability),
       x_section.figure(measure::benchmark, name, values.turnover_benchmark.value, "turnover"),
       x_section.figure(measure::benchmark_difference, name, difference, "turnover"),
       x_section.figure(measure::value_of_retention, name,
                        retention::value_of_one_point(values.in_post))},
      std::move(notes));
}

void RetentionSection::rates() {
  TableBlock table("retention_rates",
                   "Turnover, joiners and stability, with what one percentage "
                   "point of turnover is worth");
  table.row_header("Profession")
      .column("Turnover", Unit::percent)
      .column("Joiner rate", Unit::percent)
      .column("Stability index", Unit::percent)
      .column("Turnover elsewhere", Unit::percent)
      .column("Difference", Unit::percentage_points)
      .column("One point keeps, a year", Unit::wte);
  for (const Line& line : x_lines)
    if (line.values.has_rate()) add_rates_row(table, line);
  if (!table.lines().empty()) x_section.add(std::move(table), Detail::annex);
}

/// Adds a row with both rates, the calculated and the published one. The table of rates prints only
/// one of them.
void RetentionSection::add_basis_row(TableBlock& table, const Line& line, bool any_published) {
  const ProfessionRetention& values = line.values;
  const std::string& name = values.profession;
  const bool published = values.turnover_is_published;
  const Figure worked =
      published ? x_section.figure(measure::turnover, name, values.worked_turnover, "worked out")
                : line.turnover;
  std::vector<std::uint32_t> notes{
      table.note(filled(sentences::note_mean, {{"mean", values.mean.words()}}))};
  std::vector<Piece> cells{name, x_section.figure(measure::leavers, name, values.leavers),
                           x_section.figure(measure::joiners, name, values.joiners),
                           x_section.figure(measure::mean_in_post, name, values.mean.value),
                           worked};
  if (has_both_rates(line))
    notes.push_back(table.note(
        filled(sentences::note_published_period, {{"period", values.published_period}})));
  if (any_published)
    cells.emplace_back(published ? line.turnover
                                 : x_section.figure(as_published, name, values.published_turnover,
                                                    "published"));
  table.row(std::move(cells), std::move(notes));
}

void RetentionSection::basis() {
  if (x_lines.empty()) return;
  TableBlock table("turnover_basis", "Leavers and joiners behind the rates, " +
                                         year_to(x_lines.front().values.last_month));
  const bool any_published = std::any_of(x_lines.begin(), x_lines.end(), has_both_rates);
  table.row_header("Profession")
      .column("Leavers", Unit::headcount)
      .column("Joiners", Unit::headcount)
      .column("Mean staff in post", Unit::headcount)
      .column("Leavers over the mean", Unit::percent);
  if (any_published) table.column("Turnover as published", Unit::percent);
  for (const Line& line : x_lines)
    if (has_movements(line.values)) add_basis_row(table, line, any_published);
  if (!table.lines().empty()) x_section.add(std::move(table), Detail::annex);
}

void RetentionSection::retirement() {
  TableBlock table("retirement_risk", "Staff aged 55 and over, against the benchmark");
  const bool some_unknown = std::any_of(x_lines.begin(), x_lines.end(), [](const Line& line) {
    return is_above_zero(line.values.of_unknown_age);
  });
  table.row_header("Profession").column("Staff of known age", Unit::headcount);
  if (some_unknown) table.column("Staff of unknown age", Unit::headcount);
  table.column("Aged 55 and over", Unit::percent)
      .column("Benchmark", Unit::percent)
      .column("Difference", Unit::percentage_points);
  for (const Line& line : x_lines) {
    const ProfessionRetention& values = line.values;
    const std::string& name = values.profession;
    if (!values.retirement_risk.has_number()) continue;
    const Value& benchmark = values.retirement_benchmark.value;
    const Value difference = rates::difference(values.retirement_risk, benchmark);
    std::vector<std::uint32_t> notes;
    if (benchmark.has_number())
      notes.push_back(table.note(
          filled(sentences::note_benchmark, {{"source", values.retirement_benchmark.words}})));
    if (values.ages_day)
      notes.push_back(
          table.note(filled(sentences::note_ages, {{"day", long_date(*values.ages_day)}})));
    if (is_above_zero(values.of_unknown_age))
      notes.push_back(table.note(filled(sentences::note_known_ages)));
    std::vector<Piece> cells{
        name, x_section.figure(measure::staff_of_known_age, name, values.of_known_age)};
    if (some_unknown)
      cells.emplace_back(
          x_section.figure(measure::staff_of_unknown_age, name, values.of_unknown_age));
    cells.emplace_back(line.retirement);
    cells.emplace_back(x_section.figure(measure::benchmark, name, benchmark, "retirement risk"));
    cells.emplace_back(
        x_section.figure(measure::benchmark_difference, name, difference, "retirement risk"));
    table.row(std::move(cells), std::move(notes));
  }
  if (!table.lines().empty()) x_section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
