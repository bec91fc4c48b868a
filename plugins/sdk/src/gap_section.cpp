// SPDX-License-Identifier: MIT
// Figures, lead, table and chart of the gap section; sensitivity and scenarios are in
// gap_variants.cpp.
#include "muster/sdk/gap_section.hpp"

#include <algorithm>

#include "muster/sdk/print.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

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

/// The professions whose vacancies are unknown, without those whose vacancies are withheld.
std::vector<std::string> missing_vacancies(const std::vector<GapSection::Line>& lines) {
  return names_where(lines, [](const ProfessionGap& of) { return of.vacancies_missing(); });
}

/// Sentences on the professions that have no vacancy figure, and on those whose nearest figure is
/// from a distant date.
Words missing_in_words(const std::vector<GapSection::Line>& lines, const std::string& baseline) {
  const auto none = names_where(lines, [](const ProfessionGap& of) {
    return of.vacancies_missing() && !of.has_distant_vacancies;
  });
  const auto distant =
      names_where(lines, [](const ProfessionGap& of) { return of.has_distant_vacancies; });
  Words words;
  if (!none.empty())
    append(words, say(sentences::gap_no_vacancies, {{"names", in_sentence(none)}}));
  if (!distant.empty())
    append(words, say(sentences::gap_distant_vacancies,
                      {{"names", in_sentence(distant)}, {"baseline", baseline}}));
  return words;
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
  // Every gap is an input of the sum, because its sign decides whether it is added.
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
  headline();
  const std::string& horizon = x_input.edition.horizon_label;
  if (!x_total.values.gap.has_number())
    return x_section.sentence("lead", say(sentences::gap_unknown, {{"horizon", horizon}}));
  Words words = lead_words();
  if (const auto gapless = names_without(x_lines, &ProfessionGap::gap); !gapless.empty())
    append(words, say(sentences::gap_leaves_out, {{"names", in_sentence(gapless)}}));
  append(words, missing_in_words(x_lines, x_input.edition.baseline_month()));
  x_section.sentence("lead", std::move(words), Detail::main);
}

Figure GapSection::size_of_gap(const Line& line) {
  return x_section.figure(measure::gap_size, line.values.profession, magnitude(line.values.gap));
}

Words GapSection::lead_words() {
  const auto count = std::count_if(x_lines.begin(), x_lines.end(), falls_short);
  if (count > 0) return shortfall_words(count);
  // Gaps that are each printed as 0 may add up to one that is not.
  return say(falls_short(x_total) ? sentences::gap_noise : sentences::gap_none,
             {{"horizon", x_input.edition.horizon_label}, {"size", size_of_gap(x_total)}});
}

Words GapSection::shortfall_words(std::ptrdiff_t count) {
  const Line& largest = *largest_shortfall();
  const auto has_staff = [](const Line& line) { return line.values.in_post.has_number(); };
  const auto all = std::count_if(x_lines.begin(), x_lines.end(), has_staff);
  Words words = say(count == 1    ? sentences::gap_short_in_one
                    : count < all ? sentences::gap_short
                    : count == 2  ? sentences::gap_short_in_both
                                  : sentences::gap_short_in_all,
                    {{"shortfall", x_total.shortfall},
                     {"horizon", x_input.edition.horizon_label},
                     {"count", counted(measure::professions_short, count, x_total.values.gap)},
                     {"all", counted(measure::professions, all, x_total.values.in_post)},
                     {"name", in_sentence(largest.values.profession)},
                     {"size", size_of_gap(largest)}});
  if (std::any_of(x_lines.begin(), x_lines.end(), has_surplus))
    append(words, say(falls_short(x_total) ? sentences::gap_net : sentences::gap_net_surplus,
                      {{"size", size_of_gap(x_total)}}));
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
  const Value share = x_total.values.shortfall / x_total.values.in_post;
  const std::string month = x_input.edition.baseline_month();
  const std::string by_horizon = " by " + x_input.edition.horizon_label;
  add(x_total.values.shortfall, x_total.shortfall, "Shortfalls" + by_horizon,
      filled(sentences::card_shortfalls));
  if (!key.items.empty() && share.has_number())
    key.items.back().comparison =
        filled(sentences::card_share, {{"share", plain_percent(share.number())}});
  if (std::any_of(x_lines.begin(), x_lines.end(), has_surplus))
    add(x_total.values.gap, x_total.gap, "Net gap" + by_horizon, filled(sentences::card_net));
  add(x_total.values.in_post, x_total.in_post, "Staff in post", month);
  add(x_total.values.vacancy_rate, x_total.vacancy_rate, "Vacancy rate (of funded establishment)",
      x_total.values.vacancy_rate.flagged()
          ? filled(sentences::card_known_vacancies, {{"month", month}})
          : month);
  if (!key.items.empty()) x_section.add(std::move(key), Detail::main);
}

std::vector<std::uint32_t> GapSection::notes_of(TableBlock& table, const Line& line) const {
  const ProfessionGap& values = line.values;
  std::vector<std::uint32_t> notes;
  const std::string baseline = long_date(x_input.edition.baseline);
  const auto add = [&](const Phrase& phrase, const std::vector<figures::PhraseText>& texts = {}) {
    notes.push_back(table.note(filled(phrase, texts)));
  };
  if (values.has_distant_vacancies)
    add(sentences::note_distant_vacancies,
        {{"day", long_date(*values.vacancies_day)}, {"baseline", baseline}});
  else if (values.vacancies_missing())
    add(sentences::note_no_vacancies);
  else if (values.vacancies.has_number() && values.vacancies_day != x_input.edition.baseline)
    add(sentences::note_other_day,
        {{"day", long_date(*values.vacancies_day)}, {"baseline", baseline}});
  if (values.vacancies.has_number() && values.vacancies.number() < 0)
    add(sentences::note_overspent);
  if (values.growth.status() == Status::unknown) add(sentences::note_no_growth);
  if (!values.first_in_post.has_number()) add(sentences::note_no_trend);
  if (difference_shows(values)) notes.push_back(table.parts_differ_note(rounding_note()));
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
    notes.push_back(
        table.note(filled(sentences::note_total_vacancies, {{"names", in_sentence(missing)}})));
  const std::vector<std::string> gapless = names_without(x_lines, &ProfessionGap::gap);
  if (!gapless.empty())
    notes.push_back(
        table.note(filled(sentences::note_total_gap, {{"names", in_sentence(gapless)}})));
  const auto adds_up = [this](const SummedColumn& column) {
    return !printed_sum_differs(column.measure, values_of(x_lines, column.part),
                                x_total.values.*column.part);
  };
  const bool all_add_up =
      std::all_of(std::begin(summed_columns), std::end(summed_columns), adds_up);
  if (!all_add_up || difference_shows(x_total.values))
    notes.push_back(table.parts_differ_note(rounding_note()));
  const bool is_net = std::any_of(x_lines.begin(), x_lines.end(), falls_short) &&
                      std::any_of(x_lines.begin(), x_lines.end(), has_surplus);
  if (is_net && x_total.values.gap.has_number())
    notes.push_back(
        table.note(filled(sentences::note_net_total,
                          {{"shortfall", print(measure::shortfall, x_total.values.shortfall)}})));
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
      .column_with_bars("Estimated gap by " + horizon, Unit::wte);
  for (const Line& line : x_lines) add_row(table, line);
  if (x_lines.size() > 1) add_total(table);
  x_section.add(std::move(table), Detail::main);
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
    chart.remark = filled(sentences::chart_no_vacancies, {{"names", in_sentence(flagged)}});
  if (const auto gapless = names_without(x_lines, &ProfessionGap::gap); !gapless.empty())
    chart.remark += (chart.remark.empty() ? "" : " ") +
                    filled(sentences::chart_no_gap, {{"names", in_sentence(gapless)}});
  x_section.add(std::move(chart), Detail::main);
}

}  // namespace muster::sdk
