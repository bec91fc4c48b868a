// SPDX-License-Identifier: MIT
// Any XML as the body of a paper in Word. Promises: it is a paper or has an error, never both or
// neither; no heading skips a level; each mark of a footnote has its text, and each link to a place
// has its heading; all text is UTF-8.
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include "document/walk.hpp"
#include "fuzz/promise.hpp"
#include "support/paper_file.hpp"
#include "word/paper_reader.hpp"
#include "word/papers.hpp"

namespace {

using namespace muster;
using fuzz::expect;

struct Places {
  std::set<std::string> headings;
  std::vector<std::string> marks, links;
  int last_level = 0;
};

void note_inlines(const document::Inlines& inlines, Places& places) {
  for (const document::Inline& each : inlines)
    std::visit(
        [&](const auto& node) {
          using Node = std::decay_t<decltype(node)>;
          if constexpr (requires { node.content; }) note_inlines(node.content, places);
          if constexpr (std::is_same_v<Node, document::FootnoteMark>)
            places.marks.push_back(node.id);
          if constexpr (std::is_same_v<Node, document::Link>)
            if (node.target.starts_with('#')) places.links.push_back(node.target.substr(1));
        },
        each.node);
}

void note(const document::Blocks& blocks, Places& places, const std::string& input) {
  document::for_each_block(blocks, [&](const document::Block& block) {
    if (const auto* heading = std::get_if<document::Heading>(&block.node)) {
      expect(heading->level >= 1 && heading->level <= places.last_level + 1,
             "a heading skips a level", input);
      places.last_level = heading->level;
      places.headings.insert(heading->id);
    }
    document::for_each_inlines(block, [&](const document::Inlines& inlines) {
      note_inlines(inlines, places);
      expect(is_valid_utf8(document::plain_text(inlines)), "a text is no UTF-8", input);
    });
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  testing::PaperFile file(input);
  file.relation("rId9", "image", "media/image1.png").part("media/image1.png", testing::small_png());
  file.notes("footnotes", "footnotes",
             "<w:footnote w:id=\"2\">" + testing::paragraph("A note.") + "</w:footnote>");
  Diagnostics diagnostics;
  const auto paper =
      word::read_paper(file.bytes(), {"paper.docx", "paper.docx", "en-GB"}, diagnostics);
  expect(paper.has_value() != diagnostics.has_errors(), "a paper and an error, or neither", input);
  if (!paper) return 0;
  Places places;
  note(paper->blocks, places, input);
  for (const auto& [id, blocks] : paper->footnotes) note(blocks, places, input);
  for (const std::string& id : places.marks)
    expect(paper->footnotes.contains(id), "a footnote has no text", input);
  for (const std::string& id : places.links)
    expect(places.headings.contains(id), "a link leads nowhere", input);
  return 0;
}
