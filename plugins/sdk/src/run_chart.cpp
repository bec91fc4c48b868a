// SPDX-License-Identifier: MIT
#include "muster/sdk/run_chart.hpp"

#include <algorithm>
#include <utility>

#include "muster/sdk/print.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

/// The word in findings for a point of this kind.
const char* mark_of(spc::Variation variation) {
  switch (variation) {
    case spc::Variation::concern_high:
    case spc::Variation::concern_low:
      return "concern";
    case spc::Variation::improvement_high:
    case spc::Variation::improvement_low:
      return "improvement";
    case spc::Variation::neutral_high:
    case spc::Variation::neutral_low:
      return "neutral";
    case spc::Variation::common_cause:
      break;
  }
  return "common";
}

const Phrase& phrase_of(spc::Cause cause) {
  switch (cause) {
    case spc::Cause::trend:
      return sentences::months_trend;
    case spc::Cause::two_in_three:
      return sentences::months_two_in_three;
    case spc::Cause::shift:
      return sentences::months_shift;
    case spc::Cause::outside_limits:
    case spc::Cause::common:
      break;
  }
  return sentences::months_outside;
}

/// Returns a sentence such as "August and September 2022 are outside the usual range."
std::string words_of(spc::Cause cause, const std::vector<std::string>& spans, bool is_one,
                     const spc::Profile& profile) {
  const std::size_t length = cause == spc::Cause::trend ? profile.trend_length : profile.run_length;
  return " " + filled(phrase_of(cause), {{"months", in_words(spans)},
                                         {"are", is_one ? "is" : "are"},
                                         {"belong", is_one ? "belongs" : "belong"},
                                         {"length", number_in_words(length)}});
}

/// The measure of a line, with the unit of the points and, if they set one, their number of
/// decimals.
Measure in_unit_of(Measure line, const Measure& of) {
  line.unit = of.unit;
  if (of.decimals >= 0) line.decimals = of.decimals;
  return line;
}

/// The index of the first number in or after the month of a rebase.
std::size_t place_of(const Rebase& rebase, const std::vector<std::size_t>& known) {
  const auto at = std::lower_bound(known.begin(), known.end(), rebase.at);
  return static_cast<std::size_t>(at - known.begin());
}

spc::Phasing phasing_of(const MonthlySeries& series, const std::vector<std::size_t>& known,
                        std::size_t fix_after) {
  spc::Phasing phasing{{}, fix_after};
  for (const Rebase& rebase : series.rebases) phasing.rebase_at.push_back(place_of(rebase, known));
  return phasing;
}

}  // namespace

RunChart::RunChart(MonthlySeries series, const spc::Rules& rules, Section& section)
    : x_series(std::move(series)), x_rules(rules), x_known(x_series.known()) {
  for (const std::size_t place : x_known) x_numbers.push_back(x_series.values[place].number());
  x_phases = spc::phases(x_numbers, rules.profile, phasing_of(x_series, x_known, rules.fix_after));
  if (!has_lines()) return;
  x_variations = spc::variations(x_numbers, x_phases, x_series.better, rules.profile);
  x_causes.assign(x_numbers.size(), spc::Cause::common);
  for (const spc::Phase& phase : x_phases) {
    const auto own = std::span(x_numbers).subspan(phase.begin, phase.end - phase.begin);
    const auto found = spc::causes(own, phase.limits, rules.profile);
    std::copy(found.begin(), found.end(),
              x_causes.begin() + static_cast<std::ptrdiff_t>(phase.begin));
    x_lines.push_back(register_lines(phase, section));
  }
  for (std::size_t i = 0; i < x_series.months.size(); ++i)
    x_points.push_back(
        section.figure(x_series.measure, month_year(x_series.months[i]), x_series.values[i]));
  if (!is_whole())
    x_no_line = section.figure(in_unit_of(measure::run_mean, x_series.measure), "", Value(),
                               x_series.variant.empty() ? "too few months"
                                                        : x_series.variant + " too few months");
  if (x_series.target.has_number())
    x_target = section.figure(in_unit_of(measure::run_target, x_series.measure), "",
                              x_series.target, x_series.variant);
}

/// Figures of a later phase are identified by the month that it begins with.
std::string RunChart::phase_variant(const spc::Phase& phase) const {
  if (phase.begin == 0) return x_series.variant;
  const std::string month = "from " + month_year(x_series.months[x_known[phase.begin]]);
  return x_series.variant.empty() ? month : x_series.variant + " " + month;
}

/// A line is calculated from all points of its phase, so its inputs are all their rows.
Figure RunChart::line_figure(const Measure& measure, double number, const spc::Phase& phase,
                             Section& section) const {
  std::vector<Value> behind;
  for (std::size_t i = phase.begin; i < phase.end; ++i)
    behind.push_back(x_series.values[x_known[i]]);
  return section.figure(in_unit_of(measure, x_series.measure), "",
                        Value(number).with_inputs_of(sum(behind)), phase_variant(phase));
}

RunChart::Lines RunChart::register_lines(const spc::Phase& phase, Section& section) const {
  const spc::Limits& limits = phase.limits;
  const auto figure = [&](const Measure& measure, double number) {
    return line_figure(measure, number, phase, section);
  };
  // Neither headcounts nor their rates are ever negative.
  Lines lines{figure(measure::run_mean, limits.mean),
              figure(measure::run_lower, std::max(0.0, limits.lower)),
              figure(measure::run_upper, limits.upper),
              {},
              {}};
  if (!x_rules.near_limits) return lines;
  lines.near_lower = figure(measure::run_near_lower, std::max(0.0, limits.near_lower));
  lines.near_upper = figure(measure::run_near_upper, limits.near_upper);
  return lines;
}

/// Whether every month belongs to one phase.
bool RunChart::is_whole() const {
  return x_phases.size() == 1 && x_phases[0].begin == 0 && is_at_end(x_phases[0]);
}

/// The first month after the phase: the beginning of the next one, or the end of the series.
std::size_t RunChart::months_end(const spc::Phase& phase) const {
  return is_at_end(phase) ? x_series.months.size() : x_known[phase.end];
}

/// Returns a line as one point if a single phase has all months; otherwise as a point for each
/// month, with the value of its phase. Months of a phase that is too short for lines have no value.
ChartBlock::Series RunChart::line_series(const char* title, Figure Lines::*line) const {
  if (is_whole()) return {title, {{title, x_lines[0].*line}}};
  ChartBlock::Series series{title, {}};
  for (const Month month : x_series.months) series.points.push_back({month_year(month), x_no_line});
  for (std::size_t phase = 0; phase < x_phases.size(); ++phase) {
    for (std::size_t i = x_known[x_phases[phase].begin]; i < months_end(x_phases[phase]); ++i)
      series.points[i].figure = x_lines[phase].*line;
  }
  return series;
}

ChartBlock RunChart::block() const {
  ChartBlock chart{x_series.measure.name,
                   ChartKind::run_chart,
                   x_series.title + " each month, " + x_series.groups,
                   x_series.measure.unit,
                   {}};
  ChartBlock::Series points{x_series.title, {}};
  for (std::size_t i = 0; i < x_points.size(); ++i)
    points.points.push_back({month_year(x_series.months[i]), x_points[i]});
  for (const spc::Phase& phase : x_phases)
    for (std::size_t i = phase.begin; i < phase.end; ++i)
      points.points[x_known[i]].mark = mark_of(x_variations[i]);
  chart.series = {std::move(points), line_series("mean", &Lines::mean),
                  line_series("lower", &Lines::lower), line_series("upper", &Lines::upper)};
  if (x_rules.near_limits) {
    chart.series.push_back(line_series("near_lower", &Lines::near_lower));
    chart.series.push_back(line_series("near_upper", &Lines::near_upper));
  }
  if (x_series.target.has_number()) chart.series.push_back({"target", {{"target", x_target}}});
  const Reading at_end = reading();
  if (!at_end.has_verdict) return chart;
  chart.variation = spc::id_of(at_end.variation);
  chart.assurance = spc::id_of(at_end.assurance);
  return chart;
}

/// Returns the months with this cause, as indices into the series.
std::vector<std::size_t> RunChart::months_of(spc::Cause cause) const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < x_causes.size(); ++i)
    if (x_causes[i] == cause) places.push_back(x_known[i]);
  return places;
}

/// Joins months in a row into spans: "June to September 2022" and "December 2022".
std::vector<std::string> RunChart::spans_of(const std::vector<std::size_t>& places) const {
  std::vector<std::string> spans;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t last = i;
    while (last + 1 < places.size() && places[last + 1] == places[last] + 1) ++last;
    const std::string first = month_year(x_series.months[places[i]]);
    spans.push_back(last == i ? first
                              : first + (last == i + 1 ? " and " : " to ") +
                                    month_year(x_series.months[places[last]]));
    i = last + 1;
  }
  return spans;
}

std::string RunChart::words() const {
  std::string text;
  for (const spc::Cause cause : {spc::Cause::outside_limits, spc::Cause::trend,
                                 spc::Cause::two_in_three, spc::Cause::shift}) {
    const std::vector<std::size_t> months = months_of(cause);
    if (!months.empty())
      text += words_of(cause, spans_of(months), months.size() == 1, x_rules.profile);
  }
  text =
      text.empty() ? filled(sentences::months_no_signal) : filled(sentences::months_signal) + text;
  text += rebases_in_words();
  if (x_known.size() < x_series.months.size()) text += " " + filled(sentences::months_without);
  text += holes_in_words();
  const spc::Phase& last = x_phases.back();
  if (is_at_end(last) && last.end - last.begin < spc::points_for_firm_limits)
    text += " " + filled(sentences::months_provisional,
                         {{"since", x_phases.size() > 1 ? " since then" : ""}});
  return text;
}

/// Describes each rebase. A phase of one month has no lines, because it has no difference between
/// months.
std::string RunChart::rebases_in_words() const {
  std::string text;
  for (const Rebase& rebase : x_series.rebases) {
    const auto begins_there = [place = place_of(rebase, x_known)](const spc::Phase& phase) {
      return phase.begin == place;
    };
    const bool has_lines = std::any_of(x_phases.begin(), x_phases.end(), begins_there);
    text += " " +
            filled(has_lines ? sentences::months_rebase : sentences::months_rebase_short,
                   {{"month", month_year(x_series.months[rebase.at])}, {"reason", rebase.reason}});
  }
  return text;
}

std::string RunChart::holes_in_words() const {
  if (x_series.holes.empty()) return "";
  std::vector<std::string> holes;
  for (const GroupHole& hole : x_series.holes)
    holes.push_back(figures::in_sentence(hole.group) + " " + hole.words());
  return " " + filled(sentences::months_holes, {{"holes", in_words(holes)}});
}

RunChart::Reading RunChart::reading() const {
  if (!is_at_end(x_phases.back())) return reading_without_lines();
  const Lines& lines = x_lines.back();
  Reading reading{x_series.title + ", " + month_year(x_series.months[x_known.back()]),
                  x_points[x_known.back()],
                  lines.mean,
                  lines.lower,
                  lines.upper,
                  x_target};
  const spc::Phase& last = x_phases.back();
  reading.has_verdict = last.end - last.begin >= spc::points_for_verdict;
  reading.variation = x_variations.back();
  reading.has_target = x_series.target.has_number();
  const auto target = reading.has_target ? std::optional(x_series.target.number()) : std::nullopt;
  reading.assurance = spc::assurance(last.limits, target, x_series.better);
  return reading;
}

/// The reading if the last rebase is too late for lines: only the last month's number.
RunChart::Reading RunChart::reading_without_lines() const {
  Reading reading{x_series.title + ", " + month_year(x_series.months[x_known.back()]),
                  x_points[x_known.back()],
                  x_no_line,
                  x_no_line,
                  x_no_line,
                  x_target};
  reading.has_target = x_series.target.has_number();
  return reading;
}

}  // namespace muster::sdk
