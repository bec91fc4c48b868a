// SPDX-License-Identifier: MIT
#include "foreign/claim.hpp"

#include <algorithm>
#include <set>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

ClaimProblems::ClaimProblems(SourcePdf& source) {
  for (Handle page : source.pages()) x_pages.emplace(page.getObjGen(), x_pages.size() + 1);
}

void ClaimProblems::add(const std::string& what, QPDFObjGen page) {
  if (!x_known.try_emplace(what, true).second) return;
  const auto at = x_pages.find(page);
  x_texts.push_back(at == x_pages.end() ? what
                                        : what + " (page " + std::to_string(at->second) + ")");
}

std::vector<std::string> claim_problems(SourcePdf& source) {
  ClaimProblems problems(source);
  const SourceStructure tree(source.tree());
  Handle suspects = source.root().getKey("/MarkInfo").getKeyIfDict("/Suspects");
  if (suspects.isBool() && suspects.getBoolValue())
    problems.add("the file itself says that some of its tags are suspect");
  check_claimed_tree(source, tree, problems);
  check_claimed_tables(source, tree, problems);
  check_claimed_pages(source, tree, problems);
  return problems.texts();
}

// Checks tables for rows that do not fit together, and for header cells that do not say whether
// they head rows or columns.

namespace {

constexpr std::int64_t most_span = 1000;
constexpr std::size_t most_places = 2'000'000;  ///< limit for hostile files: cells in all tables

/// Returns a table attribute of an element, from the element itself or from one of its classes.
/// Null if it has none.
Handle attribute(Handle element, Handle classes, const char* key) {
  std::vector<Handle> all = items_of(element.getKey("/A"));
  for (Handle name : items_of(element.getKey("/C"))) {
    if (!name.isName() || !classes.isDictionary()) continue;
    for (Handle object : items_of(classes.getKey(name.getName()))) all.push_back(object);
  }
  for (Handle object : all) {
    const bool table = object.isDictionary() && object.getKey("/O").isNameAndEquals("/Table");
    if (table && object.hasKey(key)) return object.getKey(key);
  }
  return Handle::newNull();
}

class TableCheck {
 public:
  TableCheck(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems)
      : x_tree(tree), x_problems(problems), x_classes(source.tree().getKey("/ClassMap")) {
    for (const StructureElement& element : tree.elements) {
      Handle id = element.from;
      id = id.getKey("/ID");
      if (id.isString()) x_identifiers.insert(id.getStringValue());
    }
  }

  void check() {
    for (const StructureElement& element : x_tree.elements)
      if (element.type == "/Table") check(element);
  }

 private:
  using Cells = std::vector<const StructureElement*>;

  Cells elements_in(const StructureElement& element) const {
    Cells found;
    for (const StructureKid& kid : element.kids)
      if (kid.what == StructureKid::What::element) found.push_back(&x_tree.elements[kid.value]);
    return found;
  }

  /// Returns all rows of a table, including those in its head, bodies and foot.
  Cells rows_of(const StructureElement& table) const {
    Cells rows;
    for (const StructureElement* part : elements_in(table)) {
      if (part->type == "/TR") rows.push_back(part);
      if (part->type == "/THead" || part->type == "/TBody" || part->type == "/TFoot")
        for (const StructureElement* row : elements_in(*part)) rows.push_back(row);
    }
    return rows;
  }

  void check(const StructureElement& table) {
    const Cells rows = rows_of(table);
    x_taken.assign(rows.size(), {});
    bool headed = false, scoped = true, named = true;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (const StructureElement* cell : elements_in(*rows[row])) {
        place(*cell, row);
        const Handle scope = attribute(cell->from, x_classes, "/Scope");
        headed = headed || cell->type == "/TH";
        scoped = scoped && (cell->type != "/TH" || Handle(scope).isName());
        named = check_headers(*cell) && named;
      }
    }
    if (!headed) x_problems.add("a table has no header cells", table.page);
    if (headed && !scoped && !named)
      x_problems.add("a header cell does not say whether it heads a row or a column", table.page);
    const bool even = std::ranges::all_of(
        x_taken, [&](const std::set<std::int64_t>& columns) { return columns == x_taken.front(); });
    if (!even) x_problems.add("the rows of a table do not have the same columns", table.page);
  }

  /// Returns false for a data cell that names no header cells. Also checks that the header cells
  /// exist.
  bool check_headers(const StructureElement& cell) {
    const auto names = items_of(attribute(cell.from, x_classes, "/Headers"));
    for (Handle name : names)
      if (!name.isString() || !x_identifiers.contains(name.getStringValue()))
        x_problems.add("a cell names a header that does not exist", cell.page);
    return cell.type != "/TD" || !names.empty();
  }

  std::int64_t span(const StructureElement& cell, const char* key) const {
    Handle value = attribute(cell.from, x_classes, key);
    return value.isInteger() ? std::clamp<std::int64_t>(value.getIntValue(), 1, most_span) : 1;
  }

  /// Puts the cell in the first free column, and in all columns and rows that it spans.
  void place(const StructureElement& cell, std::size_t row) {
    std::int64_t column = 0;
    while (x_taken[row].contains(column)) ++column;
    const std::int64_t columns = span(cell, "/ColSpan");
    const auto rows = static_cast<std::size_t>(span(cell, "/RowSpan"));
    if (row + rows > x_taken.size())
      x_problems.add("the rows of a table do not have the same columns", cell.page);
    for (std::size_t at = row; at < std::min(row + rows, x_taken.size()); ++at)
      for (std::int64_t i = column; i < column + columns && ++x_places < most_places; ++i)
        if (!x_taken[at].insert(i).second)
          x_problems.add("two cells of a table take the same place", cell.page);
    if (x_places >= most_places) x_problems.add("its tables are too large to be checked");
  }

  const SourceStructure& x_tree;
  ClaimProblems& x_problems;
  Handle x_classes;
  std::set<std::string> x_identifiers;
  std::vector<std::set<std::int64_t>> x_taken;  ///< occupied columns, by row
  std::size_t x_places = 0;
};

}  // namespace

void check_claimed_tables(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems) {
  TableCheck(source, tree, problems).check();
}

}  // namespace muster::foreign
