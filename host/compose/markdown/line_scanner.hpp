// SPDX-License-Identifier: MIT
// Syntax that Markdown lacks, read line by line before cmark sees the text: directives, the braces
// after headings, `@id` references, text in other languages. Marks of tokens replace it; the rest
// is passed on unchanged.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "compose/markdown/directive.hpp"
#include "compose/markdown/tokens.hpp"
#include "compose/template/source_text.hpp"

namespace muster::compose {

/// A text ready for cmark. `headings` has the attributes of headings by line number (from 1).
struct MarkdownText {
  SourceText source;
  std::vector<Directive> directives;
  std::map<std::uint32_t, Attributes> headings;
  bool restricted_passages = false;       ///< whether it contains restricted lines
  const SourceText* rendered = nullptr;   ///< the text that was scanned; must outlive this
  std::vector<std::size_t> written = {};  ///< the byte of `rendered` at which each line began
};

/// Who reads the text, and whether the audience filter has seen it.
enum class ScanFor : unsigned char {
  public_readers,
  restricted_readers,
  filtered  ///< narrative: no restriction is left in it
};

/// Settings and tables for scanning a text.
struct ScanContext {
  Tokens& tokens;
  const SourceFiles& files;
  const DirectiveSpecs& directives;
  Diagnostics& diagnostics;
};

/// Scans a text for read_markdown. Lines that the readers may not see are left empty (see
/// lines/restrictions.hpp); in filtered text a restriction is an error. Reports directives and keys
/// that don't exist, with the nearest match, and directives that are not closed or not opened. Also
/// reports footnotes without a text or without a mark, and code fences without an end.
MarkdownText scan_lines(const SourceText& text, ScanFor readers, const ScanContext& context);

}  // namespace muster::compose
