// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"
#include "check/codes.hpp"
#include "check/edition_claims.hpp"
#include "check/judged.hpp"

namespace muster::check {

namespace {

bool contradict(const PlacedPole& a, const PlacedPole& b) {
  return a.sentence != b.sentence && a.pole.measure == b.pole.measure &&
         a.pole.subject == b.pole.subject && a.pole.is_top != b.pole.is_top;
}

std::string words_of(const PlacedPole& one) {
  return one.sentence->words(one.pole.begin, one.pole.end);
}

}  // namespace

void compare_poles(const Inspection& inspection, const std::vector<PlacedPole>& all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!contradict(all[i], all[j])) continue;
      bool reported = j > 0 && all[j].sentence == all[j - 1].sentence &&  // named twice
                      all[j].pole.subject == all[j - 1].pole.subject &&
                      all[j].pole.measure == all[j - 1].pole.measure;
      if (reported) continue;
      std::string who;
      for (const std::string& one : all[j].pole.subject) who += (who.empty() ? "" : " ") + one;
      inspection.diagnostics.warning(
          code::figure_contradicts, all[j].sentence->place(all[j].pole.begin),
          "the text says '" + words_of(all[j]) + "' here and '" + words_of(all[i]) + "' at " +
              place_words(inspection, all[i].sentence->place(all[i].pole.begin)) +
              ", both of the " + all[j].pole.measure + " of " + who,
          {"correct one of them, or say in both sentences among whom"});
    }
}

}  // namespace muster::check
