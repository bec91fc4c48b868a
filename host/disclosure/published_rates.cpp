// SPDX-License-Identifier: MIT
#include "disclosure/published_rates.hpp"

#include <algorithm>

#include "disclosure/count_columns.hpp"
#include "disclosure/counts_behind_rates.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

namespace {

bool gives_away(const model::Dataset& dataset, const RuleSet& rule, std::string_view measure,
                const Whom& whom, double rate) {
  if (is_withheld_behind(dataset, measure, whom)) return true;
  if (rule.base == 0) return false;
  const std::vector<Fraction> fractions = fractions_behind(dataset, rule, measure, whom);
  return std::any_of(fractions.begin(), fractions.end(), [&](const Fraction& fraction) {
    return !leaves_open(fraction, as_printed(rate));
  });
}

}  // namespace

void withhold_published_rates(model::Dataset& dataset, const RuleSet& rule) {
  const auto at = dataset.tables.find("published_rates");
  if (at == dataset.tables.end()) return;
  model::Table& published = at->second;
  model::Column& rates = *find_column(published, "rate");
  const auto text = [&](const char* column, std::size_t row) {
    return dataset.texts.at(published.find(column)->texts[row]);
  };
  for (std::size_t row = 0; row < published.row_count(); ++row) {
    if (!has_number(rates.status[row])) continue;
    const Whom whom{text("sector", row), text("profession", row)};
    if (gives_away(dataset, rule, text("measure", row), whom, rates.numbers[row]))
      withhold(rates, row);
  }
}

}  // namespace muster::disclosure
