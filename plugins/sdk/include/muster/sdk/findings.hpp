// SPDX-License-Identifier: MIT
// The results of a sector: figures and the sections that show them. Figures are registered once,
// with everything needed to print and to trace them; blocks only refer to them.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/blocks.hpp"
#include "muster/sdk/measure.hpp"
#include "muster/sdk/table.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk {

class Findings;

/// A figure in the form in which the host receives it.
struct FigureRecord {
  std::string id;       ///< "gap.adult_nurses": measure, variant if any, subject
  std::string label;    ///< "Estimated gap, Adult nurses"
  std::string subject;  ///< "" for the whole sector
  Measure measure;
  Value value;
};

/// One section of a sector's findings, such as "gap".
class Section {
 public:
  Section(Findings& findings, std::string id, std::string title)
      : x_findings(findings), x_id(std::move(id)), x_title(std::move(title)) {}

  /// Registers a figure; an empty subject means the whole sector. `variant` distinguishes figures
  /// with the same measure and subject ("low"). Don't use variants for measures that the host adds
  /// up.
  Figure figure(const Measure& measure, std::string_view subject, const Value& value,
                std::string_view variant = {});

  /// Adds a paragraph: section.sentence("lead", {"The largest gap is ", figure, " WTE."}).
  void sentence(std::string id, Words words, Detail detail = Detail::unsaid) {
    add(Sentence{std::move(id), std::move(words)}, detail);
  }
  void add(Block block, Detail detail = Detail::unsaid) {
    x_blocks.push_back(std::move(block));
    x_details.push_back(detail);
  }

  /// Sets the heading, which says what was found: "Six of 13 professions fall short". Make it from
  /// the figures, so that it is true in every edition.
  void headline(std::string words) { x_headline = std::move(words); }

  /// Adds a section of the same sector after this one. The section exists as long as the findings.
  Section& next(std::string id, std::string title);

  const std::string& id() const { return x_id; }
  const std::string& title() const { return x_title; }
  const std::string& headline() const { return x_headline; }
  const std::vector<Block>& blocks() const { return x_blocks; }
  /// The detail of each block, in the same order.
  const std::vector<Detail>& details() const { return x_details; }

 private:
  Findings& x_findings;
  std::string x_id;
  std::string x_title;
  std::string x_headline;
  std::vector<Block> x_blocks;
  std::vector<Detail> x_details;
};

/// All figures and sections of a sector, in the order in which they were made.
class Findings {
 public:
  explicit Findings(const Tables& tables) : x_tables(tables) {}
  Findings(const Findings&) = delete;
  Findings& operator=(const Findings&) = delete;

  /// Adds a section, which lives as long as the findings.
  Section& section(std::string id, std::string title);

  const FigureRecord& record(Figure figure) const { return x_records.at(figure.index); }

  /// Writes the JSON of findings.md, piece by piece. A section without blocks is left out.
  void write(const std::function<void(std::string_view)>& out) const;

 private:
  friend class Section;
  Figure add(FigureRecord record);
  void share_inputs(Value& value);

  const Tables& x_tables;
  std::vector<FigureRecord> x_records;
  /// Indices into x_records by the number of their input rows; only records with long lists of
  /// rows.
  std::multimap<std::size_t, std::size_t> x_large_inputs;
  std::set<std::string> x_ids;
  std::deque<Section> x_sections;
};

/// The source line of a block, and whether any of its data are synthetic.
struct Provenance {
  std::string source;
  bool synthetic = false;
};

/// The source line names the tables of the figures' input rows, with title and date if the
/// edition's `sources` lists the table, and says which tables have derived or synthetic rows.
Provenance provenance(const std::vector<Figure>& figures, const Findings& findings,
                      const Tables& tables);

/// Whether any row behind a value is synthetic: such a value never replaces a published one.
bool is_synthetic(const Value& value, const Tables& tables);

}  // namespace muster::sdk
