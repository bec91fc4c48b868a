// SPDX-License-Identifier: MIT
#include "compose/markdown/line_scanner.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/utf8.hpp"
#include "compose/markdown/footnote_labels.hpp"
#include "compose/markdown/inline_scanner.hpp"
#include "compose/template/codes.hpp"
#include "lines/line.hpp"
#include "lines/restrictions.hpp"

namespace muster::compose {

namespace {

constexpr std::size_t deepest_directive = 16;

class LineScanner {
 public:
  LineScanner(ScanFor readers, const ScanContext& context)
      : x_readers(readers),
        x_tokens(context.tokens),
        x_files(context.files),
        x_directives(context.directives),
        x_diagnostics(context.diagnostics) {}

  MarkdownText scan(const SourceText& text) {
    x_out.source.text.reserve(text.text.size() + text.text.size() / 16);
    std::string_view rest = text.text;
    x_lines = &text.lines;
    x_out.rendered = &text;
    x_line.number = 0;
    for (const Origin& at : text.lines) {
      std::size_t end = std::min(rest.find('\n'), rest.size());
      x_at = at;
      x_begin = text.text.size() - rest.size();
      take(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    finish();
    return std::move(x_out);
  }

 private:
  /// Decides whether these readers get the line, then reads it.
  void take(std::string_view line) {
    bool was_code = x_restrictions.in_code();
    x_line.text = line;
    ++x_line.number;
    lines::LineFate fate = x_restrictions.take(x_line);
    if (x_restrictions.in_code() && !was_code) x_code_at = x_at;
    tell_restrictions(fate);
    if (fate.mark || (fate.hidden && x_readers != ScanFor::restricted_readers)) return put("");
    if (fate.hidden) x_out.restricted_passages = true;
    if (fate.code) return put(line);
    x_line.text.erase(fate.cut_begin, fate.cut_end - fate.cut_begin);
    this->line(x_line.text);
  }

  void tell_restrictions(const lines::LineFate& fate) {
    if (x_readers == ScanFor::filtered && (fate.mark || fate.hidden))
      error(code::compose_restriction, 0,
            "a tag produces a restriction mark that the file itself does not contain",
            "write the whole mark in the file, without tags");
    for (; x_reported < x_restrictions.problems().size(); ++x_reported) {
      const lines::MarkProblem& problem = x_restrictions.problems()[x_reported];
      // A heading's audience is checked with its other attributes.
      if (problem.kind != lines::MarkProblem::Kind::unknown_audience)
        x_diagnostics.error(code::compose_restriction,
                            x_files.location((*x_lines)[problem.line - 1]), problem.message,
                            {problem.hint});
    }
  }

  void line(std::string_view line) {
    std::string_view content = lines::trimmed(line);
    if (content.starts_with(":::")) return directive_line(line, content);
    if (lines::Heading heading = lines::read_heading(line); heading.braced)
      line = heading_line(line, heading);
    else
      look_for_unread_braces(content, heading.level > 0);
    if (!x_inline_scanner.needs(line)) return put(line);
    put(x_inline_scanner.scan(line, x_at));
  }

  void put(std::string_view line) {
    x_out.source.text += line;
    x_out.source.text += '\n';
    x_out.source.lines.push_back(x_at);
    x_out.written.push_back(x_begin);
  }

  /// Writes a token as a paragraph of its own.
  void put_alone(Token token) {
    put("");
    put(x_tokens.add(std::move(token)));
    put("");
  }

  void directive_line(std::string_view line, std::string_view content) {
    if (line.front() != ':')
      return error(code::compose_directive, 0, "this directive does not begin in the first column",
                   "remove the spaces before it: lists and quotes cannot contain directives");
    std::size_t colons = std::min(content.find_first_not_of(':'), content.size());
    content = lines::trimmed(content.substr(colons));
    if (content.empty()) return close_directive();
    std::size_t end = std::min(content.find_first_of(" \t"), content.size());
    auto offset = static_cast<std::size_t>(content.data() - line.data());
    Directive directive{find_directive(content.substr(0, end)), {}, x_at};
    if (directive.spec == nullptr) unknown_directive(content.substr(0, end), offset);
    std::size_t after = offset + end;
    if (auto wrong = parse_attributes(line.substr(after), directive.attributes))
      error(code::compose_directive, count_code_points(line.substr(0, after + wrong->offset)),
            wrong->message, "write key=value or key=\"two words\"");
    else if (directive.spec != nullptr)
      check_keys(directive);
    find_words(line, after, directive);
    if (x_open.size() == deepest_directive) return too_deep();
    x_open.push_back(x_at);
    put_alone(DirectiveStart{static_cast<std::uint32_t>(x_out.directives.size())});
    x_out.directives.push_back(std::move(directive));
  }

  /// Records where the caption and the title of the directive, which are printed, were written.
  void find_words(std::string_view line, std::size_t from, Directive& directive) const {
    for (std::string_view key : {"caption", "title"}) {
      const std::string* value = directive.attributes.find(key);
      if (value == nullptr || value->empty()) continue;
      std::size_t at = line.find(std::string(key) + "=", from);
      if (at == std::string_view::npos) continue;
      at += key.size() + 1;
      if (line.substr(at).starts_with('"')) ++at;
      PieceCursor cursor(*x_out.rendered);
      cursor.restart(x_begin);
      directive.written.emplace(key, cursor.at(x_begin + at));
    }
  }

  /// Reports this once. Directives nested too deeply are ignored, and their content is read as
  /// plain text.
  void too_deep() {
    if (x_too_deep++ == 0)
      error(code::compose_directive, 0, "directives are nested more than 16 deep",
            "nest them less deeply");
  }

  void close_directive() {
    if (x_too_deep > 0) {
      --x_too_deep;
      return;
    }
    if (x_open.empty())
      return error(code::compose_directive, 0, "no directive is open here",
                   "delete the line, or name a directive after the colons");
    x_open.pop_back();
    put_alone(DirectiveEnd{});
  }

  const DirectiveSpec* find_directive(std::string_view name) const {
    auto found = std::find_if(x_directives.begin(), x_directives.end(),
                              [&](const DirectiveSpec& spec) { return spec.name == name; });
    return found == x_directives.end() ? nullptr : &*found;
  }

  void unknown_directive(std::string_view name, std::size_t offset) {
    std::vector<std::string> known{"restricted"};
    for (const DirectiveSpec& spec : x_directives) known.emplace_back(spec.name);
    error(code::compose_directive, offset, "there is no directive '" + std::string(name) + "'",
          hint(name, known));
  }

  void check_keys(Directive& directive) {
    const DirectiveSpec& spec = *directive.spec;
    if (!directive.attributes.id.empty()) {
      directive.attributes.values.emplace_back("id", directive.attributes.id);
      directive.attributes.id.clear();
    }
    std::vector<std::string> known = spec.needed;
    known.insert(known.end(), spec.allowed.begin(), spec.allowed.end());
    for (const auto& [key, value] : directive.attributes.values) {
      if (std::find(known.begin(), known.end(), key) == known.end())
        error(code::compose_directive, 0,
              "the directive '" + std::string(spec.name) + "' has no key '" + key + "'",
              hint(key, known));
      if (key == "id" && !is_anchor_id(value))
        error(code::compose_directive, 0, "'" + value + "' is not an id",
              "begin with a letter, and use letters, digits, - and _ only");
    }
    for (const std::string& key : spec.needed)
      if (directive.attributes.get(key).empty())
        error(code::compose_directive, 0,
              "the directive '" + std::string(spec.name) + "' needs '" + key + "'",
              "write " + key + "=\"...\" after its name");
  }

  /// Removes the braces from a heading, and records their attributes for its line.
  std::string_view heading_line(std::string_view line, const lines::Heading& heading) {
    x_braced = false;
    std::size_t brace = heading.brace;
    Attributes attributes;
    auto wrong = parse_attributes(heading.attributes, attributes);
    std::size_t column = count_code_points(line.substr(0, brace + 1));
    if (wrong) {
      error(code::compose_heading, column + wrong->offset, wrong->message,
            "use #id, .unnumbered, .annex, .home or audience=restricted in the braces after a "
            "heading");
      return line.substr(0, brace);
    }
    check_heading(attributes, column);
    auto number = static_cast<std::uint32_t>(x_out.source.lines.size() + 1);
    x_out.headings.emplace(number, std::move(attributes));
    return line.substr(0, brace);
  }

  /// Reports braces in the wrong place, which would be printed. Braces work at the end of a heading
  /// that begins with # and a space.
  void look_for_unread_braces(std::string_view content, bool heading) {
    std::size_t brace = content.rfind("{#");
    bool braces = brace != std::string_view::npos && brace > 0 && content[brace - 1] != '\\' &&
                  content.find('}', brace) != std::string_view::npos;
    if ((x_braced && lines::is_underline(content)) || (braces && content.starts_with('#')))
      error(code::compose_heading, 0, "the braces of this heading are in the wrong place",
            heading ? "write the braces at the end of the line"
                    : "write the heading with # and a space at the beginning of its line");
    x_braced = braces && content.ends_with('}');
  }

  void check_heading(const Attributes& attributes, std::size_t column) {
    for (const auto& [key, value] : attributes.values)
      if (key != "audience" || (value != "public" && value != "restricted"))
        error(code::compose_heading, column, "a heading cannot have '" + key + "=" + value + "'",
              "write audience=restricted or audience=public");
    for (const std::string& word : attributes.classes)
      if (word != "unnumbered" && word != "annex" && word != "home")
        error(code::compose_heading, column, "a heading cannot have '." + word + "'",
              "write .unnumbered, .annex or .home, or delete it");
  }

  void finish() {
    x_restrictions.finish();
    tell_restrictions({});
    if (x_restrictions.in_code())
      x_diagnostics.error(code::compose_markdown, x_files.location(x_code_at),
                          "this code fence is not closed",
                          {"repeat the fence where the code ends"});
    for (const Origin& at : x_open)
      x_diagnostics.error(code::compose_directive, x_files.location(at),
                          "this directive is not closed", {"write ::: on a line of its own"});
    for (; !x_open.empty(); x_open.pop_back()) put_alone(DirectiveEnd{});
    x_footnotes.finish(x_diagnostics);
  }

  static std::string hint(std::string_view word, const std::vector<std::string>& known) {
    std::string all = known.empty() ? "delete it: this directive has no keys" : "use one of: ";
    for (const std::string& one : known) all += (&one == &known.front() ? "" : ", ") + one;
    return did_you_mean(word, known, std::move(all));
  }

  void error(Code code, std::size_t offset, std::string message, std::string hint) {
    x_diagnostics.error(code, x_files.location(x_at, static_cast<std::uint32_t>(offset)),
                        std::move(message), {std::move(hint)});
  }

  ScanFor x_readers;
  Tokens& x_tokens;
  const SourceFiles& x_files;
  const DirectiveSpecs& x_directives;
  Diagnostics& x_diagnostics;
  FootnoteLabels x_footnotes;
  InlineScanner x_inline_scanner{x_tokens, x_files, x_footnotes, x_diagnostics};
  lines::Restrictions x_restrictions{lines::Restrictions::Text::rendered};
  std::size_t x_reported = 0;  ///< how many problems of restrictions were reported
  lines::SourceLine x_line;    ///< the current line; its number counts rendered lines
  const std::vector<Origin>* x_lines = nullptr;
  Origin x_code_at;  ///< where the open code fence began
  Origin x_at;
  std::size_t x_begin = 0;  ///< where the line begins, in bytes of the rendered text
  std::vector<Origin> x_open;
  std::size_t x_too_deep = 0;  ///< how many open directives are nested too deeply to be read
  bool x_braced = false;       ///< whether the line before ends in {#...}
  MarkdownText x_out;
};

}  // namespace

MarkdownText scan_lines(const SourceText& text, ScanFor readers, const ScanContext& context) {
  return LineScanner(readers, context).scan(text);
}

}  // namespace muster::compose
