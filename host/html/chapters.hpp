// SPDX-License-Identifier: MIT
// Divides a document into one page for each chapter, in addition to the page with the whole
// document.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// A chapter: the document's blocks from `begin` up to, but not including, `end`.
struct Chapter {
  std::string id;      ///< anchor of its heading
  std::string number;  ///< "3", or ""
  std::string words;   ///< text of its heading
  std::string file;    ///< "chapter-workforce.html"
  std::size_t begin = 0, end = 0;
};

/// The chapters of a document, and the file that contains each anchor.
struct ChapterPlan {
  std::vector<Chapter> chapters;
  std::unordered_map<std::string, std::string> homes;  ///< anchor -> file
};

/// Plans the chapters. A heading of the first level with an id begins a chapter. Blocks before the
/// first such heading belong to the first chapter. Returns an empty plan if there are fewer than
/// two chapters.
ChapterPlan plan_chapters(const document::Document& document);

/// Whether a page for each chapter is better for readers: if there are at least four chapters, and
/// the document with its tables takes more than about 25 minutes to read (6,000 words).
bool is_long(const document::Document& document, const ChapterPlan& plan);

}  // namespace muster::html
