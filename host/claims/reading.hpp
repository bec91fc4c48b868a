// SPDX-License-Identifier: MIT
// A sentence taken apart: its words, and what in it names measures, subjects, times and places.
#pragma once

#include "claims/circumstances.hpp"
#include "claims/insertions.hpp"
#include "claims/measures.hpp"
#include "claims/mention.hpp"
#include "claims/prose.hpp"
#include "claims/subject_names.hpp"
#include "claims/times.hpp"

namespace muster::claims {

/// The names by which a sentence can speak of the edition.
struct Names {
  SubjectNames subjects;
  SubjectNames labels;  ///< reasons for leaving
  OwnWords own;
};

struct Reading {
  const Sentence* sentence = nullptr;
  Tokens tokens;
  Stems stems;  ///< of each token; "" of those that name nothing
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
  Subject heading_subject;  ///< whom the heading names, with words of the sentence if need be
  std::size_t heading_subjects = 0;  ///< how many the heading names
  bool heading_is_unknown = false;   ///< it may name a subject that is not in any table

  /// Tokens between two places, and eight for each end of a clause that is crossed.
  int distance(std::size_t from_first, std::size_t from_last, std::size_t at) const;
  /// An insertion that holds neither of the two counts for nothing.
  bool same_clause(std::size_t a, std::size_t b) const;
  bool says(const std::string& stem) const;
  /// Whether token `at` is of an insertion between `from` and `to`.
  bool is_passed_over(std::size_t at, std::size_t from, std::size_t to) const;
};

/// `sentence` must live as long.
Reading read_sentence(const Sentence& sentence, const Names& names);

/// The stems of tokens, one each.
Stems stems_of_tokens(const Tokens& tokens);

}  // namespace muster::claims
