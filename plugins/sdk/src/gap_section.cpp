// SPDX-License-Identifier: MIT
// Figures, lead, table and chart of the gap section; sensitivity and scenarios are in
// gap_variants.cpp.
#include "muster/sdk/gap_section.hpp"

#include <algorithm>

#include "muster/sdk/print.hpp"
#include "muster/sdk/rounding_notes.hpp"

namespace muster::sdk {
namespace {

constexpr const char* missing_vacancies_note =
    "No vacancy data is available. Forecast demand is then growth on staff in post alone, so the "
    "real "
    "gap is most likely worse than shown.";
constexpr const char* too_far_note =
    ", too far from the baseline to be used. Forecast demand is then growth on staff in post "
    "alone, "
    "so the real gap is most likely worse than shown.";
constexpr const char* overspent_note =
    "Vacancies below zero: more staff are in post than the establishment funds.";
constexpr const char* missing_growth_note =
    "No growth in demand is given, so there is no forecast and no gap.";
constexpr const char* missing_trend_note =
    "There is no earlier staff figure within the look-back, so no trend, no supply and no gap.";
constexpr const char* rounded_gap_note =
    "The printed gap is not printed supply less printed demand. Every figure is worked out "
    "unrounded "
    "and rounded once, at the end, half away from zero.";

using Part = Value ProfessionGap::*;

struct SummedColumn {
  const Measure& measure;
  Part part;
};
const SummedColumn summed_columns[] = {{measure::staff_in_post, &ProfessionGap::in_post},
                                       {measure::vacancies, &ProfessionGap::vacancies},
                                       {measure::demand, &ProfessionGap::demand},
                                       {measure::supply, &ProfessionGap::supply},
                                       {measure::gap, &ProfessionGap::gap}};

std::vector<Value> values_of(const std::vector<GapSection::Line>& lines, Part part) {
  std::vector<Value> values;
  for (const GapSection::Line& line : lines) values.push_back(line.values.*part);
  return values;
}

std::vector<std::string> names_without(const std::vector<GapSection::Line>& lines, Part part) {
  std::vector<std::string> names;
  for (const GapSection::Line& line : lines)
    if (!(line.values.*part).has_number()) names.push_back(line.values.profession);
  return names;
}

template <class Holds>
std::vector<std::string> names_where(const std::vector<GapSection::Line>& lines, Holds holds) {
  std::vector<std::string> names;
  for (const GapSection::Line& line : lines)
    if (holds(line.values)) names.push_back(line.values.profession);
  return names;
}

/// Those whose vacancies nobody knows: not those that are hidden; nothing is said of them.
std::vector<std::string> missing_vacancies(const std::vector<GapSection::Line>& lines) {
  return names_where(lines, [](const ProfessionGap& of) { return of.vacancies_missing(); });
}

/// Words for these professions: there is no figure, or only one as at another date.
std::string missing_in_words(const std::vector<GapSection::Line>& lines) {
  const auto none = names_where(lines, [](const ProfessionGap& of) {
    return of.vacancies_missing() && !of.has_distant_vacancies;
  });
  const auto distant =
      names_where(lines, [](const ProfessionGap& of) { return of.has_distant_vacancies; });
  std::string words;
  if (!none.empty()) words += " There is no vacancy figure for " + in_words(none);
  if (!distant.empty())
    words += (none.empty() ? " The vacancy figures for " : ", and the vacancy figures for ") +
             in_words(distant) + " are too far from the baseline to be used";
  return words.empty() ? "" : words + ", so the real gap is most likely worse.";
}

bool falls_short(const GapSection::Line& line) { return is_shortfall(line.values.gap); }

bool has_surplus(const GapSection::Line& line) {
  const Value& gap = line.values.gap;
  return gap.has_number() && printed_number(measure::gap, gap.number()) > 0;
}

bool by_gap(const GapSection::Line* a, const GapSection::Line* b) {
  return a->values.gap.number() < b->values.gap.number();
}

bool difference_shows(const ProfessionGap& values) {
  return printed_difference_differs(measure::gap, values.supply, values.demand, values.gap);
}

}  // namespace

bool is_shortfall(const Value& gap) {
  return gap.has_number() && printed_number(measure::gap, gap.number()) < 0;
}

Value sum_of_shortfalls(std::span<const Value> gaps) {
  std::vector<Value> parts;
  // Every gap is an input of the sum, even if it isn't added: its sign decides that.
  for (const Value& gap : gaps) parts.push_back(magnitude(is_shortfall(gap) ? gap : gap * 0.0));
  return sum_of_known(parts);
}

GapSection::GapSection(const Input& input, Section& section)
    : x_input(input), x_section(section), x_total{} {
  const std::vector<ProfessionGap> professions = read_gaps(input);
  for (const ProfessionGap& profession : professions) x_lines.push_back(registered(profession));
  x_total = registered(total_of(professions));
  x_total.shortfall = x_section.figure(measure::shortfall, "", x_total.values.shortfall);
}

GapSection::Line GapSection::registered(ProfessionGap values) {
  Line line;
  line.in_post = registered(measure::staff_in_post, values, values.in_post);
  line.vacancies = registered(measure::vacancies, values, values.vacancies);
  line.vacancy_rate =
      x_section.figure(measure::vacancy_rate, values.profession, values.vacancy_rate);
  line.demand = registered(measure::demand, values, values.demand);
  line.supply = registered(measure::supply, values, values.supply);
  line.gap = registered(measure::gap, values, values.gap);
  line.values = std::move(values);
  return line;
}

/// The sector's total is a sum over its professions, so its formula is the sum.
Figure GapSection::registered(const Measure& measure, const ProfessionGap& of, const Value& value) {
  return x_section.figure(of.profession.empty() ? summed(measure) : measure, of.profession, value);
}

const GapSection::Line* GapSection::find(std::string_view profession) const {
  for (const Line& line : x_lines)
    if (line.values.profession == profession) return &line;
  return nullptr;
}

const GapSection::Line* GapSection::largest_shortfall() const {
  const Line* largest = nullptr;
  for (const Line& line : x_lines) {
    if (!falls_short(line)) continue;
    if (!largest || by_gap(&line, largest)) largest = &line;
  }
  return largest;
}

void GapSection::standard() {
  lead();
  key_figures();
  table();
  chart();
  sensitivity();
  scenarios();
  assumptions();
  what_could_change();
}

void GapSection::lead() {
  if (!x_total.values.gap.has_number()) {
    x_section.sentence("lead", {"The gap by " + x_input.edition.horizon_label +
                                " cannot be given for the sector as a whole."});
    return;
  }
  Words words = lead_words();
  if (const auto gapless = names_without(x_lines, &ProfessionGap::gap); !gapless.empty())
    words.emplace_back(" These figures leave out " + in_words(gapless) +
                       ", for which no gap can be given.");
  if (std::string missing = missing_in_words(x_lines); !missing.empty())
    words.emplace_back(std::move(missing));
  x_section.sentence("lead", std::move(words));
}

Words GapSection::lead_words() {
  const auto count = std::count_if(x_lines.begin(), x_lines.end(), falls_short);
  if (count > 0) return shortfall_words(count);
  const std::string none =
      "If nothing changes, no profession falls short by " + x_input.edition.horizon_label;
  // Gaps that are each printed as 0 may add up to one that is not.
  if (falls_short(x_total))
    return {none + " by half a WTE or more; together their gap is ", x_total.gap, " WTE."};
  return {none + ": supply meets demand, by a margin of ", x_total.gap, " WTE."};
}

Words GapSection::shortfall_words(std::ptrdiff_t count) {
  const Line& largest = *largest_shortfall();
  const auto has_staff = [](const Line& line) { return line.values.in_post.has_number(); };
  const auto all = std::count_if(x_lines.begin(), x_lines.end(), has_staff);
  Words words{"If nothing changes, shortfalls by " + x_input.edition.horizon_label + " add up to ",
              x_total.shortfall,
              " WTE, in ",
              counted(measure::professions_short, count, x_total.values.gap),
              " of ",
              counted(measure::professions, all, x_total.values.in_post),
              (count == 1 ? " professions: " : " professions, most of all ") +
                  largest.values.profession + " (",
              largest.gap,
              " WTE)."};
  if (std::none_of(x_lines.begin(), x_lines.end(), has_surplus)) return words;
  words.emplace_back(falls_short(x_total)
                         ? " Net of the surpluses of other professions, the gap is "
                         : " With the surpluses of other professions set against them, the net "
                           "figure is ");
  words.emplace_back(x_total.gap);
  words.emplace_back(" WTE.");
  return words;
}

Figure GapSection::counted(const Measure& measure, std::ptrdiff_t number, const Value& behind) {
  return x_section.figure(measure, "", Value(static_cast<double>(number)).with_inputs_of(behind));
}

void GapSection::key_figures() {
  KeyFigures key{"key_figures", {}};
  const auto add = [&key](const Value& value, Figure figure, std::string label, std::string note) {
    if (value.has_number()) key.items.push_back({figure, std::move(label), std::move(note)});
  };
  const std::string month = x_input.edition.baseline_month();
  const std::string by_horizon = " by " + x_input.edition.horizon_label;
  add(x_total.values.shortfall, x_total.shortfall, "Shortfalls" + by_horizon,
      "Gaps below zero, added up");
  if (std::any_of(x_lines.begin(), x_lines.end(), has_surplus))
    add(x_total.values.gap, x_total.gap, "Net gap" + by_horizon,
        "Surpluses set against shortfalls");
  add(x_total.values.in_post, x_total.in_post, "Staff in post", month);
  add(x_total.values.vacancy_rate, x_total.vacancy_rate, "Vacancy rate (of funded establishment)",
      x_total.values.vacancy_rate.flagged() ? "Where vacancies are known, " + month : month);
  if (!key.items.empty()) x_section.add(std::move(key));
}

std::vector<std::uint32_t> GapSection::notes_of(TableBlock& table, const Line& line) const {
  const ProfessionGap& values = line.values;
  std::vector<std::uint32_t> notes;
  if (values.has_distant_vacancies)
    notes.push_back(table.note("The nearest vacancy figure is of " +
                               long_date(*values.vacancies_day) + too_far_note));
  else if (values.vacancies_missing())
    notes.push_back(table.note(missing_vacancies_note));
  else if (values.vacancies.has_number() && values.vacancies_day != x_input.edition.baseline)
    notes.push_back(table.note("Vacancies are of " + long_date(*values.vacancies_day) +
                               ", the date nearest to the baseline."));
  if (values.vacancies.has_number() && values.vacancies.number() < 0)
    notes.push_back(table.note(overspent_note));
  if (values.growth.status() == Status::unknown) notes.push_back(table.note(missing_growth_note));
  if (!values.first_in_post.has_number()) notes.push_back(table.note(missing_trend_note));
  if (difference_shows(values)) notes.push_back(table.note(rounded_gap_note));
  return notes;
}

void GapSection::add_row(TableBlock& table, const Line& line) const {
  std::vector<std::uint32_t> notes = notes_of(table, line);
  table.row({line.values.profession, line.in_post, line.vacancies, line.vacancy_rate, line.demand,
             line.supply, line.gap},
            std::move(notes));
}

void GapSection::add_total(TableBlock& table) const {
  std::vector<std::uint32_t> notes;
  const std::vector<std::string> missing = missing_vacancies(x_lines);
  if (!missing.empty())
    notes.push_back(table.note("Total vacancies and their rate leave out " + in_words(missing) +
                               ", for which vacancies are not known."));
  const std::vector<std::string> gapless = names_without(x_lines, &ProfessionGap::gap);
  if (!gapless.empty())
    notes.push_back(table.note("The total gap leaves out " + in_words(gapless) +
                               ", for which no gap can be given."));
  const auto adds_up = [this](const SummedColumn& column) {
    return !printed_sum_differs(column.measure, values_of(x_lines, column.part),
                                x_total.values.*column.part);
  };
  if (!std::all_of(std::begin(summed_columns), std::end(summed_columns), adds_up))
    notes.push_back(table.parts_differ_note(rounded_total_note));
  if (difference_shows(x_total.values)) notes.push_back(table.note(rounded_gap_note));
  const bool is_net = std::any_of(x_lines.begin(), x_lines.end(), falls_short) &&
                      std::any_of(x_lines.begin(), x_lines.end(), has_surplus);
  if (is_net && x_total.values.gap.has_number())
    notes.push_back(
        table.note("The total gap is net of surpluses. The shortfalls alone add up to " +
                   print(measure::shortfall, x_total.values.shortfall) + " WTE."));
  table.total({"Total", x_total.in_post, x_total.vacancies, x_total.vacancy_rate, x_total.demand,
               x_total.supply, x_total.gap},
              std::move(notes));
}

void GapSection::table() {
  const std::string month = x_input.edition.baseline_month();
  const std::string& horizon = x_input.edition.horizon_label;
  TableBlock table("workforce_gap",
                   "Staff, demand and supply, with the estimated gap by " + horizon);
  table.row_header("Profession")
      .column("Staff in post, " + month, Unit::wte)
      .column("Vacancies, " + month, Unit::wte)
      .column("Vacancy rate (of funded establishment)", Unit::percent)
      .column("Forecast demand", Unit::wte)
      .column("Projected supply", Unit::wte)
      .column("Estimated gap by " + horizon, Unit::wte);
  for (const Line& line : x_lines) add_row(table, line);
  if (x_lines.size() > 1) add_total(table);
  x_section.add(std::move(table));
}

void GapSection::chart() {
  std::vector<const Line*> sorted;
  for (const Line& line : x_lines)
    if (line.values.gap.has_number()) sorted.push_back(&line);
  if (sorted.empty()) return;
  std::stable_sort(sorted.begin(), sorted.end(), by_gap);
  ChartBlock::Series gaps{"Estimated gap", {}};
  std::vector<std::string> flagged;
  for (const Line* line : sorted) {
    gaps.points.push_back({line->values.profession, line->gap});
    if (line->values.gap.flagged()) flagged.push_back(line->values.profession);
  }
  ChartBlock chart{"gaps",
                   ChartKind::diverging_bars,
                   "Estimated gap by " + x_input.edition.horizon_label + ", by profession",
                   Unit::wte,
                   {std::move(gaps)}};
  if (!flagged.empty())
    chart.remark = "Vacancies are not known, so the real gap is most likely worse, for " +
                   in_words(flagged) + ".";
  if (const auto gapless = names_without(x_lines, &ProfessionGap::gap); !gapless.empty())
    chart.remark +=
        (chart.remark.empty() ? "" : " ") + ("No gap can be given for " + in_words(gapless)) + ".";
  x_section.add(std::move(chart));
}

}  // namespace muster::sdk
