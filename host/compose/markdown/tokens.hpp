// SPDX-License-Identifier: MIT
// Tokens: content that is already a node (a figure, a plugin's table, a directive). A token travels
// through Mustache and Markdown as a mark, a number between two private-use characters. Afterwards
// the node replaces the mark. So Markdown cannot read any part of the content as markup.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "compose/template/marks.hpp"
#include "compose/template/source_text.hpp"
#include "document/node.hpp"
#include "document/paper.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// A figure, rating or reference in running text. In code, `plain` is printed in its place.
struct InlineToken {
  document::Inline node;
  std::string plain;
};
/// The beginning of text in another language, `[`.
struct ForeignStart {};
/// The end of text in another language, `]{lang=cy}`.
struct ForeignEnd {
  std::string language;
  Location at;
};
/// A narrative file, to be inserted here.
struct NarrativeToken {
  const model::Narrative* narrative;
};
/// A paper that was written in Word, to be inserted here.
struct PaperToken {
  const document::Paper* paper;
  std::string file;   ///< in the edition's folder
  std::string shown;  ///< in messages
};
/// The text of a cell of a table. Its lines become paragraphs, and lines that begin with "- "
/// become a list.
struct ProseToken {
  std::string text;
};
/// Which blocks of a section are printed: all, only the blocks of the main text, or only the blocks
/// of the annex.
enum class SectionPart : unsigned char { whole, main, annex };
/// A section of findings, or one of its blocks. `section` is null if the sector failed and lacks
/// it.
struct FindingToken {
  const model::SectorFindings* sector;
  const model::FindingSection* section;
  const model::FindingBlock* block;  ///< null: all of the section
  std::string section_id;
  SectionPart part = SectionPart::whole;
};
/// The parts of the chapter about changes since the last edition.
enum class ChangesPart : unsigned char { gaps, actions, headline };
/// One of these parts, to be inserted here.
struct ChangesToken {
  ChangesPart part;
};
/// The beginning of a directive with blocks inside.
struct DirectiveStart {
  std::uint32_t directive;  ///< index into MarkdownText::directives
};
/// The end of the innermost directive.
struct DirectiveEnd {};

using Token = std::variant<InlineToken, ForeignStart, ForeignEnd, NarrativeToken, PaperToken,
                           ProseToken, FindingToken, ChangesToken, DirectiveStart, DirectiveEnd>;

/// Every token of one composition, by number.
class Tokens {
 public:
  /// Adds a token and returns the text that represents it.
  std::string add(Token token);
  const Token& at(std::uint32_t number) const { return x_tokens.at(number); }

  /// Records where an anchor is referred to, for the message if the anchor does not exist.
  void use_anchor(const std::string& id, Location at) { x_uses.emplace(id, std::move(at)); }
  const std::multimap<std::string, Location>& anchor_uses() const { return x_uses; }
  /// The ids of the anchors that are referred to, each once.
  std::vector<std::string> anchors_used() const {
    std::vector<std::string> ids;
    for (const auto& [id, at] : x_uses)
      if (ids.empty() || ids.back() != id) ids.push_back(id);
    return ids;
  }

 private:
  std::vector<Token> x_tokens;
  std::multimap<std::string, Location> x_uses;
};

}  // namespace muster::compose
