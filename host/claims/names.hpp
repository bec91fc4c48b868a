// SPDX-License-Identifier: MIT
// The names by which sentences mention subjects and measures.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/mention.hpp"
#include "claims/token.hpp"

namespace muster::claims {

// Words are compared by their stems: "nurses" and "nursing" have the same stem, and "the" has none.

/// The stems of a name, such as "community" and "nurs". A text contains the name if it contains all
/// of them.
using Stems = std::vector<std::string>;

/// Returns the part that the forms of a word have in common: "nurs" of nurse, nurses and nursing.
/// It is "" for words such as "the", which do not say what is counted.
std::string stem(std::string_view word);

/// Returns the stems of `text` in order, without empty ones.
Stems stems_of(std::string_view text);

// The subjects that a sentence can be about: professions, organisations and sectors, with all their
// names.

/// A profession, organisation or sector, identified by the stems of its full name. An empty list
/// means the whole system.
using Subject = Stems;

struct SubjectMention {
  Subject subject;
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t length = 0;           ///< number of stems of the name
};

class SubjectNames {
 public:
  /// Adds a subject with its name in a table, such as "Psychologists / psychotherapists" or
  /// "Pharmacists (secondary care)", and with other names that are made from it. Returns the
  /// subject.
  Subject add(const std::string& name, bool is_profession);
  void add(const Subject& subject);
  /// Adds the last part of the subject's name as a short name, such as "The Maudsley" for "South
  /// London and the Maudsley".
  void add_last_name(const Subject& subject);
  /// Adds another name of `subject`.
  void add_name(const Stems& name, const Subject& subject);

  /// Adds a short name of `subject`, unless it also fits another subject.
  void add_short(const Stems& name, const Subject& subject);

  /// Returns the subjects that a sentence mentions, in order. If one name is inside another, only
  /// the longer one is returned.
  std::vector<SubjectMention> find(const Tokens& tokens, const Stems& stems) const;

  /// Whether a stem is the last of the name of a profession, as "nurs" is. Alone, such a stem names
  /// a wider group than any profession in the tables.
  bool is_head(const std::string& stem) const { return x_heads.contains(stem); }
  bool is_profession(const Subject& subject) const { return x_professions.contains(subject); }
  /// Whether a stem is part of the name of a subject.
  bool is_part(const std::string& stem) const { return x_parts.contains(stem); }
  const std::map<Subject, Subject>& names() const { return x_names; }

 private:
  void add_without_form(const Subject& subject);
  std::map<Subject, Subject> x_names;  ///< each name -> the subject
  std::set<Subject> x_shared;          ///< short names that fit two subjects and so name neither
  std::set<std::string> x_heads, x_parts;
  std::set<Subject> x_professions;
};

// Words that name a measure: "vacancy rate", "in post", "shortfall", "funded posts".

struct MeasureMention {
  std::string_view measure;         ///< "vacancy", "turnover", "staff", "gap"...
  Sign sign = Sign::unsaid;         ///< minus for "shortfall", plus for "surplus"
  std::size_t first = 0, last = 0;  ///< tokens
  /// The words may only name the unit of another measure, as "WTE" and "people" often do.
  bool is_unit = false;
  /// The words may only name the group that has the measure, as "staff" does. "In post" and
  /// "vacancies" always name a measure.
  bool is_weak = false;
};

/// Returns the measures that a sentence mentions, in order. `stems` has one stem for each token.
std::vector<MeasureMention> find_measures(const Tokens& tokens, const Stems& stems);

/// Returns the first measure in a name or header; "" if there is none.
std::string measure_in(std::string_view text);

/// Whether a stem alone names a measure or is part of the name of one.
bool is_measure_word(std::string_view stem);

/// Returns plus if a higher value of the measure is better, minus if a lower value is better, and
/// unsaid if neither is.
Sign better_when(std::string_view measure);

/// Whether the measure is a rate, whose differences are given in percentage points.
bool is_rate(std::string_view measure);

/// Whether the measure is about the future. "Will" and "would" then do not make a claim a
/// supposition.
bool is_forecast(std::string_view measure);

}  // namespace muster::claims
