// SPDX-License-Identifier: MIT
// Words that make a figure something else than a statement of what is: an aim, a supposition, an
// answer in a survey, a part of the group, another place.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/measures.hpp"
#include "claims/subject_names.hpp"
#include "claims/times.hpp"

namespace muster::claims {

struct PlaceMention {
  std::string place;  ///< "england", "london", or "other"
  std::size_t at = 0;
};

struct Circumstances {
  std::vector<std::size_t> aims;          ///< tokens: "want", "target"
  std::vector<std::size_t> suppositions;  ///< "if", "suppose", "would"
  std::vector<std::size_t> restrictions;  ///< "newly", "aged", "surveyed"
  std::vector<PlaceMention> places;
  std::vector<std::size_t> surveys;  ///< "surveyed", "were asked"
  bool is_survey = false;
  std::vector<std::size_t> opinions;  ///< "think", "believe": of a share of people, an answer
  bool names_whole = false;  ///< "across the area", "in all", "the whole system"
};

/// Words of names that belong to the edition itself: "South", "East", "London".
using OwnWords = std::set<std::string>;

/// `text` is the sentence with its capitals.
Circumstances circumstances_of(const Tokens& tokens, const Stems& stems, std::string_view text,
                               const SubjectNames& names, const OwnWords& own);

/// In order. `text` is the sentence with its capitals.
std::vector<PlaceMention> find_places(const Tokens& tokens, const Stems& stems,
                                      std::string_view text, const SubjectNames& names,
                                      const OwnWords& own);
/// "England" of "England (synthetic)", as a PlaceMention would have it.
std::string place_named(std::string_view text);

/// Words that don't say which members of a group are counted.
bool is_plain(std::string_view word);

}  // namespace muster::claims
