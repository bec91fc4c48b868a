// SPDX-License-Identifier: MIT
// A figure in the text together with what its sentence says it is.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/figure_scanner.hpp"
#include "check/known_figures.hpp"
#include "check/prose.hpp"

namespace muster::check {

struct Claim {
  const Sentence* sentence = nullptr;
  Mention mention;
  std::string measure;  ///< the one nearest to the figure; "" where none is in the sentence
  std::set<std::string> measures;  ///< all of the sentence
  std::string heading_measure;
  std::map<std::string, int> distance;  ///< of each stem of the sentence, in tokens
  std::map<std::string, int> after;     ///< of those that follow within three tokens
  std::set<std::string> heading;        ///< stems
  std::set<int> years;                  ///< that the sentence names
  Subject subject;                      ///< the known subject nearest to the figure, or empty
  Subject spoken_of;  ///< the same, or what an earlier sentence of the paragraph spoke of last

  Location place() const { return sentence->place(mention.begin); }
  std::string text() const { return sentence->words(mention.begin, mention.end); }
  bool says(const std::string& stem) const { return distance.contains(stem); }
};

/// The subject that a sentence speaks of last, or empty.
Subject last_subject(const Sentence& sentence, const KnownFigures& known);

/// The figures of a sentence, which must live as long as they do.
std::vector<Claim> claims_of(const Sentence& sentence, const KnownFigures& known);

}  // namespace muster::check
