// SPDX-License-Identifier: MIT
// Any text as narrative: scanned line by line, parsed and made into blocks. Promises:
//   - every problem has a line of the text, and a column in that line;
//   - no private-use character is left: those that compose puts in are all exchanged;
//   - every directive that was understood gets its blocks once;
//   - what is printed was written where it says.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include "compose/markdown/line_scanner.hpp"
#include "compose/markdown/markdown_reader.hpp"
#include "compose/template/marks.hpp"
#include "document/dump.hpp"
#include "document/walk.hpp"
#include "fuzz/promise.hpp"

namespace {

using namespace muster;
using fuzz::expect;

constexpr const char* shown = "edition/narrative/n.md";

/// One directive for each combination of content and keys.
const compose::DirectiveSpecs directives = {{"box", true, {}, {"kind", "title", "id"}},
                                            {"step", true, {"period"}, {"title"}},
                                            {"contents", false, {}, {}},
                                            {"language", true, {"lang"}, {}}};

/// Makes a box of every directive.
class Boxes final : public compose::BlockPlacer {
 public:
  bool place(const compose::Token&, int, document::Source, document::Blocks&) override {
    return false;
  }
  void place(const compose::Directive& directive, document::Blocks content, document::Source source,
             document::Blocks& out) override {
    if (directive.spec != nullptr) ++placed;
    document::Block block;
    block.node = document::Box{document::BoxKind::note, "", "", std::move(content)};
    block.source = source;
    out.push_back(std::move(block));
  }
  std::size_t placed = 0;
};

compose::SourceText source_of(const std::string& text) {
  compose::SourceText source{text, {}};
  const auto lines = static_cast<std::uint32_t>(fuzz::lines_of(text).size());
  std::size_t begin = 0;
  for (std::uint32_t line = 1; line <= lines; ++line) {
    source.lines.push_back({0, line, 1});
    source.pieces.push_back({begin, {0, line, 1}, false});
    begin = text.find('\n', begin) + 1;
  }
  return source;
}

/// The character at a place, which is in the text.
char32_t character_at(const std::string& text, const document::Place& place) {
  std::string_view rest = text;
  for (std::uint32_t line = 1; line < place.source.line; ++line) {
    std::size_t end = rest.find('\n');
    expect(end != std::string_view::npos, "a place is below the text", text);
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  std::size_t at = 0;
  for (std::uint32_t column = 1; column < place.column && at < rest.size(); ++column)
    next_code_point(rest, at);
  expect(at < rest.size(), "a place is beyond its line", text);
  return next_code_point(rest, at);
}

/// What is printed was written at its place, or is what Markdown makes of what is written there.
void check_places(const document::Text& words, const std::string& text) {
  for (const document::Place& place : words.places) {
    std::size_t at = place.begin;
    const char32_t printed = next_code_point(words.text, at);
    const char32_t written = character_at(text, place);
    const bool same = printed == written || (printed == U' ' && written == U'\t');
    expect(same || std::u32string_view(U"\\&'\"-.").find(written) != std::u32string_view::npos,
           "a character was written elsewhere", text);
  }
}

void check_places(const document::Inlines& inlines, const std::string& text) {
  for (const document::Inline& one : inlines)
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.places; })
            check_places(node, text);
          else if constexpr (requires { node.content; })
            check_places(node.content, text);
        },
        one.node);
}

bool has_private_use(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (compose::is_private_use(next_code_point(text, at))) return true;
  return false;
}

void read(const std::string& text, compose::ScanFor readers) {
  compose::Tokens tokens;
  compose::SourceFiles files;
  files.add("narrative/n.md", shown);
  Diagnostics diagnostics;
  const compose::SourceText source = source_of(text);
  const compose::MarkdownText scanned =
      compose::scan_lines(source, readers, {tokens, files, directives, diagnostics});
  document::Document document;
  Boxes boxes;
  document.blocks = compose::read_markdown({tokens, files, document.footnotes, boxes, diagnostics},
                                           scanned, {1, "n"});
  document.files = files.names();
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    document::for_each_inlines(
        block, [&](const document::Inlines& inlines) { check_places(inlines, text); });
  });
  fuzz::expect_places(diagnostics, shown, text, true);
  const std::string dump = document::dump(document);
  expect(!has_private_use(dump), "a mark of compose is left", text);
  for (const Diagnostic& problem : diagnostics.items())
    expect(!has_private_use(to_text(problem)), "a mark of compose is in a message", text);
  if (diagnostics.has_errors()) return;
  expect(boxes.placed == scanned.directives.size(), "a directive was lost or placed twice", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Diagnostics refused;
  if (!compose::check_characters(text, shown, refused)) {
    if (is_valid_utf8(text)) fuzz::expect_places(refused, shown, text, true);
    return 0;
  }
  if (text.find('\r') != std::string::npos) return 0;  // load makes them LF
  for (auto readers : {compose::ScanFor::filtered, compose::ScanFor::public_readers,
                       compose::ScanFor::restricted_readers})
    read(text, readers);
  return 0;
}
