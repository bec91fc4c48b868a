// SPDX-License-Identifier: MIT
#include "word/remarks.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "word/codes.hpp"

namespace muster::word {

namespace {

constexpr std::size_t most_shown = 60;  ///< bytes of a paragraph in a message

struct RemarkWords {
  Severity severity;
  Code code;
  const char* noun;     ///< for one case
  const char* plural;   ///< for several
  const char* outcome;  ///< what becomes of one case; "" if the noun says it
  const char* outcomes;
  const char* hint;
};

constexpr const char* as_picture =
    "put it into the paper as a picture (PNG or JPEG) with an alternative text, or as text";
constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

constexpr std::array<RemarkWords, static_cast<std::size_t>(Remark::count)> kinds = {{
    {error, code::word_tracked, "tracked change", "tracked changes", "", "",
     "accept or reject all changes in Word, under Review, and save the paper again"},
    {error, code::word_comments, "comment", "comments", "", "",
     "delete all comments in Word, under Review, and save the paper again"},
    {error, code::word_hidden, "piece of hidden text", "pieces of hidden text", "", "",
     "show hidden text in Word, and delete it or make it visible"},
    {error, code::word_hidden, "piece of text that can't be seen",
     "pieces of text that can't be seen", "", "",
     "delete it in Word, or give it another colour than its background and a readable size"},
    {error, code::word_covered, "picture, shape or text box in front of the text",
     "pictures, shapes or text boxes in front of the text", "", "",
     "what it covers would be printed: delete both in Word, or choose 'In Line with Text' or "
     "'Square' under Layout Options"},
    {error, code::word_cropped, "cropped picture", "cropped pictures", "", "",
     "the whole picture would be printed: choose 'Compress Pictures' in Word, and delete the "
     "cropped areas"},
    {error, code::word_turned, "picture that is turned by another angle than a quarter turn",
     "pictures that are turned by other angles than quarter turns", "", "",
     "cut the picture in Word, and paste it with 'Paste Special' as a PNG, which is turned itself"},
    {error, code::word_recoloured, "picture whose colours are changed in Word",
     "pictures whose colours are changed in Word", "", "",
     "the picture of the file would be printed: choose 'Save as Picture' in Word, and insert what "
     "was saved"},
    {error, code::word_alternative, "picture without an alternative text",
     "pictures without an alternative text", "", "",
     "right-click each picture in Word, choose 'View Alt Text', and describe it or mark it as "
     "decorative"},
    {error, code::word_linked, "picture that is not in the file",
     "pictures that are not in the file", "", "",
     "insert the picture itself in Word, not a link to it"},
    {error, code::word_macros, "set of macros", "sets of macros", "", "",
     "save the paper as .docx, without macros"},
    {error, code::word_unreadable, "field without an end", "fields without an end", "", "",
     "open it in Word, update all fields (Ctrl+A, F9), and save it again; the text after the field "
     "can't be separated from the field"},
    {warning, code::word_left_out, "chart", "charts", " is left out", " are left out", as_picture},
    {warning, code::word_left_out, "SmartArt drawing", "SmartArt drawings", " is left out",
     " are left out", as_picture},
    {warning, code::word_left_out, "equation", "equations", " is left out", " are left out",
     as_picture},
    {warning, code::word_left_out, "embedded object", "embedded objects", " is left out",
     " are left out", as_picture},
    {warning, code::word_left_out, "drawn shape", "drawn shapes", " is left out", " are left out",
     as_picture},
    {warning, code::word_left_out, "picture in another format than PNG or JPEG",
     "pictures in other formats than PNG and JPEG", " is left out", " are left out",
     "save the picture as PNG or JPEG, and insert that in Word"},
    {warning, code::word_left_out, "inserted file", "inserted files", " is left out",
     " are left out", "open the inserted file, and copy its text into the paper"},
    {warning, code::word_left_out, "page header or footer with text",
     "page headers or footers with text", " is left out", " are left out",
     "move what readers need into the paper itself"},
    {warning, code::word_left_out, "sign of a symbol font", "signs of symbol fonts", " is left out",
     " are left out", "use a character of the text's own font in Word"},
    {warning, code::word_left_out, "form field", "form fields", " is left out", " are left out",
     "replace it by its text in Word"},
    {warning, code::word_left_out, "link that leads to no web page",
     "links that lead to no web page", " is printed as text", " are printed as text",
     "link to a web address or an e-mail address, or to a heading of the paper"},
    {warning, code::word_left_out, "raised or lowered text", "raised or lowered texts",
     " is printed in line", " are printed in line", "check that the text can still be understood"},
    {warning, code::word_left_out, "text that is struck through", "texts that are struck through",
     " is printed without the line", " are printed without the line",
     "delete it in Word, or say in words that it no longer holds"},
    {warning, code::word_left_out, "text box", "text boxes",
     " is printed after the paragraph that it belongs to",
     " are printed after the paragraphs that they belong to",
     "check the order, or move the text into paragraphs in Word"},
    {warning, code::word_left_out, "table inside a table", "tables inside tables",
     " is printed as paragraphs", " are printed as paragraphs",
     "make it a table of its own in Word"},
    {warning, code::word_left_out, "picture in a table", "pictures in tables",
     " is printed after the table", " are printed after the tables",
     "move it out of the table in Word"},
    {warning, code::word_left_out, "table without a header row", "tables without a header row", "",
     "", "mark the header row in Word, under Table Layout, with 'Repeat Header Rows'"},
    {Severity::note, code::word_left_out, "list of contents", "lists of contents", " is left out",
     " are left out", ""},
}};

}  // namespace

std::uint32_t Remarks::begin_paragraph() {
  x_words.emplace_back();
  x_paragraph = static_cast<std::uint32_t>(x_words.size());
  return x_paragraph;
}

void Remarks::words(std::uint32_t paragraph, std::string text) {
  x_words[paragraph - 1] = std::move(text);
}

void Remarks::add(Remark kind, std::size_t times) {
  Found& found = x_found[static_cast<std::size_t>(kind)];
  if (found.times == 0) found.first = x_paragraph;
  found.times += times;
}

void Remarks::add_to_whole(Remark kind) { ++x_found[static_cast<std::size_t>(kind)].times; }

std::string Remarks::shown(std::uint32_t paragraph) const {
  if (paragraph == 0 || paragraph > x_words.size()) return "";
  const std::string& text = x_words[paragraph - 1];
  if (text.empty()) return "";
  if (text.size() <= most_shown) return "'" + text + "'";
  const std::size_t space = text.rfind(' ', most_shown);
  if (space == std::string::npos || space == 0) return "";
  return "'" + text.substr(0, space) + " ...'";
}

void Remarks::report(const std::string& file, Diagnostics& diagnostics) const {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const RemarkWords& kind = kinds.at(i);
    const Found& found = x_found.at(i);
    if (found.times == 0) continue;
    const bool one = found.times == 1;
    const std::string count = one ? "1 " : std::to_string(found.times) + " ";
    const std::string outcome = one ? kind.outcome : kind.outcomes;
    std::string message = (outcome.empty() ? "the paper has " : "") + count +
                          (one ? kind.noun : kind.plural) + outcome;
    const std::string words = shown(found.first);
    if (!words.empty()) message += (one ? ": see " : ": see first ") + words;
    diagnostics.add(
        {kind.severity,
         kind.code,
         std::move(message),
         {file, found.first, 0},
         kind.hint[0] == '\0' ? std::vector<std::string>{} : std::vector<std::string>{kind.hint}});
  }
}

}  // namespace muster::word
