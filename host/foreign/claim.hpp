// SPDX-License-Identifier: MIT
// Checks a file that claims to be PDF/UA-1, because word processors make this claim even if the
// tags are wrong. Faults that muster corrects in the copy are not reported: levels of headings,
// role maps, tab order and metadata.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "foreign/source_pdf.hpp"
#include "foreign/source_structure.hpp"

namespace muster::foreign {

/// Collects problems: each text once, with the first page that has it.
class ClaimProblems {
 public:
  explicit ClaimProblems(SourcePdf& source);

  /// `page` is the page's object; leave it out for a problem of the whole file.
  void add(const std::string& what, QPDFObjGen page = {});
  std::vector<std::string> texts() const { return x_texts; }

 private:
  std::map<QPDFObjGen, std::size_t> x_pages;
  std::map<std::string, bool> x_known;
  std::vector<std::string> x_texts;
};

/// Returns why the copy of a tagged file would not be PDF/UA-1, as sentences without a full stop;
/// empty if nothing was found.
std::vector<std::string> claim_problems(SourcePdf& source);

// The parts of claim_problems():
void check_claimed_tree(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems);
void check_claimed_tables(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems);
void check_claimed_pages(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems);

}  // namespace muster::foreign
