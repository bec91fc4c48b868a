// SPDX-License-Identifier: MIT
// Compares the figures and claims of the narratives with the data of the edition.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "check/check.hpp"
#include "claims/claim.hpp"
#include "claims/known_figures.hpp"
#include "claims/prose.hpp"
#include "claims/word_claims.hpp"
#include "document/node.hpp"

namespace muster::check {

// The result of checking each figure typed into the text.

/// The result of comparing a typed figure with the data.
enum class Verdict : std::uint8_t {
  agrees,     ///< equals a figure of the edition, to the precision printed
  disagrees,  ///< differs from the figure that its words name, or from the text in another place
  not_found   ///< no figure of the edition has these words and a similar value
};
const char* verdict_word(Verdict verdict);  ///< "agrees", "disagrees", "not in the data"

/// A figure typed into the text.
struct TextFigure {
  Location place;
  std::string text;      ///< as it is written: "in excess of 132,084"
  std::string sentence;  ///< the sentence that contains it
  Verdict verdict = Verdict::not_found;
  std::string against;  ///< "132,384: organisations.csv, sum of headcount"; "" if not found
  Location source;      ///< place of the figure in `against`
};

// The claims of the text with their verdicts, and how they are compared with each other.

/// A claim of the text with its verdict.
struct Judged {
  claims::Claim claim;
  TextFigure figure;
  bool is_bound = false;  ///< printed by a tag, so that it isn't listed among the typed figures
};

/// A subject at one end of an order, and the sentence that puts it there.
struct PlacedPole {
  claims::Pole pole;
  const claims::Sentence* sentence = nullptr;
};

/// Reports sentences that put a subject at both ends of an order, such as "turnover is highest for
/// midwives" and "midwives have the lowest turnover".
void compare_poles(const Inspection& inspection, const std::vector<PlacedPole>& all);

/// Compares the figures of the text with each other: reports two figures of the same measure and
/// subject that differ, and one figure that is given for two subjects.
void compare_with_each_other(const Inspection& inspection, std::vector<Judged>& all);

/// Checks figures of one sentence that must fit together: demand, supply and gap, or a vacancy rate
/// and vacancies.
void check_sums(const Inspection& inspection, const claims::KnownFigures& known,
                const std::vector<Judged>& all);

// Makes the input of host/claims from the inspected edition, and describes places and figures for
// messages.

/// Returns every figure that the edition and the one before it state.
claims::KnownFigures known_figures(const Inspection& inspection);

/// Returns the place as messages write it: "edition/narrative/a.md:3" or, for the public,
/// "edition/narrative/a.md, text line 3".
std::string place_words(const Inspection& inspection, const Location& place);
/// Returns the figure with its place, such as "16.0%: published_rates.csv, rate
/// (edition/published_rates.csv, row 2)".
std::string known_words(const Inspection& inspection, const claims::KnownFigure& known);

// All text of an edition that people typed: its narrative, as the publications print it, and the
// sentences in its tables.

/// Holds the narrative that documents print. A sentence that several documents print is read once.
class PrintedText {
 public:
  /// Adds the sentences and typed tables of the edition's narrative files.
  void add(const document::Document& document, const model::Dataset& dataset);

  const std::vector<claims::Sentence>& sentences() const { return x_sentences; }
  const std::vector<claims::TypedTable>& tables() const { return x_tables; }

 private:
  bool is_new(const claims::Sentence& sentence);

  std::vector<claims::Sentence> x_sentences;
  std::vector<claims::TypedTable> x_tables;
  std::set<std::string> x_seen;  ///< place and text of the sentences that were added
};

/// Returns the sentences of the narrative, followed by those of the tables.
std::vector<claims::Sentence> sentences_of(const Inspection& inspection);

// Compares figures that people typed, into the narrative and into the texts of tables, with the
// data and with each other.

/// Returns every typed figure with its verdict, in the order of the text. Reports a figure that
/// disagrees as an error or a warning, and one that is not in the data as a note.
std::vector<TextFigure> check_narrative(const Inspection& inspection);

/// Compares the key facts with the tables that they are about.
void check_facts(const Inspection& inspection);

/// Reports each printed gap that is not the difference of the printed supply and demand, and
/// explains the rounding.
void check_printed_gaps(const Inspection& inspection);

}  // namespace muster::check
