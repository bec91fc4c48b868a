// SPDX-License-Identifier: MIT
// The gap under other assumptions: about unknown vacancies, and with low or high growth.
#include <algorithm>

#include "muster/sdk/gap_section.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

bool is_of_staff(const Edition& edition) {
  return edition.sensitivity == gap_model::Sensitivity::sel_2022;
}

std::string assumption(const Edition& edition) {
  return filled(is_of_staff(edition) ? sentences::assumed_of_staff : sentences::assumed_of_posts,
                {{"rate", plain_percent(edition.assumed_vacancy_rate)}});
}

std::string method_note(const Edition& edition) {
  return filled(is_of_staff(edition) ? sentences::sensitivity_of_staff
                                     : sentences::sensitivity_of_posts);
}

bool scenarios_add_up(const std::vector<GapSection::Line>& lines, const GapSection::Line& total) {
  for (Value ProfessionGap::*part :
       {&ProfessionGap::gap_low, &ProfessionGap::gap, &ProfessionGap::gap_high}) {
    std::vector<Value> values;
    for (const GapSection::Line& line : lines) values.push_back(line.values.*part);
    if (printed_sum_differs(measure::gap, values, total.values.*part)) return false;
  }
  return true;
}

}  // namespace

void GapSection::sensitivity_row(TableBlock& table, const Line& line) {
  const ProfessionGap& values = line.values;
  Measure if_vacant = measure::gap_sensitivity;
  if_vacant.formula = gap_model::formula(x_input.edition.sensitivity);
  const Figure assumed =
      x_section.figure(measure::assumed_vacancies, values.profession, values.assumed_vacancies);
  const Figure gap = x_section.figure(if_vacant, values.profession, values.gap_if_vacant);
  table.row({values.profession, line.in_post, assumed, line.gap, gap});
}

void GapSection::sensitivity() {
  const Edition& edition = x_input.edition;
  TableBlock table("sensitivity", "Estimated gap by " + edition.horizon_label + " with " +
                                      assumption(edition) + ", where vacancies are not known");
  table.row_header("Profession")
      .column("Staff in post", Unit::wte)
      .column("Assumed vacancies", Unit::wte)
      .column("Estimated gap as shown", Unit::wte)
      .column("Estimated gap with them", Unit::wte)
      .source_note(method_note(edition));
  for (const Line& line : x_lines)
    if (line.values.gap_if_vacant.has_number() && line.values.gap.has_number())
      sensitivity_row(table, line);
  if (table.lines().empty()) return;
  x_section.sentence("sensitivity_lead",
                     say(sentences::sensitivity_lead, {{"assumption", assumption(edition)}}),
                     Detail::annex);
  x_section.add(std::move(table), Detail::annex);
}

void GapSection::scenarios() {
  TableBlock table("scenarios", "Estimated gap by " + x_input.edition.horizon_label +
                                    " under low, central and high growth in demand");
  table.row_header("Profession")
      .column("Low growth", Unit::wte)
      .column("Central growth", Unit::wte)
      .column("High growth", Unit::wte);
  const auto cells = [this](const Line& line, std::string title) {
    const std::string& name = line.values.profession;
    const Measure gap = name.empty() ? summed(measure::gap_scenario) : measure::gap_scenario;
    const Figure low = x_section.figure(gap, name, line.values.gap_low, "low");
    const Figure high = x_section.figure(gap, name, line.values.gap_high, "high");
    return std::vector<Piece>{std::move(title), low, line.gap, high};
  };
  for (const Line& line : x_lines)
    if (line.values.gap_low.has_number() || line.values.gap_high.has_number())
      table.row(cells(line, line.values.profession));
  if (table.lines().empty()) return;
  if (table.lines().size() == x_lines.size() && x_lines.size() > 1) {
    std::vector<std::uint32_t> notes;
    if (!scenarios_add_up(x_lines, x_total))
      notes.push_back(table.parts_differ_note(rounding_note()));
    table.total(cells(x_total, "Total"), std::move(notes));
  }
  x_section.add(std::move(table), Detail::annex);
}

void GapSection::assumptions() {
  const auto is_first = [this](const Line& line) {
    return line.values.first_in_post.has_number() &&
           line.values.first_day == x_lines.front().values.first_day;
  };
  const bool one_day = std::all_of(x_lines.begin(), x_lines.end(), is_first);
  TableBlock table("assumptions", "What forecast demand and projected supply are based on");
  table.row_header("Profession")
      .column("Establishment", Unit::wte)
      .column("Growth in demand by " + x_input.edition.horizon_label, Unit::percent)
      .column(one_day ? "Staff in post, " + month_year(month_of(x_lines.front().values.first_day))
                      : "Earlier staff in post",
              Unit::wte)
      .column("Trend a year", Unit::percent);
  for (const Line& line : x_lines) {
    const ProfessionGap& values = line.values;
    const std::string& name = values.profession;
    const Value posts = gap_model::establishment(values.in_post, values.vacancies);
    std::vector<std::uint32_t> notes;
    if (values.first_in_post.has_number() && !one_day)
      notes.push_back(table.note(filled(
          sentences::note_earlier_staff,
          {{"day", long_date(values.first_day)},
           {"years", in_years(years_between(values.first_day, x_input.edition.baseline))}})));
    table.row({name, x_section.figure(measure::establishment, name, posts),
               x_section.figure(measure::growth, name, values.growth),
               x_section.figure(measure::earlier_in_post, name, values.first_in_post),
               x_section.figure(measure::trend, name, values.trend)},
              std::move(notes));
  }
  x_section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
