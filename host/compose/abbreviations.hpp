// SPDX-License-Identifier: MIT
// The abbreviations that a text uses, with their meanings from the table `abbreviations`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/dataset.hpp"

namespace muster::compose {

/// Finds the abbreviations of the table `abbreviations` that a document uses.
class AbbreviationFinder {
 public:
  explicit AbbreviationFinder(const model::Dataset& dataset);
  /// Records the abbreviations that occur in `text` as whole words. "GPs" counts as a use of GP.
  void look_at(std::string_view text);
  std::map<std::string, std::string> used() const { return x_used; }

 private:
  void use(std::string_view word);

  /// Abbreviations that consist of letters and digits.
  std::unordered_map<std::string, std::string> x_words;
  /// Abbreviations with other characters, such as "A&E".
  std::vector<std::pair<std::string, std::string>> x_phrases;
  std::map<std::string, std::string> x_used;
};

}  // namespace muster::compose
