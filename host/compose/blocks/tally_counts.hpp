// SPDX-License-Identifier: MIT
// What a tally counts: the rows of one table by the values of two columns, in this edition and, on
// request, in the previous one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A distinct value of a column, whose rows are counted together, and its printed title.
struct TallyGroup {
  std::string words;
  std::string title;
};

/// An edition's rows of the table; `when` is printed if two editions are compared.
struct CountedEdition {
  const model::Dataset* dataset = nullptr;
  std::vector<std::uint32_t> rows;
  std::string when;
};

class TallyCounts {
 public:
  /// Returns nothing after an error. `call` must outlive the result.
  static std::optional<TallyCounts> read(const DirectiveCall& call);

  /// The editions, the earlier one first.
  const std::vector<CountedEdition>& editions() const { return x_editions; }
  /// The distinct values of the column `of`, one for each column of the tally.
  const std::vector<TallyGroup>& categories() const { return x_categories; }
  /// The distinct values of the column `by`, one for each row of the tally.
  const std::vector<TallyGroup>& lines() const { return x_lines; }
  const std::string& by() const { return x_by->schema.name; }
  const model::Table& table_of(const CountedEdition& edition) const;

  /// How many rows of the edition have these values, recorded in the draft as a figure. If `line`
  /// is null, the value of the column `by` does not matter.
  model::Figure figure(const CountedEdition& edition, const TallyGroup* line,
                       const TallyGroup& category) const;
  /// Whether the counts of this row of the tally are the same in both editions.
  bool is_alike(const TallyGroup& line) const;

 private:
  explicit TallyCounts(const DirectiveCall& call) : x_call(call) {}

  bool read();
  bool compares_whole_tables() const;
  void add_previous();
  void find_categories();
  void add_category(const std::string& words, const std::string& title);
  void find_lines();
  void add_line(const std::string& words, const std::string& title);
  std::string word_of(const CountedEdition& edition, std::uint32_t row) const;
  std::vector<std::uint32_t> rows_of(const CountedEdition& edition, const TallyGroup* line,
                                     const TallyGroup& category) const;
  std::vector<std::string> columns_of(const model::Table& table) const;

  const DirectiveCall& x_call;
  const model::Table* x_table = nullptr;
  const model::Column* x_by = nullptr;
  std::string x_of;
  bool x_by_presence = false;
  std::vector<CountedEdition> x_editions;
  std::vector<TallyGroup> x_categories;
  std::vector<TallyGroup> x_lines;
};

}  // namespace muster::compose
