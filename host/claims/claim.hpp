// SPDX-License-Identifier: MIT
// A figure in the text, and everything that its sentence may mean by it. Each meaning has a cost,
// which says how far its words are from the figure: 0 next to it, below 0.5 in its own part of the
// sentence, about 1 in another part or in the heading.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/layout.hpp"

namespace muster::claims {

struct Claim {
  const Sentence* sentence = nullptr;
  Mention mention;
  std::map<std::string, double> measures;  ///< measures that it may state
  std::map<Subject, double> subjects;      ///< groups that it may be about; {}: the whole system
  std::map<Stems, double> labels;          ///< reasons, roles, areas
  std::map<std::string, double> words;     ///< all stems of the sentence and its heading
  std::set<std::string> after;             ///< the stems of the three tokens after the figure
  std::string measure;                     ///< the most likely one; "" if none is named
  Sign measure_sign = Sign::unsaid;        ///< of a "shortfall" or a "surplus"
  Subject subject;                         ///< the likeliest
  Subject spoken_of;  ///< the same, or the last one in an earlier sentence of the paragraph
  std::size_t subjects_named = 0;  ///< in the sentence
  bool measure_is_named = false;   ///< by the sentence, and not by the heading or a unit
  bool subject_is_above = false;   ///< only the heading names it
  std::string place;               ///< "" for the edition's own, else "england", "london", "other"
  std::set<std::string> places;    ///< all of the sentence
  Years years;                     ///< that the figure is for
  std::optional<int> span;         ///< of a change, in years
  bool is_earlier = false;         ///< "a year ago": it is for the previous edition
  bool is_from = false;            ///< "from 1,414 to 1,206": it is the first of the two
  bool is_supposed = false;        ///< "turns a gap of 677 into": 677 may be current
  bool is_to = false;              ///< the second of the two

  Counted counts = Counted::unsaid;

  bool is_aim = false;         ///< or a supposition, or an answer in a survey
  bool is_restricted = false;  ///< of only a part of the group
  bool is_group = false;       ///< of several subjects, or of a wider group than any that is known
  bool counts_other = false;   ///< "12 porters": counts something that isn't in the data
  bool names_whole = false;    ///< "across the area"
  bool is_share = false;       ///< "a quarter of the vacancies": part of a count, not a rate
  bool names_total = false;    ///< names what the share is a percentage of
  bool is_joint = false;       ///< "between them": of several together
  bool is_long_ago = false;    ///< "two years ago"
  bool is_of_month = false;    ///< "in March 2023"
  bool is_compared = false;    ///< "a spread of", "more than midwives": is between two subjects
  bool counts_posts = false;   ///< "1,414 posts": filled or not
  bool is_stated = false;      ///< "there are 204 pharmacies", "we have 1,516 WTE"
  bool counts_subject = false;  ///< "204 GP practices", "the number of pharmacies is 333"

  Location place_in_file() const { return sentence->place(mention.begin); }
  std::string text() const { return sentence->words(mention.begin, mention.end); }
  bool says(const std::string& stem) const { return words.contains(stem); }
};

/// Returns the claims that the figures of a sentence make.
std::vector<Claim> claims_of(const Reading& reading, const SubjectNames& names);

/// The meaning that a figure in the position of `mention` would have. For claims without a figure,
/// too.
Claim claim_at(const Reading& reading, const SubjectNames& names, const Mention& mention);

// Reads the time, place and group of a claim, and whether the claim is something else than a
// statement of how things are.

/// A claim while it is read: the figure number `which` of `layout`.
struct Context {
  const Reading& reading;
  const SubjectNames& names;
  const Layout& layout;
  std::size_t which;

  std::string_view word(std::size_t at) const { return text_at(reading.tokens, at); }
  /// Whether one of these is in the figure's own part, or in a part to which that is attached.
  template <class Phrases>
  bool says(const Phrases& phrases) const {
    for (std::size_t at = layout.chain_begin(which); at < layout.end(which); ++at)
      for (std::string_view phrase : phrases)
        if (phrase_at(reading.tokens, at, phrase) > 0) return true;
    return false;
  }
};

void take_measures(const Context& context, Claim& claim);
/// Gives a figure in a list the measure of the figure before it, as in "24% for nurses, 16.0% for
/// midwives".
void carry_measures(const Context& context, const Claim& before, Claim& claim);
void take_subjects(const Context& context, Claim& claim);
void take_time(const Context& context, Claim& claim);
void take_circumstances(const Context& context, Claim& claim);
/// Reads which kind of figure it is: a share, a difference, or a figure of several subjects
/// together.
void take_manner(const Context& context, Claim& claim);
/// Reads whether the figure is about less than the whole of a known group.
void take_doubts(const Context& context, Claim& claim);

}  // namespace muster::claims
