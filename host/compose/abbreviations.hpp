// SPDX-License-Identifier: MIT
// The abbreviations that a text uses, from the table `abbreviations`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/dataset.hpp"

namespace muster::compose {

/// Finds the abbreviations of abbreviations.csv that a document uses.
class AbbreviationFinder {
 public:
  explicit AbbreviationFinder(const model::Dataset& dataset);
  /// Records the abbreviations that occur in `text` as whole words; "GPs" uses GP.
  void look_at(std::string_view text);
  std::map<std::string, std::string> used() const { return x_used; }

 private:
  void use(std::string_view word);

  /// Abbreviations of letters and digits only.
  std::unordered_map<std::string, std::string> x_words;
  /// Abbreviations with other characters: "A&E".
  std::vector<std::pair<std::string, std::string>> x_phrases;
  std::map<std::string, std::string> x_used;
};

}  // namespace muster::compose
