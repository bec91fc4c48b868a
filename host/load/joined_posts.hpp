// SPDX-License-Identifier: MIT
// The posts of several editions at the baseline, by which their growth in demand is weighted.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/dataset.hpp"

namespace muster::load {

/// The posts of each edition, all known.
struct KnownPosts {
  std::vector<double> posts;  ///< whole-time equivalents, in the order of the editions; at least 0
  bool rounded = false;       ///< whether disclosure control rounded any of them
};

/// The posts to which the gap model applies the growth in demand: staff in post and vacancies at
/// the baseline (formula gap-model.demand). If an edition has no figure for vacancies, the model
/// applies it to the staff in post of all editions.
class JoinedPosts {
 public:
  explicit JoinedPosts(const std::vector<const model::Dataset*>& editions);

  /// Returns nothing unless the posts of every edition are known and above 0 together. They are not
  /// known if vacancies are given for other days than the baseline, because the model may use them.
  std::optional<KnownPosts> find(std::string_view sector, std::string_view profession) const;

 private:
  /// A figure of an edition for one profession at the baseline.
  struct Figure {
    model::Status status = model::Status::unknown;
    double number = 0;
    bool on_other_days = false;  ///< whether there is a figure for another day
    bool at_baseline = false;
  };
  /// The figures of a table, by sector and profession.
  using Figures = std::map<std::pair<std::string, std::string>, Figure, std::less<>>;

  static Figures figures_of(const model::Dataset& edition, std::string_view table);

  std::vector<Figures> x_staff, x_vacancies;  ///< by edition
};

}  // namespace muster::load
