// SPDX-License-Identifier: MIT
#include "docx/word_text.hpp"

#include <algorithm>
#include <array>

#include <pugixml.hpp>

#include "base/diagnostic.hpp"
#include "docx/codes.hpp"
#include "word/package.hpp"

namespace muster::docx {
namespace {

using word::local_name;

/// Pictures of an edited file are listed in the archive, but never unpacked.
constexpr zip::Limits edited_limits{5000, std::uint64_t{128} << 20U, std::uint64_t{1} << 30U};
constexpr int deepest_element = 400;  ///< elements inside each other; Word writes about 40

constexpr const char* body = "word/document.xml";
constexpr const char* footnotes = "word/footnotes.xml";
constexpr const char* comments = "word/comments.xml";

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose text is not part of the document: deleted text, and the second form of a drawing.
constexpr std::array<std::string_view, 4> left_out = {"del", "moveFrom", "Fallback", "delText"};
constexpr std::array<std::string_view, 4> tracked = {"del", "ins", "moveFrom", "moveTo"};
constexpr std::array<std::string_view, 3> spaces = {"tab", "br", "cr"};

/// Thrown for XML that Word does not write.
struct TooDeep {};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break = text.substr(at).starts_with("\xC2\xA0");
    const bool blank = no_break || is_blank(text[at]);
    if (no_break) ++at;
    if (!blank)
      out += text[at];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

class TextReader {
 public:
  explicit TextReader(WordText& text) : x_text(text) {}

  /// Adds the paragraphs in `node`. Those of a text box come before the paragraph that it is in.
  void blocks(const pugi::xml_node& node, int depth) {
    if (depth > deepest_element) throw TooDeep{};
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child.name());
      if (is_one_of(name, tracked)) ++x_text.tracked_changes;
      if (is_one_of(name, left_out)) continue;
      if (name == "p")
        paragraph(child, depth + 1);
      else
        blocks(child, depth + 1);
    }
  }

 private:
  void paragraph(const pugi::xml_node& node, int depth) {
    std::string words;
    inlines(node, words, depth);
    words = with_single_spaces(words);
    if (!words.empty()) x_text.paragraphs.push_back(std::move(words));
  }

  void inlines(const pugi::xml_node& node, std::string& words, int depth) {
    if (depth > deepest_element) throw TooDeep{};
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child.name());
      if (is_one_of(name, tracked)) ++x_text.tracked_changes;
      if (is_one_of(name, left_out)) continue;
      if (name == "t")
        words += child.child_value();
      else if (is_one_of(name, spaces))
        words += ' ';
      else if (name == "noBreakHyphen")
        words += '-';
      else if (name == "txbxContent")
        blocks(child, depth + 1);
      else if (name != "pPr" && name != "rPr")
        inlines(child, words, depth + 1);
    }
  }

  WordText& x_text;
};

class EditedFile {
 public:
  EditedFile(std::string_view bytes, const Location& where, Diagnostics& diagnostics)
      : x_package(bytes, edited_limits, where), x_where(where), x_diagnostics(diagnostics) {}

  std::optional<WordText> text() {
    if (!x_package.has(body)) return refuse("is not a Word file", "save it as .docx in Word");
    WordText text;
    TextReader reader(text);
    for (const char* member : {body, footnotes}) {
      pugi::xml_document xml;
      if (!x_package.has(member)) continue;
      if (!load(member, xml)) return std::nullopt;
      try {
        reader.blocks(xml, 0);
      } catch (const TooDeep&) {
        return refuse("is nested deeper than Word nests", "save it again in Word");
      }
    }
    pugi::xml_document xml;
    if (x_package.has(comments) && load(comments, xml))
      for (const pugi::xml_node& each : xml.first_child().children())
        if (local_name(each.name()) == "comment") ++text.comments;
    return text;
  }

 private:
  std::optional<WordText> refuse(const std::string& what, const char* hint) {
    x_diagnostics.error(code::docx_edited, x_where, what, {hint});
    return std::nullopt;
  }

  bool load(const char* member, pugi::xml_document& into) {
    if (x_package.parse(member, into)) return true;
    refuse(std::string("contains '") + member + "', which is not XML that Word writes",
           "save it again in Word");
    return false;
  }

  word::Package x_package;
  Location x_where;
  Diagnostics& x_diagnostics;
};

}  // namespace

std::optional<WordText> read_word_text(std::string_view bytes, const Location& where,
                                       Diagnostics& diagnostics) {
  return EditedFile(bytes, where, diagnostics).text();
}

}  // namespace muster::docx
