// SPDX-License-Identifier: MIT
// Reasons for leaving: shares of leavers with a known reason; unknown reasons are separate.
#include <algorithm>

#include "muster/sdk/periods.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/retention_section.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

/// A remainder that prints as less than 0.1% is ignored.
constexpr double rest_worth_showing = 0.0005;

/// The title of the remaining share, if a source lists only some reasons.
constexpr const char* other_reasons = "Other or not stated";

bool means_unknown(std::string_view reason) {
  return reason == "Unknown" || reason == "unknown" || reason == "Not known";
}

bool all_counted(const Rows& rows) {
  if (!rows.has_column("leavers")) return false;
  return std::all_of(rows.begin(), rows.end(),
                     [](const Row& row) { return row.number("leavers").has_number(); });
}

void read_counts(const Rows& rows, LeavingReasons& reasons) {
  std::vector<Value> known, all;
  Value unknown;
  for (const Row row : rows) {
    all.push_back(row.number("leavers"));
    if (means_unknown(row.text("reason")))
      unknown = all.back();
    else
      known.push_back(all.back());
  }
  const Value with_known_reason = sum(known);
  reasons.unknown_share = rates::share(unknown, sum(all));
  for (const Row row : rows) {
    if (means_unknown(row.text("reason"))) continue;
    const Value leavers = row.number("leavers");
    reasons.reasons.push_back({std::string(row.text("reason")), leavers,
                               retention::reason_share(leavers, with_known_reason)});
  }
}

void read_shares(const Rows& rows, LeavingReasons& reasons) {
  std::vector<Value> shares;
  for (const Row row : rows) {
    const Value share = row.number_if("share");
    if (means_unknown(row.text("reason"))) {
      reasons.unknown_share = share;
      continue;
    }
    shares.push_back(share);
    reasons.reasons.push_back({std::string(row.text("reason")), Value(), share, true});
  }
  const Value rest = 1.0 - sum(shares);
  const bool shown = rest.has_number() && rest.number() > rest_worth_showing;
  if (shown) reasons.reasons.push_back({other_reasons, Value(), rest});
}

std::vector<std::size_t> largest_first(const LeavingReasons& reasons) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < reasons.reasons.size(); ++i)
    if (reasons.reasons[i].share.has_number()) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return reasons.reasons[a].share.number() > reasons.reasons[b].share.number();
  });
  return order;
}

bool is_remainder(const std::string& title) { return title.starts_with("Other"); }

bool shares_add_up(const LeavingReasons& reasons) {
  std::vector<Value> shares;
  for (const LeavingReasons::Reason& reason : reasons.reasons) shares.push_back(reason.share);
  return !printed_sum_differs(measure::reason_share, shares, Value(1));
}

/// Returns the largest shares in words: "relocation (21.6%), promotion (12%) and retirement (9%)".
Words largest_in_words(const LeavingReasons& reasons, const std::vector<Figure>& shares) {
  constexpr std::size_t named_at_most = 4;
  std::vector<std::size_t> named;
  for (const std::size_t i : largest_first(reasons))
    if (!is_remainder(reasons.reasons[i].title) && named.size() < named_at_most) named.push_back(i);
  Words words;
  for (std::size_t i = 0; i < named.size(); ++i) {
    const char* before = i == 0 ? "" : i + 1 == named.size() ? " and " : ", ";
    words.emplace_back(before + in_sentence(reasons.reasons[named[i]].title) + " (");
    words.emplace_back(shares[named[i]]);
    words.emplace_back(")");
  }
  return words;
}

Words reasons_in_words(const LeavingReasons& reasons, const std::vector<Figure>& shares) {
  return say(reasons.whole_system ? sentences::reasons_all : sentences::reasons_own,
             {{"period", reasons.period}}, {{"reasons", largest_in_words(reasons, shares)}});
}

}  // namespace

LeavingReasons read_leaving_reasons(const Input& input) {
  LeavingReasons reasons;
  Rows rows = input.own_rows("leaving_reasons");
  reasons.whole_system = rows.empty();
  if (rows.empty()) rows = input.tables.rows_if("leaving_reasons").where("sector", "all");
  const LatestPeriod latest = latest_period(rows, "period");
  reasons.period = latest.period;
  if (!latest.is_certain)
    input.report(Severity::warning,
                 "some periods of leaving_reasons could not be read, so " + latest.period +
                     " is taken to be the latest",
                 "leaving_reasons", rows[0].index());
  rows = rows.where("period", reasons.period);
  if (all_counted(rows))
    read_counts(rows, reasons);
  else
    read_shares(rows, reasons);
  return reasons;
}

void RetentionSection::leaving_reasons(WholeSystem whole_system) {
  const LeavingReasons reasons = read_leaving_reasons(x_input);
  if (largest_first(reasons).empty()) return;
  std::vector<Figure> shares;
  for (const LeavingReasons::Reason& reason : reasons.reasons) {
    Measure measure = measure::reason_share;
    if (reason.as_given) measure.formula = "";
    if (reason.title == other_reasons) measure.formula = "rates.remainder";
    shares.push_back(x_section.figure(measure, reason.title, reason.share));
  }
  x_section.sentence("leaving_reasons_lead", reasons_in_words(reasons, shares), Detail::main);
  if (!reasons.whole_system || whole_system == WholeSystem::in_full)
    reasons_in_full(reasons, shares);
}

void RetentionSection::reasons_in_full(const LeavingReasons& reasons,
                                       const std::vector<Figure>& shares) {
  const std::string of_whom = reasons.whole_system ? ", all sectors together" : "";
  ChartBlock::Series known{"Share of leavers", {}};
  TableBlock table("leaving_reasons", "Reasons for leaving, " + reasons.period + of_whom);
  table.row_header("Reason").column("Share of leavers", Unit::percent);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    table.row({reasons.reasons[i].title, shares[i]});
    if (reasons.reasons[i].share.has_number())
      known.points.push_back({reasons.reasons[i].title, shares[i]});
  }
  if (!shares_add_up(reasons)) table.source_note(filled(sentences::reasons_sum));
  if (reasons.unknown_share.has_number()) {
    Measure unknown = measure::reason_share;
    unknown.formula = "rates.share";
    table.row({"Reason not known", x_section.figure(unknown, "", reasons.unknown_share, "unknown")},
              {table.note(filled(sentences::note_unknown_reason))});
  }
  x_section.add(ChartBlock{"reasons_chart",
                           ChartKind::stacked_share,
                           "Reasons for leaving, " + reasons.period + of_whom,
                           Unit::percent,
                           {std::move(known)}});
  x_section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
