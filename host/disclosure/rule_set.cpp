// SPDX-License-Identifier: MIT
#include "disclosure/rule_set.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::disclosure {

namespace {

constexpr std::array<RuleSet, 4> rule_sets = {{
    {"none"},
    {"nhs-england", 7, 5, false},
    {"round-5", 0, 5, false},
    {"threshold-5", 5, 0, true},
}};

}  // namespace

const RuleSet* find_rule_set(std::string_view id) {
  const auto* at = std::find_if(rule_sets.begin(), rule_sets.end(),
                                [&](const RuleSet& rule) { return rule.id == id; });
  return at == rule_sets.end() ? nullptr : at;
}

std::vector<std::string> rule_set_ids() {
  std::vector<std::string> ids;
  for (const RuleSet& rule : rule_sets) ids.emplace_back(rule.id);
  return ids;
}

bool is_count(double value) {
  return value >= 0 && value <= largest_count && std::fmod(value, 1) == 0;
}

Shown protect_count(const RuleSet& rule, double count) {
  if (count >= 1 && count <= static_cast<double>(rule.threshold)) {
    return {model::Status::withheld, 0};
  }
  if (rule.base == 0 || count == 0) return {model::Status::known, count};
  const auto base = static_cast<double>(rule.base);
  // No count is half-way between two multiples of 5, so it does not matter that std::round rounds
  // halves up.
  return {model::Status::rounded, std::round(count / base) * base};
}

CountColumns count_columns(const model::Table& table) {
  CountColumns found;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    switch (table.columns[i].schema.kind) {
      case model::Kind::person_count:
        found.heads.push_back(i);
        break;
      case model::Kind::person_fte:
        found.wte.push_back(i);
        break;
      case model::Kind::rate:
        found.rates.push_back(i);
        break;
      default:
        break;
    }
  }
  if (found.heads.size() == 1 && found.wte.size() == 1) found.headcount_of_wte = found.heads[0];
  return found;
}

double people_in(double wte, model::Status status) {
  return wte == 0 && status == model::Status::rounded ? 1 : std::ceil(wte);
}

void withhold(model::Column& column, std::size_t row) {
  column.status[row] = model::Status::withheld;
  column.numbers[row] = 0;
}

model::Column* find_column(model::Table& table, const std::string& name) {
  auto at = std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const model::Column& c) { return c.schema.name == name; });
  return at == table.columns.end() ? nullptr : &*at;
}

}  // namespace muster::disclosure
