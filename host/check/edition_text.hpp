// SPDX-License-Identifier: MIT
// All text of an edition that people typed: its narrative, as the publications print it, and the
// sentences in its tables.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "claims/prose.hpp"
#include "document/node.hpp"

namespace muster::check {

/// The narrative that documents print. What several of them print is read once.
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
  std::set<std::string> x_seen;  ///< places with words
};

/// Of the sentences of the narrative, then those of the tables.
std::vector<claims::Sentence> sentences_of(const Inspection& inspection);

}  // namespace muster::check
