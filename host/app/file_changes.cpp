// SPDX-License-Identifier: MIT
#include "app/file_changes.hpp"

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "document/paper.hpp"
#include "document/walk.hpp"
#include "foreign/gate.hpp"
#include "foreign/page_text.hpp"
#include "word/papers.hpp"

namespace muster::app {

namespace {

using changes::Passage;

std::vector<Passage> pages_of(const std::string& name, std::string bytes,
                              const foreign::Limits& limits) {
  std::vector<Passage> pages;
  const auto source = foreign::open_pdf(name, std::move(bytes), limits, true);
  for (std::string& text : foreign::page_texts(*source))
    pages.push_back({pages.size() + 1, std::move(text)});
  return pages;
}

/// Throws Error with the first reason why the paper can't be read.
std::vector<Passage> paragraphs_of(const std::string& name, const std::string& bytes) {
  Diagnostics diagnostics;
  const auto paper = word::read_paper(bytes, {name, name, ""}, diagnostics);
  for (const Diagnostic& one : diagnostics.items())
    if (!paper && one.severity == Severity::error)
      throw Error(one.code, one.location, one.message, {});
  std::vector<Passage> paragraphs;
  for (const document::Block& block : paper->blocks)
    paragraphs.push_back({block.source.line, document::plain_text(document::Blocks{block})});
  for (const auto& [id, note] : paper->footnotes)
    paragraphs.push_back({0, document::plain_text(note)});
  return paragraphs;
}

/// Fills in the words of one side. Throws Error if the file can't be read.
std::vector<Passage> words_of(changes::FileSide& side, const std::string& shown,
                              const std::string& bytes, const foreign::Limits& limits) {
  side.is_word = document::is_paper(side.file);
  std::vector<Passage> passages =
      side.is_word ? paragraphs_of(shown, bytes) : pages_of(shown, bytes, limits);
  side.pages = side.is_word ? 0 : passages.size();
  return passages;
}

/// Whether the files differ; if so, `change` says how.
bool differ(const Computed& then, const Computed& now, const foreign::Limits& limits,
            changes::FileChange& change) {
  try {
    const std::string before = then.folder->read(change.then.file);
    const std::string after = now.folder->read(change.now.file);
    if (before == after) return false;
    const auto old_words =
        words_of(change.then, then.folder->display(change.then.file), before, limits);
    const auto new_words =
        words_of(change.now, now.folder->display(change.now.file), after, limits);
    change.words = changes::file_difference(old_words, new_words);
  } catch (const Error& error) {
    const Diagnostic& one = error.diagnostic();
    change.not_compared = one.location.file + ": " + one.message;
  }
  return true;
}

}  // namespace

std::vector<changes::FileChange> file_changes(const Computed& then, const Computed& now,
                                              int limit_megabytes) {
  const foreign::Limits limits(limit_megabytes);
  std::vector<changes::FileChange> found;
  for (changes::FileChange& each : changes::files_in_both(then.dataset, now.dataset))
    if (differ(then, now, limits, each)) found.push_back(std::move(each));
  return found;
}

}  // namespace muster::app
