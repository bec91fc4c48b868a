// SPDX-License-Identifier: MIT
#include "app/word_edits.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/diagnostic.hpp"
#include "docx/codes.hpp"

namespace muster::app {

namespace {

using changes::ParagraphEdit;
using document::PrintedText;
using Kind = ParagraphEdit::Kind;

constexpr std::size_t most_shown = 160;  ///< bytes of a text in a warning

const char* word_of(Kind kind) {
  return kind == Kind::changed ? "changed" : kind == Kind::removed ? "removed" : "added";
}

std::string shown(const std::string& text) {
  if (text.size() <= most_shown) return "'" + text + "'";
  const std::size_t end = std::max(text.rfind(' ', most_shown), std::size_t{1});
  return "'" + text.substr(0, end) + " ...'";
}

/// Spaces as the reader of Word files has them.
std::string with_single_spaces(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break = text.compare(at, 2, "\xC2\xA0") == 0;
    if (no_break) ++at;
    if (!no_break && text[at] != ' ' && text[at] != '\n')
      out += text[at];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Finds the text of the document behind each paragraph of the Word file.
class Origins {
 public:
  explicit Origins(const WrittenText& written) : x_written(written) {
    std::multimap<std::string, const PrintedText*> by_text;
    for (const PrintedText& each : written.printed)
      by_text.emplace(with_single_spaces(each.text), &each);
    for (const std::string& paragraph : written.paragraphs) {
      const auto found = by_text.lower_bound(paragraph);  // the first of equal texts
      const bool known = found != by_text.end() && found->first == paragraph;
      x_origins.push_back(known ? found->second : nullptr);
      if (known) by_text.erase(found);
    }
  }

  /// Null if the paragraph is made by the writer, such as a line of the contents.
  const PrintedText* of(std::size_t paragraph) const {
    return paragraph < x_origins.size() ? x_origins[paragraph] : nullptr;
  }
  Location place_of(std::size_t paragraph) const {
    const PrintedText* origin = of(paragraph);
    if (origin == nullptr || origin->source.file >= x_written.files.size()) return {};
    return {x_written.files[origin->source.file], origin->source.line, 0};
  }
  bool is_narrative(std::size_t paragraph) const {
    const PrintedText* origin = of(paragraph);
    return origin != nullptr && !origin->is_data &&
           place_of(paragraph).file.starts_with(x_written.narrative);
  }
  /// The nearest paragraph before this one that is in the narrative.
  std::optional<std::size_t> narrative_before(std::size_t paragraph) const {
    while (paragraph-- > 0)
      if (is_narrative(paragraph)) return paragraph;
    return std::nullopt;
  }

 private:
  const WrittenText& x_written;
  std::vector<const PrintedText*> x_origins;
};

class Comparison {
 public:
  Comparison(const WrittenText& written, const std::vector<std::string>& edited,
             Diagnostics& diagnostics)
      : x_written(written), x_edited(edited), x_origins(written), x_diagnostics(diagnostics) {}

  std::vector<WordEdit> run() {
    for (const ParagraphEdit& edit : changes::paragraph_edits(x_written.paragraphs, x_edited)) {
      if (edit.kind == Kind::added)
        add_new(edit);
      else if (x_origins.is_narrative(edit.then))
        add_edit(edit);
      else
        warn_of_others(edit);
    }
    return std::move(x_edits);
  }

 private:
  std::string now(const ParagraphEdit& edit) const {
    return edit.kind == Kind::removed ? "" : x_edited[edit.now];
  }

  void add_new(const ParagraphEdit& edit) {
    WordEdit made{edit.kind, {}, "", now(edit)};
    if (const auto before = x_origins.narrative_before(edit.then))
      made.where = x_origins.place_of(*before);
    x_edits.push_back(std::move(made));
  }

  void add_edit(const ParagraphEdit& edit) {
    x_edits.push_back(
        {edit.kind, x_origins.place_of(edit.then), x_written.paragraphs[edit.then], now(edit)});
    if (edit.kind == Kind::removed) return;
    for (const std::string& figure : x_origins.of(edit.then)->figures)
      if (x_edited[edit.now].find(figure) == std::string::npos)
        x_diagnostics.warning(code::docx_not_narrative, x_edits.back().where,
                              "the figure " + shown(figure) +
                                  " was changed or removed by hand, but muster calculates it",
                              {"change the table that it comes from; muster explain finds it"});
  }

  void warn_of_others(const ParagraphEdit& edit) {
    const std::string then = shown(x_written.paragraphs[edit.then]);
    const std::string what = edit.kind == Kind::removed ? then + " was removed by hand"
                                                        : then + " became " + shown(now(edit));
    const PrintedText* origin = x_origins.of(edit.then);
    const char* hint = origin == nullptr ? "muster writes this text itself: change its source"
                       : origin->is_data ? "change the table that it comes from, and build again"
                                         : "change the template, and build again";
    x_diagnostics.warning(code::docx_not_narrative, x_origins.place_of(edit.then), what, {hint});
  }

  const WrittenText& x_written;
  const std::vector<std::string>& x_edited;
  Origins x_origins;
  Diagnostics& x_diagnostics;
  std::vector<WordEdit> x_edits;
};

std::string place_words(const WordEdit& edit) {
  if (edit.where.file.empty()) return "before all text";
  const std::string place = edit.where.file + ":" + std::to_string(edit.where.line);
  return (edit.kind == Kind::added ? "after " : "") + place;
}

}  // namespace

std::vector<WordEdit> word_edits(const WrittenText& written, const std::vector<std::string>& edited,
                                 Diagnostics& diagnostics) {
  return Comparison(written, edited, diagnostics).run();
}

std::vector<std::string> word_edits_text(const std::vector<WordEdit>& edits) {
  std::vector<std::string> lines;
  for (const WordEdit& edit : edits) {
    lines.push_back(place_words(edit) + ": " + word_of(edit.kind));
    if (!edit.then.empty()) lines.push_back("  - " + edit.then);
    if (!edit.now.empty()) lines.push_back("  + " + edit.now);
  }
  if (edits.empty()) lines.emplace_back("no paragraph of the narrative differs");
  return lines;
}

std::string word_edits_json(const std::vector<WordEdit>& edits) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const WordEdit& edit : edits)
    all.push_back({{"kind", word_of(edit.kind)},
                   {"file", edit.where.file},
                   {"line", edit.where.line},
                   {"then", edit.then},
                   {"now", edit.now}});
  return all.dump(2);
}

}  // namespace muster::app
