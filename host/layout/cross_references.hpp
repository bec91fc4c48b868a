// SPDX-License-Identifier: MIT
// The pages that things are on, and the words of cross references. A document with references is
// set twice: the first time every reference keeps room for the widest number, so that the second
// time, when the pages are known, no line breaks elsewhere and every number is right.
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

  /// "Table 3", or null if the target has no number.
  const std::string* label(const std::string& target) const;
  /// Begins a reference; its ordinal is the same in both passes.
  std::uint32_t next() { return x_next++; }

  /// The label of the page that `target` is on; "" if the reference is on that page itself, nothing
  /// if the page is not known yet.
  std::optional<std::string> page_of(const std::string& target, std::uint32_t ordinal) const;
  /// The label of the page that has the anchor; "" if it is not known yet.
  std::string known_label(const std::string& id) const;
  /// Digits that are as wide as any page number of this document.
  const std::string& widest_number() const { return x_widest; }

  void found_anchor(const std::string& id, std::uint32_t page, const std::string& label);
  void found_reference(std::uint32_t ordinal, std::uint32_t page);
  /// Records a page of `term`, a number as in Word::term.
  void found_term(std::uint16_t term, std::uint32_t page, const std::string& label);
  /// The pages of a term that the pass before found; none in the first pass.
  std::vector<TermPage> pages_of_term(std::uint16_t term) const;
  /// The label of the page that has the anchor, if this pass has found it already; otherwise "".
  std::string found_label(const std::string& id) const;

  /// Makes the page numbers found in this pass available to the next.
  void begin_second_pass();

 private:
  /// The page of an anchor, by ordinal and by label.
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

/// The anchor of the last page of a Part.
std::string last_page_of(const std::string& part);

/// True if anything after the lists before the text may print the page of something. Footnotes are
/// not searched: a document that has some is set twice.
bool has_references(const document::Document& document, std::size_t lists_in_front);

}  // namespace muster::layout
