// SPDX-License-Identifier: MIT
// The part of the line scanner that looks inside a line: `@id`, `[words]{lang=cy}`, footnote
// labels. It leaves code spans and backslash escapes unchanged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/markdown/footnote_labels.hpp"
#include "compose/markdown/tokens.hpp"
#include "compose/template/source_text.hpp"

namespace muster::compose {

/// Scans one line at a time for `@id`, footnotes and text in other languages.
class InlineScanner {
 public:
  InlineScanner(Tokens& tokens, const SourceFiles& files, FootnoteLabels& footnotes,
                Diagnostics& diagnostics)
      : x_tokens(tokens), x_files(files), x_footnotes(footnotes), x_diagnostics(diagnostics) {}

  /// Whether the line contains anything that scan would change or record.
  bool needs(std::string_view line) const;
  /// The line, with the marks of tokens in place of what was found.
  std::string scan(std::string_view line, Origin at);

 private:
  void step();
  void code_span();
  bool reference();
  void open_bracket();
  void close_bracket();
  bool foreign_end();
  bool word_before() const;
  /// The current location. Counts the characters of the line only once, from one call to the next.
  Location here();

  Tokens& x_tokens;
  const SourceFiles& x_files;
  FootnoteLabels& x_footnotes;
  Diagnostics& x_diagnostics;
  std::string_view x_line;
  std::size_t x_position = 0;
  std::size_t x_counted = 0;       ///< bytes of the line that were counted
  std::uint32_t x_characters = 0;  ///< the characters in these bytes
  Origin x_at;
  std::string x_out;
  std::vector<std::size_t> x_brackets;  ///< positions of open [ in x_out
};

}  // namespace muster::compose
