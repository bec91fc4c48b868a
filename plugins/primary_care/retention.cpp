// SPDX-License-Identifier: MIT
// Adds to the standard section a sentence on the profession whose share of staff aged 55 and over
// is furthest above its benchmark.
#include "primary_care.hpp"
#include "sentences.hpp"

namespace primary_care {
namespace {

constexpr muster::Measure above_benchmark{"retirement_risk_above",
                                          "Retirement risk above benchmark",
                                          muster::Unit::percentage_points, "rates.difference"};

void say_retirement(const muster::RetentionSection& retention, muster::Section& section) {
  const muster::RetentionSection::Line* worst = nullptr;
  muster::Value most;
  for (const auto& line : retention.lines()) {
    const muster::Value above = muster::rates::difference(line.values.retirement_risk,
                                                          line.values.retirement_benchmark.value);
    if (!above.has_number() || above.number() <= 0) continue;
    if (worst && above.number() <= most.number()) continue;
    worst = &line;
    most = above;
  }
  if (!worst) return;
  const auto& values = worst->values;
  section.sentence(
      "retirement_most_exposed",
      muster::say(sentences::retirement,
                  {{"source", values.retirement_benchmark.words},
                   {"name", muster::sdk::in_sentence(values.profession)},
                   {"points", section.figure(above_benchmark, values.profession, most)}}),
      muster::Detail::main);
}

}  // namespace

void PrimaryCare::retention(const muster::Input& input, muster::Section& section) {
  muster::RetentionSection retention(input, section);
  retention.standard();
  say_retirement(retention, section);
}

}  // namespace primary_care
