// SPDX-License-Identifier: MIT
#include "load/joined_posts.hpp"

#include <algorithm>

#include "model/cells.hpp"

namespace muster::load {

using model::Column;
using model::Dataset;
using model::Margin;
using model::Status;
using model::Table;

JoinedPosts::JoinedPosts(const std::vector<const Dataset*>& editions) {
  for (const Dataset* one : editions) {
    x_staff.push_back(figures_of(*one, "staff"));
    x_vacancies.push_back(figures_of(*one, "vacancies"));
  }
}

JoinedPosts::Figures JoinedPosts::figures_of(const Dataset& edition, std::string_view name) {
  Figures figures;
  const Table* table = edition.find(name);
  if (table == nullptr) return figures;
  const std::vector<std::string> by = {"date", "sector", "profession"};
  const auto margin = std::find_if(table->margins.begin(), table->margins.end(),
                                   [&](const Margin& one) { return one.by == by; });
  if (margin == table->margins.end()) return figures;
  const Table& sums = *margin->table;
  const Column* fte = sums.find("fte");
  if (fte == nullptr) return figures;
  for (std::size_t row = 0; row < fte->status.size(); ++row) {
    Figure& figure = figures[{std::string(model::text_at(edition, sums.find("sector"), row)),
                              std::string(model::text_at(edition, sums.find("profession"), row))}];
    if (model::date_at(sums.find("date"), row) != edition.edition.baseline) {
      figure.on_other_days = true;
      continue;
    }
    figure.at_baseline = true;
    figure.status = fte->status[row];
    figure.number = fte->numbers[row];
  }
  return figures;
}

std::optional<KnownPosts> JoinedPosts::find(std::string_view sector,
                                            std::string_view profession) const {
  const std::pair<std::string, std::string> key(sector, profession);
  const auto figure = [&](const Figures& figures) {
    const auto found = figures.find(key);
    return found == figures.end() ? Figure() : found->second;
  };
  bool all_vacancies = true;
  for (const Figures& figures : x_vacancies) {
    const Figure vacancies = figure(figures);
    if (!vacancies.at_baseline && vacancies.on_other_days) return std::nullopt;
    if (vacancies.status == Status::withheld) return std::nullopt;
    all_vacancies = all_vacancies && model::has_value(vacancies.status);
  }
  KnownPosts known;
  double sum = 0;
  for (std::size_t i = 0; i < x_staff.size(); ++i) {
    const Figure staff = figure(x_staff[i]);
    if (!model::has_value(staff.status)) return std::nullopt;
    known.rounded |= staff.status == Status::rounded;
    known.posts.push_back(staff.number);
    if (all_vacancies) {
      const Figure vacancies = figure(x_vacancies[i]);
      known.rounded |= vacancies.status == Status::rounded;
      known.posts.back() += vacancies.number;
    }
    if (known.posts.back() < 0) return std::nullopt;
    sum += known.posts.back();
  }
  if (sum <= 0) return std::nullopt;
  return known;
}

}  // namespace muster::load
