// SPDX-License-Identifier: MIT
// A document as one page for each chapter, next to the page with all of it.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// A chapter: the blocks from `begin` to before `end` of the document.
struct Chapter {
  std::string id;      ///< anchor of its heading
  std::string number;  ///< "3", or ""
  std::string words;   ///< words of its heading
  std::string file;    ///< "chapter-workforce.html"
  std::size_t begin = 0, end = 0;
};

/// The chapters of a document and the file that each anchor is in.
struct ChapterPlan {
  std::vector<Chapter> chapters;
  std::unordered_map<std::string, std::string> homes;  ///< anchor -> file
};

/// Headings of the first level with an id begin chapters. Blocks before the first of them belong to
/// its chapter. Empty if there are fewer than two chapters.
ChapterPlan plan_chapters(const document::Document& document);

/// Whether a reader is better served with a page for each chapter: four chapters or more, and more
/// than about 25 minutes of reading (6,000 words) including tables.
bool is_long(const document::Document& document, const ChapterPlan& plan);

}  // namespace muster::html
