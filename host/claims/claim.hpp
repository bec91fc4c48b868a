// SPDX-License-Identifier: MIT
// A claim is a figure in a text with everything that its sentence may mean by it. Each possible
// measure and subject has a cost, which says how far the words that name it are from the figure: 0
// next to the figure, below 0.5 in the figure's own part of the sentence, and about 1 in another
// part or in the heading.
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
  std::map<std::string, double> measures;  ///< measures that it may state -> cost
  std::map<Subject, double> subjects;      ///< groups that it may be about; {}: the whole system
  std::map<Stems, double> labels;          ///< reasons, roles and areas that it may be about
  std::map<std::string, double> words;     ///< all stems of the sentence and its heading -> cost
  std::set<std::string> after;             ///< the stems of the three tokens after the figure
  std::string measure;                     ///< the most likely measure; "" if none is named
  Sign measure_sign = Sign::unsaid;        ///< minus for a "shortfall", plus for a "surplus"
  Subject subject;                         ///< the most likely subject
  Subject spoken_of;  ///< `subject`, or the last subject of an earlier sentence in the paragraph
  std::size_t subjects_named = 0;  ///< number of subjects in the sentence
  bool measure_is_named = false;   ///< the sentence names it, not only the heading or a unit
  bool subject_is_above = false;   ///< only the heading names the subject
  std::string place;               ///< "": the edition's own area; "england", "london", "other"
  std::set<std::string> places;    ///< all places in the sentence
  Years years;                     ///< years that the figure may be for
  std::optional<int> span;         ///< length of a change in years
  bool is_earlier = false;         ///< for the time of the previous edition, as in "a year ago"
  bool is_from = false;            ///< the first of two figures, as in "from 1,414 to 1,206"
  bool is_supposed = false;        ///< may be current, as 677 in "turns a gap of 677 into"
  bool is_to = false;              ///< the second of two figures, as in "from 1,414 to 1,206"

  Counted counts = Counted::unsaid;

  bool is_aim = false;         ///< an aim, a supposition, or an answer in a survey
  bool is_restricted = false;  ///< about only a part of the group
  bool is_group = false;       ///< about several subjects, or a group that isn't in the data
  bool counts_other = false;   ///< "12 porters": counts something that isn't in the data
  bool names_whole = false;    ///< the sentence names the whole system: "across the area"
  bool is_share = false;       ///< "a quarter of the vacancies": part of a count, not a rate
  bool names_total = false;    ///< names what the share is a percentage of
  bool is_joint = false;       ///< "between them": about several subjects together
  bool is_long_ago = false;    ///< before the previous edition, as in "two years ago"
  bool is_of_month = false;    ///< for a single month: "in March 2023"
  bool is_compared = false;    ///< difference of two subjects: "a spread of", "more than midwives"
  bool counts_posts = false;   ///< "1,414 posts": filled or vacant
  bool is_stated = false;      ///< counts all members: "there are 204 pharmacies"
  bool counts_subject = false;  ///< counts the subject itself: "204 GP practices"

  Location place_in_file() const { return sentence->place(mention.begin); }
  std::string text() const { return sentence->words(mention.begin, mention.end); }
  bool says(const std::string& stem) const { return words.contains(stem); }
};

/// Returns the claims that the figures of a sentence make.
std::vector<Claim> claims_of(const Reading& reading, const SubjectNames& names);

/// Returns the claim that a figure in the position of `mention` would make. `mention` may also be a
/// word, such as a direction or a rank.
Claim claim_at(const Reading& reading, const SubjectNames& names, const Mention& mention);

// Functions that read the parts of a claim. They also find out whether the claim states something
// other than how things are, such as an aim.

/// What is known while a claim is read. Its figure has the number `which` in `layout`.
struct Context {
  const Reading& reading;
  const SubjectNames& names;
  const Layout& layout;
  std::size_t which;

  std::string_view word(std::size_t at) const { return text_at(reading.tokens, at); }
  /// Whether one of `phrases` is in the figure's own part of the sentence, or in a part to which
  /// that part is attached (see Layout).
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
/// Reads the kind of the figure: a share, a difference, or a figure for several subjects together.
void take_manner(const Context& context, Claim& claim);
/// Reads whether the figure is about something other than a whole group that is in the data.
void take_doubts(const Context& context, Claim& claim);

}  // namespace muster::claims
