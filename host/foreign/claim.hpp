// SPDX-License-Identifier: MIT
// Checks a file that claims to be PDF/UA-1: word processors set the claim whatever the tags are.
// Corrections that muster makes in the copy (levels of headings, role maps, tab order, metadata)
// are not taken into account here.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "foreign/source_pdf.hpp"
#include "foreign/source_structure.hpp"

namespace muster::foreign {

/// The problems found, each kind once, with the first page that has it.
class ClaimProblems {
 public:
  explicit ClaimProblems(SourcePdf& source);

  /// `page` is the object of the page, or none for a problem of the whole file.
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

// Its parts:
void check_claimed_tree(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems);
void check_claimed_tables(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems);
void check_claimed_pages(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems);

}  // namespace muster::foreign
