// SPDX-License-Identifier: MIT
// Adds to the standard section a sentence on the largest shortfall, with its share of all
// shortfalls.
#include "acute.hpp"
#include "sentences.hpp"

namespace acute {
namespace {

constexpr muster::Measure share_of_shortfall{"share_of_shortfall", "Share of all shortfalls",
                                             muster::Unit::percent, "rates.share"};

void say_largest(const muster::GapSection& gaps, muster::Section& section) {
  const auto* largest = gaps.largest_shortfall();
  if (!largest) return;
  const std::string& profession = largest->values.profession;
  const muster::Value share =
      muster::rates::share(magnitude(largest->values.gap), gaps.total().values.shortfall);
  if (!share.has_number()) return;
  const double supply =
      muster::sdk::printed_number(muster::measure::supply, largest->values.supply.number());
  const muster::Phrase& phrase = supply > 0   ? sentences::largest_grows
                                 : supply < 0 ? sentences::largest_falls
                                              : sentences::largest;
  section.sentence(
      "largest_shortfall",
      muster::say(phrase, {{"name", profession},
                           {"share", section.figure(share_of_shortfall, profession, share)},
                           {"size", section.figure(muster::measure::supply_size, profession,
                                                   magnitude(largest->values.supply))}}),
      muster::Detail::main);
}

}  // namespace

void Acute::gap(const muster::Input& input, muster::Section& section) {
  muster::GapSection gaps(input, section);
  gaps.lead();
  gaps.key_figures();
  gaps.table();
  gaps.chart();
  say_largest(gaps, section);
  gaps.sensitivity();
  gaps.scenarios();
  gaps.assumptions();
  gaps.what_could_change();
}

}  // namespace acute
