// SPDX-License-Identifier: MIT
// The names by which sentences mention measures and organisations.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/mention.hpp"
#include "claims/token.hpp"

namespace muster::claims {

// Words as they are compared: "nurses" and "nursing" have the same stem, and "the" has none.

/// The stems of a name. A text has the name if it has all of them: "community", "nurs".
using Stems = std::vector<std::string>;

/// Returns the part that the forms of a word have in common: "nurs" of nurse, nurses and nursing.
/// It is "" for words such as "the", which do not say what is counted.
std::string stem(std::string_view word);

/// Returns the stems of `text` in order, without empty ones.
Stems stems_of(std::string_view text);

// The subjects that a sentence can be about: professions, organisations, sectors, and the names
// that people give them.

/// A profession, organisation or sector by the stems of its full name; empty: the whole system.
using Subject = Stems;

struct SubjectMention {
  Subject subject;
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t length = 0;           ///< of the name, in stems
};

class SubjectNames {
 public:
  /// Adds a subject by its name in a table, such as "Psychologists / psychotherapists" or
  /// "Pharmacists (secondary care)".
  Subject add(const std::string& name, bool is_profession);
  void add(const Subject& subject);
  /// Adds the last part of a name, such as "The Maudsley" of "South London and the Maudsley".
  void add_last_name(const Subject& subject);
  /// Adds another name of `subject`.
  void add_name(const Stems& name, const Subject& subject);

  /// Adds a short name of `subject`, unless it also fits another subject.
  void add_short(const Stems& name, const Subject& subject);

  /// Returns the subjects in order. If one name is inside another, only the longer one is returned.
  std::vector<SubjectMention> find(const Tokens& tokens, const Stems& stems) const;

  /// Whether a stem ends the name of a profession, as "nurs" does. Alone, it names a wider group
  /// than any profession of the tables.
  bool is_head(const std::string& stem) const { return x_heads.contains(stem); }
  bool is_profession(const Subject& subject) const { return x_professions.contains(subject); }
  bool is_part(const std::string& stem) const { return x_parts.contains(stem); }
  const std::map<Subject, Subject>& names() const { return x_names; }

 private:
  void add_without_form(const Subject& subject);
  std::map<Subject, Subject> x_names;  ///< each name -> the subject
  std::set<Subject> x_shared;          ///< short names that fit two subjects, so neither has them
  std::set<std::string> x_heads, x_parts;
  std::set<Subject> x_professions;
};

// Words that name a measure: "vacancy rate", "in post", "shortfall", "funded posts".

struct MeasureMention {
  std::string_view measure;         ///< "vacancy", "turnover", "staff", "gap"...
  Sign sign = Sign::unsaid;         ///< of a "shortfall" or a "surplus"
  std::size_t first = 0, last = 0;  ///< tokens
  /// "WTE" and "people" name the unit of other measures as often as staff in post.
  bool is_unit = false;
  /// "In post" and "vacancies" name a measure; "staff" may name the group that has the measure.
  bool is_weak = false;
};

/// Returns the measures in order. `stems` has one stem for each of `tokens`.
std::vector<MeasureMention> find_measures(const Tokens& tokens, const Stems& stems);

/// Returns the first measure in a name or header; "" if there is none.
std::string measure_in(std::string_view text);

/// Whether a stem alone names a measure or is part of the name of one.
bool is_measure_word(std::string_view stem);

/// Returns plus if a higher value of the measure is better, minus if a lower one is, and unsaid if
/// neither is.
Sign better_when(std::string_view measure);

/// Whether the measure is a rate, whose differences are given in percentage points.
bool is_rate(std::string_view measure);

/// Whether the measure is about the future, so that "will" and "would" are usual with it.
bool is_forecast(std::string_view measure);

}  // namespace muster::claims
