// SPDX-License-Identifier: MIT
// Diagrams of 15 and of 60 boxes of each kind, in turn: the shortest times and their ratio. Four
// times the boxes may take 12 times as long; a square would take 16 times.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "diagram/diagram.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/diagram/sample_diagrams.hpp"

namespace {

using muster::DiagramKind;
using muster::document::Diagram;

constexpr double most_times = 12;
constexpr int rounds = 25;
constexpr std::uint32_t few = 15;
constexpr std::uint32_t many = 60;

/// Four stages, rows and bands; each box reports to one of the three before it or leads to two.
Diagram sample(DiagramKind kind, std::uint32_t boxes) {
  if (kind == DiagramKind::governance) return muster::diagram::regular_tree(boxes, 3);
  Diagram diagram = muster::diagram::empty_diagram(kind);
  const std::uint32_t stage = (boxes + 3) / 4;
  for (std::uint32_t i = 0; i < boxes; ++i) {
    diagram.boxes.push_back({"Box " + std::to_string(i), "What is done here and by whom",
                             "Stage " + std::to_string(i / stage),
                             "Column " + std::to_string(i % 3)});
    for (std::uint32_t to : {i + stage, i + stage + 1})
      if (to < boxes) diagram.links.push_back({i, to});
  }
  return diagram;
}

double milliseconds(const Diagram& diagram) {
  const muster::chart::ArialMeasure measure;
  const muster::theme::Theme theme{};
  const auto begin = std::chrono::steady_clock::now();
  muster::diagram::draw(diagram, theme, 760, measure);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

bool measure(DiagramKind kind, std::string_view name) {
  double small = 1e9;
  double large = 1e9;
  for (int round = 0; round < rounds; ++round) {
    small = std::min(small, milliseconds(sample(kind, few)));
    large = std::min(large, milliseconds(sample(kind, many)));
  }
  std::printf("%-12s %u boxes %.2f ms, %u boxes %.2f ms, ratio %.1f (limit %.0f)\n",
              std::string(name).c_str(), few, small, many, large, large / small, most_times);
  return large / small <= most_times;
}

}  // namespace

int main() {
  bool good = true;
  for (std::size_t i = 0; i < muster::diagram_kind_count; ++i) {
    const auto kind = static_cast<DiagramKind>(i);
    good &= measure(kind, muster::diagram_kind_words.word(kind));
  }
  return good ? 0 : 1;
}
