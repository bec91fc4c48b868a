// SPDX-License-Identifier: MIT
// Reads a sentence: its words, and the measures, subjects, times and places that they name.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/mention.hpp"
#include "claims/names.hpp"
#include "claims/prose.hpp"
#include "claims/token.hpp"

namespace muster::claims {

// Circumstances: words which show that a figure does not state how things are in the whole of a
// group. They show an aim, a supposition, an answer in a survey, a part of the group, or another
// place.

struct PlaceMention {
  std::string place;  ///< "england", "london", or "other"
  std::size_t at = 0;
};

struct Circumstances {
  std::vector<std::size_t> aims;          ///< tokens such as "want", "target"
  std::vector<std::size_t> suppositions;  ///< "if", "suppose", "would"
  std::vector<std::size_t> restrictions;  ///< "newly", "aged", "surveyed"
  std::vector<PlaceMention> places;
  std::vector<std::size_t> surveys;  ///< "surveyed", "were asked"
  bool is_survey = false;
  std::vector<std::size_t> opinions;  ///< "think", "believe": a share of people is then an answer
  bool names_whole = false;           ///< "across the area", "in all", "the whole system"
};

/// Stems of the edition's own name, such as those of "South", "East" and "London". They don't name
/// another place.
using OwnWords = std::set<std::string>;

/// Returns the circumstances of a sentence. `text` is the sentence with its capital letters.
Circumstances circumstances_of(const Tokens& tokens, const Stems& stems, std::string_view text,
                               const SubjectNames& names, const OwnWords& own);

/// Returns the places that a sentence names, in order. `text` is the sentence with its capital
/// letters.
std::vector<PlaceMention> find_places(const Tokens& tokens, const Stems& stems,
                                      std::string_view text, const SubjectNames& names,
                                      const OwnWords& own);
/// Returns the place in the form of PlaceMention::place: "england" for "England (synthetic)".
std::string place_named(std::string_view text);

/// Whether all members of a group are still counted if this word describes the group. True for
/// "currently"; false for "newly", which limits the count to some members.
bool is_plain(std::string_view word);

// Insertions: remarks between commas, after which the clause continues, as in "the vacancy rate of
// midwives, reckoned against funded posts, is 8%".

/// The tokens of an insertion, including both commas.
struct Insertion {
  std::size_t first = 0, last = 0;  ///< tokens

  bool holds(std::size_t at) const { return first <= at && at <= last; }
};

/// Returns the insertions in order; they do not overlap.
std::vector<Insertion> find_insertions(const Tokens& tokens);

/// The names by which a sentence can refer to parts of the edition.
struct Names {
  SubjectNames subjects;
  SubjectNames labels;  ///< reasons for leaving
  OwnWords own;
};

struct Reading {
  const Sentence* sentence = nullptr;
  Tokens tokens;
  Stems stems;  ///< one for each token; "" for words that name nothing
  std::vector<MeasureMention> measures;
  std::vector<SubjectMention> subjects;
  std::vector<SubjectMention> labels;
  std::vector<Mention> figures;
  std::vector<YearMention> years;
  std::vector<EarlierMention> earlier;
  std::vector<Insertion> insertions;
  Circumstances circumstances;
  Stems heading;  ///< stems of the heading
  std::string heading_measure;
  Subject heading_subject;           ///< subject of the heading, perhaps with words of the sentence
  std::size_t heading_subjects = 0;  ///< number of subjects in the heading
  bool heading_is_unknown = false;   ///< it may name a subject that is not in any table

  /// Returns the number of tokens between token `at` and the tokens `from_first` to `from_last`,
  /// plus eight for each end of a clause between them.
  int distance(std::size_t from_first, std::size_t from_last, std::size_t at) const;
  /// Whether both tokens are in one clause. An insertion between them is ignored if it contains
  /// neither of them.
  bool same_clause(std::size_t a, std::size_t b) const;
  bool says(const std::string& stem) const;
  /// Whether token `at` belongs to an insertion between `from` and `to`.
  bool is_passed_over(std::size_t at, std::size_t from, std::size_t to) const;
};

/// Returns everything that the sentence names. `sentence` must outlive the result.
Reading read_sentence(const Sentence& sentence, const Names& names);

/// Returns the stems of the tokens, one for each.
Stems stems_of_tokens(const Tokens& tokens);

}  // namespace muster::claims
