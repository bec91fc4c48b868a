// SPDX-License-Identifier: MIT
#include "disclosure/suppression_report.hpp"

#include <string>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "disclosure/codes.hpp"

namespace muster::disclosure {

namespace {

std::string counts_of(std::size_t number, const std::string& file) {
  return counted(number, "count") + " of " + file;
}

/// A table that exists only in an earlier edition keeps its name from that edition.
std::string file_of(const model::Dataset& dataset, const std::string& name) {
  const model::Table* table = dataset.find(name);
  return table == nullptr ? name + ".csv" : table->file;
}

void report_given_away(std::size_t number, const std::string& file, Diagnostics& diagnostics) {
  if (number == 0) return;
  diagnostics.warning(code::disclosure_public_already, {file, 0, 0},
                      counts_of(number, file) +
                          " that the rules withhold can be read, calculated or narrowed down from "
                          "earlier publications",
                      {"consider withdrawing the earlier edition, because withholding the counts "
                       "here is not enough"});
}

void report_whole(const Suppressed& suppressed, const model::Dataset& dataset,
                  Diagnostics& diagnostics) {
  for (const std::string& name : suppressed.whole_tables) {
    const std::string file = file_of(dataset, name);
    diagnostics.warning(
        code::disclosure_table_withheld, {file, 0, 0},
        "all counts of " + file + " are withheld, including zeros",
        {"publish it by year or for larger groups to show more, because withholding "
         "fewer would give small counts away"});
  }
  for (const auto& [name, number] : suppressed.whole_series) {
    const std::string file = file_of(dataset, name);
    diagnostics.note(code::disclosure_series_withheld, {file, 0, 0},
                     "all counts of " + std::to_string(number) + " series in " + file +
                         " are withheld, including zeros",
                     {"publish larger groups to show more: withholding fewer would give small "
                      "counts away (a series is one profession in one sector)"});
  }
}

void report_not_kept(const Suppressed& suppressed, const model::Dataset& dataset,
                     Diagnostics& diagnostics) {
  for (const auto& [name, number] : suppressed.not_kept) {
    const std::string file = file_of(dataset, name);
    diagnostics.error(
        code::disclosure_not_kept, {file, 0, 0},
        counts_of(number, file) +
            " cannot be protected, because other published figures may give them away",
        {"publish the table for larger groups, or choose nhs-england or round-5"});
  }
}

}  // namespace

void report(const Suppressed& suppressed, const model::Dataset& dataset, Diagnostics& diagnostics) {
  for (const auto& [name, number] : suppressed.given_away)
    report_given_away(number, file_of(dataset, name), diagnostics);
  report_whole(suppressed, dataset, diagnostics);
  report_not_kept(suppressed, dataset, diagnostics);
}

}  // namespace muster::disclosure
