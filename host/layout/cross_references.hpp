// SPDX-License-Identifier: MIT
// Finds the pages of anchors and terms for cross references. A document with references is set
// twice. In the first pass every reference keeps room for the widest page number. The second pass
// knows the pages, and breaks all lines at the same words, so that every number is right.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/node.hpp"
#include "layout/term_index.hpp"

namespace muster::layout {

/// The pages of anchors and terms, from one pass to the next.
class CrossReferences {
 public:
  explicit CrossReferences(const document::Document& document);

  /// Returns the label of a target, such as "Table 3"; null if it has no number.
  const std::string* label(const std::string& target) const;
  /// Begins a reference; its ordinal is the same in both passes.
  std::uint32_t next() { return x_next++; }

  /// Returns the label of the page that `target` is on: "" if the reference is on the same page, no
  /// value if the page is not known yet.
  std::optional<std::string> page_of(const std::string& target, std::uint32_t ordinal) const;
  /// Returns the label of the page that has the anchor; "" if it is not known yet.
  std::string known_label(const std::string& id) const;
  /// Returns digits that are as wide as any page number of this document.
  const std::string& widest_number() const { return x_widest; }

  void found_anchor(const std::string& id, std::uint32_t page, const std::string& label);
  void found_reference(std::uint32_t ordinal, std::uint32_t page);
  /// Records that `term` (a number as in Word::term) occurs on a page.
  void found_term(std::uint16_t term, std::uint32_t page, const std::string& label);
  /// Returns the pages of a term that the pass before found; empty in the first pass.
  std::vector<TermPage> pages_of_term(std::uint16_t term) const;
  /// Returns the label of the page that has the anchor, if this pass has found it already;
  /// otherwise "".
  std::string found_label(const std::string& id) const;
  /// Returns the number of that page within its matter, from 0; 0 if it was not found.
  std::uint32_t found_page(const std::string& id) const;

  /// Makes the page numbers found in this pass available to the next.
  void begin_second_pass();

 private:
  /// The page of an anchor: its number, counted from 0, and its printed label.
  struct Place {
    std::uint32_t page = 0;
    std::string label;
  };
  /// Positions found in one pass.
  struct Pass {
    std::unordered_map<std::string, Place> anchors;
    std::vector<std::uint32_t> references;
    std::map<std::uint16_t, std::vector<TermPage>> terms;
  };

  std::unordered_map<std::string, std::string> x_labels;
  std::string x_widest;
  std::uint32_t x_next = 0;
  Pass x_found;
  std::optional<Pass> x_known;
};

/// Returns the id of the anchor on the last page of a Part.
std::string last_page_of(const std::string& part);

/// Whether a document must be set twice to print page numbers: it has cross references, page
/// ranges, footnotes (which are not searched for references), or more than `lists_in_front` lists.
bool has_references(const document::Document& document, std::size_t lists_in_front);

}  // namespace muster::layout
