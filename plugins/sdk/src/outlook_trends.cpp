// SPDX-License-Identifier: MIT
// The gap under a slower and a faster trend of supply, row by row.
#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/rounding_notes.hpp"

namespace muster::sdk {
namespace {

/// A row's gap with the slow, the present and the fast trend.
struct Trends {
  const OutlookRow* row;
  Value slow, fast;
};

std::vector<Trends> with_other_trends(const std::vector<OutlookRow>& rows,
                                      const OutlookFrame& frame) {
  std::vector<Trends> all;
  for (const OutlookRow& row : rows)
    if (row.trend_range.low.has_number())
      all.push_back({&row, gap_with_trend(row, frame, row.trend_range.low),
                     gap_with_trend(row, frame, row.trend_range.high)});
  return all;
}

}  // namespace

std::vector<Piece> OutlookSection::trend_cells(const std::string& title, const std::string& subject,
                                               const Value& slow, const Value& fast,
                                               const Value& gap) {
  Measure measure = x_frame.in_unit(measure::gap_with_trend);
  if (subject.empty()) measure = summed(measure);
  return {title, x_section.figure(measure, subject, slow, "slow"),
          subject.empty() ? x_gap : x_section.figure(measure, subject, gap, "present"),
          x_section.figure(measure, subject, fast, "fast")};
}

void OutlookSection::trends() {
  const std::vector<Trends> all = with_other_trends(x_rows, x_frame);
  if (all.empty()) return;
  TableBlock table("trends", "Estimated gap by " + x_frame.horizon_label +
                                 " under the slowest, the present and the fastest trend of supply");
  table.row_header(x_frame.row_title)
      .column("Slowest trend", x_frame.unit)
      .column("Present trend", x_frame.unit)
      .column("Fastest trend", x_frame.unit);
  std::vector<Value> slow, present, fast;
  for (const Trends& each : all) {
    const std::string& subject = each.row->subject;
    table.row(trend_cells(subject, subject, each.slow, each.fast, each.row->gap));
    slow.push_back(each.slow);
    present.push_back(each.row->gap);
    fast.push_back(each.fast);
  }
  if (all.size() == x_rows.size() && all.size() > 1) {
    std::vector<std::uint32_t> notes;
    for (const auto* parts : {&slow, &present, &fast})
      if (notes.empty() &&
          printed_sum_differs(measure::gap_with_trend, *parts, sum_of_known(*parts)))
        notes.push_back(table.parts_differ_note(rounding_note()));
    table.total(trend_cells("Total", "", sum_of_known(slow), sum_of_known(fast), Value()),
                std::move(notes));
  }
  x_section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
