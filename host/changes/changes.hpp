// SPDX-License-Identifier: MIT
// The differences between an edition and the one before it, both loaded for the same audience.
// Users are `muster diff`, the chapter "Changes since the last edition", dated footnotes and the
// page that lists an edition's documents. This room compares data; other rooms write the sentences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/location.hpp"
#include "changes/file_difference.hpp"
#include "changes/word_difference.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::changes {

/// One of the two editions that are compared.
struct Side {
  std::string id;
  std::string title;
  std::string version;
  Date baseline;
  Date published;
};

/// A figure of one edition; if it has no value, the status gives the reason.
struct Amount {
  model::Status status = model::Status::unknown;
  double value = 0;

  bool known() const { return model::has_value(status); }
};

/// How much of the change in a gap is due to each input, in the unit of the gap. The four add up to
/// the change; a negative one made the shortfall larger.
struct GapReasons {
  double staff = 0;  ///< more or fewer staff in post, with the growth and trend of both editions
  double vacancies = 0;  ///< more or fewer empty posts
  double growth = 0;     ///< higher or lower growth in demand
  double trend = 0;      ///< a higher or lower trend of staff in post
};

/// A profession's gap in both editions.
struct GapChange {
  std::string sector;  ///< id of the sector
  std::string sector_title;
  std::string profession;  ///< "" if the sector gives one gap for all of it
  Unit unit = Unit::wte;
  Amount then, now;
  std::optional<double> change;  ///< now - then; nothing unless both are known
  std::optional<GapReasons> reasons;
  bool vacancies_became_known = false;
  /// Ids of the figures behind the gap in each edition: the gap first, then staff in post,
  /// vacancies, demand and supply, if available.
  std::vector<std::string> then_figures = {}, now_figures = {};
};

/// A cell of an action that has changed.
struct FieldChange {
  /// Column of the table actions: "due", "rating", "lead", "action"...
  std::string column;
  std::string then, now;       ///< the texts of the cells: dates as 2024-03-31, ratings by label
  std::vector<WordRun> words;  ///< for prose: the differences word by word
};

/// What happened to an action since the previous edition.
enum class Fate : unsigned char {
  kept,
  added,      ///< new in this edition
  closed,     ///< listed before, and finished since
  withdrawn,  ///< listed before, and given up since
  /// Listed before, neither closed nor withdrawn, and not listed for these readers now. For the
  /// public, an action that became restricted must look like one that was removed.
  unlisted
};

/// An action in which anything differs.
struct ActionChange {
  std::string id;
  std::string priority;  ///< id of the priority
  std::string action;    ///< its text now, or its last text if it is no longer listed
  Fate fate = Fate::kept;
  std::vector<FieldChange> fields;  ///< changes of an action that is in both editions

  const FieldChange* find(std::string_view column) const;
};

/// An action that is no longer listed and a new one with similar words: most likely, its id was
/// changed.
struct Likeness {
  std::string then_id, now_id;
  double share = 0;  ///< share of words in common, 0 to 1
};

/// A row of a meeting's tables (meeting, agenda, reports, appendices, ...) in which anything differs.
struct PaperChange {
  std::string table;
  std::string key;    ///< "7", or "7, 1" if two columns make the key
  std::string title;  ///< the current title, or the last one if the row is no longer listed
  Fate fate = Fate::kept;  ///< kept, added or unlisted
  std::vector<FieldChange> fields;  ///< changes of a row that is in both editions
};

/// A file of one edition: a PDF or a Word file.
struct FileSide {
  std::string file;  ///< in the edition's folder
  bool is_word = false;
  std::size_t pages = 0;  ///< of a PDF that was read
};

/// A report or an appendix that is a file in both editions.
struct FileChange {
  std::string table, key, title;  ///< as in PaperChange
  FileSide then, now;
  FileDifference words;
  std::string not_compared;  ///< why the words could not be compared; "" if they were
};

/// A narrative file that differs.
struct TextChange {
  std::string name;  ///< "foreword" for narrative/foreword.md
  Fate fate = Fate::kept;
  /// Share of words in common, 0 to 1; nothing if an edition lacks the file or it has too many
  /// words.
  std::optional<double> share;
};

/// All differences between two editions, `then` and `now`.
struct Changes {
  Side then, now;
  std::vector<GapChange> gaps;        ///< every gap that either edition has, in the order of the
                                      ///< new edition
  std::vector<ActionChange> actions;  ///< changed actions, in the order of the new edition
  std::vector<Likeness> likenesses;
  std::vector<PaperChange> papers;  ///< changes by table, in the order of the new edition
  /// Files whose bytes differ. `compare` doesn't read files, so it leaves the list empty.
  std::vector<FileChange> files;
  std::vector<TextChange> texts;  ///< by name

  /// The action's change under that priority, or null.
  const ActionChange* find(std::string_view id, std::string_view priority) const;
  /// True if no gap and no action differs; papers and narrative do not count.
  bool empty() const;
};

/// Compares two editions. Warns of actions that are no longer listed without a reason (the hint
/// names a similar new action), and of amendments that the comparison doesn't show.
Changes compare(const model::Dataset& then, const model::Findings& then_found,
                const model::Dataset& now, const model::Findings& now_found,
                Diagnostics& diagnostics);

// The parts of `compare`.
std::vector<GapChange> compare_gaps(const model::Findings& then, const model::Findings& now);
std::vector<ActionChange> compare_actions(const model::Dataset& then, const model::Dataset& now);
/// Compares the rows of the tables of a meeting, and files by name only.
std::vector<PaperChange> compare_papers(const model::Dataset& then, const model::Dataset& now);
/// Returns the reports and appendices that are files in both editions, for readers of both. What
/// differs in them is left empty.
std::vector<FileChange> files_in_both(const model::Dataset& then, const model::Dataset& now);
/// Narrative files as the audience reads them; blank lines do not count.
std::vector<TextChange> compare_texts(const model::Dataset& then, const model::Dataset& now);
/// Returns, for every action that is no longer listed, the added action with the most similar
/// words, if they have more than half of their words in common.
std::vector<Likeness> find_likenesses(const std::vector<ActionChange>& actions);

}  // namespace muster::changes
