// SPDX-License-Identifier: MIT
// A figure in the text together with what its sentence says it is.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/reading.hpp"

namespace muster::claims {

struct Claim {
  const Sentence* sentence = nullptr;
  Mention mention;
  std::string measure;  ///< the one nearest to the figure; "" where none is in the sentence
  Sign measure_sign = Sign::unsaid;  ///< of a "shortfall" or a "surplus"
  bool measure_is_near = false;      ///< in the same clause
  bool measure_is_unit = false;      ///< only "WTE" says it
  std::set<std::string> measures;    ///< all of the sentence
  std::string heading_measure;
  std::map<std::string, int> distance;  ///< of each stem of the sentence, in tokens
  std::set<std::string> after;          ///< those that follow within three tokens
  std::set<std::string> heading;        ///< stems
  Stems label;                          ///< of such a list: the reason that it is of
  Subject subject;    ///< the known subject nearest to the figure, or that of the heading
  Subject spoken_of;  ///< the same, or what an earlier sentence of the paragraph spoke of last
  bool subject_is_above = false;  ///< only the heading names it
  std::set<Subject> subjects;     ///< all of the sentence
  std::string place;              ///< "" for the edition's own, else "england", "london", "other"
  std::set<std::string> places;   ///< all of the sentence
  Years years;                    ///< that the figure is of
  std::optional<int> span;        ///< of a change, in years
  bool is_earlier = false;        ///< "a year ago": of the edition before
  bool is_from = false;           ///< "from 1,414 to 1,206": the first of the two

  Counted counts = Counted::unsaid;

  bool is_aim = false;         ///< or a supposition, or an answer in a survey
  bool is_restricted = false;  ///< of a part of the group
  bool is_group = false;       ///< of several subjects, or of a wider group than any that is known
  bool counts_other = false;   ///< "12 porters": what is counted is none of what is known
  bool names_whole = false;    ///< "across the area"
  bool is_share = false;       ///< "a quarter of the vacancies": no rate, but a part of a count
  bool is_joint = false;       ///< "between them": of several together
  bool is_there = false;       ///< "there are 204 pharmacies"
  bool is_long_ago = false;    ///< "two years ago"
  bool is_of_month = false;    ///< "in March 2023"
  bool is_paired = false;      ///< beside its subject in a list of subjects and figures
  bool is_listed = false;      ///< among so many figures that it is a table, and no sentence

  Location place_in_file() const { return sentence->place(mention.begin); }
  std::string text() const { return sentence->words(mention.begin, mention.end); }
  bool says(const std::string& stem) const { return distance.contains(stem); }
};

/// The figures of a sentence.
std::vector<Claim> claims_of(const Reading& reading, const SubjectNames& names);

/// What of `claim` a figure beside tokens `first` to `last` would have: measure, subject, time,
/// place and circumstances. For claims without a figure, too.
Claim claim_at(const Reading& reading, const SubjectNames& names, const Mention& mention);

}  // namespace muster::claims
