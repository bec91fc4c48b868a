// SPDX-License-Identifier: MIT
// The subjects that a sentence can be about: professions, organisations, sectors, and the names
// that people give them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/stems.hpp"
#include "claims/token.hpp"

namespace muster::claims {

/// A profession, organisation or sector by the stems of its full name; empty: the whole system.
using Subject = Stems;

struct SubjectMention {
  Subject subject;
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t length = 0;           ///< of the name, in stems
};

class SubjectNames {
 public:
  /// `name` as a table has it: "Psychologists / psychotherapists", "Pharmacists (secondary care)".
  Subject add(const std::string& name, bool is_profession);
  void add(const Subject& subject);
  /// "The Maudsley" of "South London and the Maudsley".
  void add_last_name(const Subject& subject);
  /// Another name of `subject`.
  void add_name(const Stems& name, const Subject& subject);

  /// The same for a short name, unless it fits two subjects.
  void add_short(const Stems& name, const Subject& subject);

  /// In order. If one name is inside another, the longer one counts.
  std::vector<SubjectMention> find(const Tokens& tokens, const Stems& stems) const;

  /// Whether a stem ends the name of some profession ("nurs"). On its own it names a wider group
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

}  // namespace muster::claims
