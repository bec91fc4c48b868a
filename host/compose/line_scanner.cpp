// SPDX-License-Identifier: MIT
#include "compose/line_scanner.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "compose/footnote_labels.hpp"
#include "compose/inline_scanner.hpp"

namespace muster::compose {

namespace {

constexpr std::size_t deepest_directive = 16;

std::string_view without_spaces(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Whether lines are inside a fenced code block, by CommonMark's rule.
class Fences {
 public:
  /// True if this line is code or a fence.
  bool take(std::string_view line) {
    line = without_spaces(line);
    char mark = line.empty() ? '\0' : line.front();
    std::size_t count = std::min(line.find_first_not_of(mark), line.size());
    bool fence = (mark == '`' || mark == '~') && count >= 3;
    if (x_count > 0) {
      if (fence && mark == x_mark && count >= x_count && count == line.size()) x_count = 0;
      return true;
    }
    if (!fence || (mark == '`' && line.find('`', count) != std::string_view::npos)) return false;
    x_mark = mark;
    x_count = count;
    return true;
  }
  bool open() const { return x_count > 0; }

 private:
  char x_mark = 0;
  std::size_t x_count = 0;
};

class LineScanner {
 public:
  LineScanner(Tokens& tokens, const SourceFiles& files, Diagnostics& diagnostics)
      : x_tokens(tokens), x_files(files), x_diagnostics(diagnostics) {}

  MarkdownText scan(const SourceText& text) {
    x_out.source.text.reserve(text.text.size() + text.text.size() / 16);
    std::string_view rest = text.text;
    for (const Origin& at : text.lines) {
      std::size_t end = std::min(rest.find('\n'), rest.size());
      x_at = at;
      line(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    finish();
    return std::move(x_out);
  }

 private:
  void line(std::string_view line) {
    bool was_open = x_fences.open();
    if (x_fences.take(line)) {
      if (!was_open) x_fence_at = x_at;
      return put(line);
    }
    std::string_view content = without_spaces(line);
    if (content.starts_with(":::")) return directive_line(line, content);
    if (content.starts_with('#'))
      line = heading_line(line);
    else
      look_for_underline(content);
    if (!x_inline_scanner.needs(line)) return put(line);
    put(x_inline_scanner.scan(line, x_at));
  }

  void put(std::string_view line) {
    x_out.source.text += line;
    x_out.source.text += '\n';
    x_out.source.lines.push_back(x_at);
  }

  /// A token as a paragraph of its own.
  void put_alone(Token token) {
    put("");
    put(x_tokens.add(std::move(token)));
    put("");
  }

  void directive_line(std::string_view line, std::string_view content) {
    if (line.front() != ':')
      return error(code::compose_directive, 0, "A directive begins in the first column",
                   "Take the spaces away; directives cannot stand in lists or quotes");
    std::size_t colons = std::min(content.find_first_not_of(':'), content.size());
    content = without_spaces(content.substr(colons));
    if (content.empty()) return close_directive();
    std::size_t end = std::min(content.find_first_of(" \t"), content.size());
    auto offset = static_cast<std::size_t>(content.data() - line.data());
    Directive directive{find_directive(content.substr(0, end)), {}, x_at};
    if (directive.spec == nullptr) unknown_directive(content.substr(0, end), offset);
    std::size_t after = offset + end;
    if (auto wrong = parse_attributes(line.substr(after), directive.attributes))
      error(code::compose_directive, count_code_points(line.substr(0, after + wrong->offset)),
            wrong->message, "Write key=value or key=\"two words\"");
    else if (directive.spec != nullptr)
      check_keys(directive);
    if (x_open.size() == deepest_directive) return too_deep();
    x_open.push_back(x_at);
    put_alone(DirectiveStart{static_cast<std::uint32_t>(x_out.directives.size())});
    x_out.directives.push_back(std::move(directive));
  }

  /// Told once; what is deeper is read as if its directives were not there.
  void too_deep() {
    if (x_too_deep++ == 0)
      error(code::compose_directive, 0, "Directives are nested deeper than 16", "Nest them less");
  }

  void close_directive() {
    if (x_too_deep > 0) {
      --x_too_deep;
      return;
    }
    if (x_open.empty())
      return error(code::compose_directive, 0, "No directive is open here",
                   "Delete the line, or name a directive after the colons");
    x_open.pop_back();
    put_alone(DirectiveEnd{});
  }

  void unknown_directive(std::string_view name, std::size_t offset) {
    std::vector<std::string> known;
    for (const DirectiveSpec& spec : directive_specs()) known.emplace_back(spec.name);
    error(code::compose_directive, offset, "There is no directive " + std::string(name),
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
              "The directive " + std::string(spec.name) + " has no key " + key, hint(key, known));
      if (key == "id" && !is_anchor_id(value))
        error(code::compose_directive, 0, "\"" + value + "\" is not an id",
              "Begin with a letter; then letters, digits, - and _");
    }
    for (const std::string& key : spec.needed)
      if (directive.attributes.get(key).empty())
        error(code::compose_directive, 0,
              "The directive " + std::string(spec.name) + " needs " + key,
              "Write " + key + "=\"...\" after its name");
  }

  /// Takes the braces off a heading and remembers them for its line.
  std::string_view heading_line(std::string_view line) {
    std::string_view content = line.substr(0, line.find_last_not_of(" \t") + 1);
    std::size_t brace = content.rfind('{');
    if (!content.ends_with('}') || content.ends_with("\\}") || brace == std::string_view::npos ||
        brace == 0 || content[brace - 1] == '\\')
      return line;
    std::string_view inside = content.substr(brace + 1, content.size() - brace - 2);
    Attributes attributes;
    auto wrong = parse_attributes(inside, attributes);
    std::size_t column = count_code_points(line.substr(0, brace + 1));
    if (wrong) {
      error(code::compose_heading, column + wrong->offset, wrong->message,
            "Braces after a heading hold #id, .unnumbered and audience=restricted");
      return line.substr(0, brace);
    }
    check_heading(attributes, column);
    auto number = static_cast<std::uint32_t>(x_out.source.lines.size() + 1);
    x_out.headings.emplace(number, std::move(attributes));
    return line.substr(0, brace);
  }

  /// Braces belong to headings that begin with #; after the other kind they would be printed.
  void look_for_underline(std::string_view content) {
    bool underline =
        !content.empty() && (content.find_first_not_of('=') == std::string_view::npos ||
                             content.find_first_not_of('-') == std::string_view::npos);
    if (x_braced && underline)
      error(code::compose_heading, 0, "The braces of this heading were not read",
            "Write the heading with # at the beginning of its line");
    std::size_t brace = content.rfind("{#");
    x_braced = content.ends_with('}') && brace != std::string_view::npos && brace > 0 &&
               content[brace - 1] != '\\';
  }

  void check_heading(const Attributes& attributes, std::size_t column) {
    for (const auto& [key, value] : attributes.values)
      if (key != "audience" || (value != "public" && value != "restricted"))
        error(code::compose_heading, column, "A heading takes no " + key + "=" + value,
              "audience=restricted and audience=public are known");
    for (const std::string& word : attributes.classes)
      if (word != "unnumbered")
        error(code::compose_heading, column, "A heading takes no ." + word, ".unnumbered is known");
  }

  void finish() {
    if (x_fences.open())
      x_diagnostics.error(code::compose_markdown, x_files.location(x_fence_at),
                          "This code fence is not closed",
                          {"Repeat the fence where the code ends"});
    for (const Origin& at : x_open)
      x_diagnostics.error(code::compose_directive, x_files.location(at),
                          "This directive is not closed", {"Write ::: on a line of its own"});
    for (; !x_open.empty(); x_open.pop_back()) put_alone(DirectiveEnd{});
    x_footnotes.finish(x_diagnostics);
  }

  static std::string hint(std::string_view word, const std::vector<std::string>& known) {
    std::string near = nearest(word, known);
    if (!near.empty()) return "Did you mean " + near + "?";
    std::string all = known.empty() ? "It has no keys" : "Known are: ";
    for (const std::string& one : known) all += (&one == &known.front() ? "" : ", ") + one;
    return all;
  }

  void error(Code code, std::size_t offset, std::string message, std::string hint) {
    x_diagnostics.error(code, x_files.location(x_at, static_cast<std::uint32_t>(offset)),
                        std::move(message), {std::move(hint)});
  }

  Tokens& x_tokens;
  const SourceFiles& x_files;
  Diagnostics& x_diagnostics;
  FootnoteLabels x_footnotes;
  InlineScanner x_inline_scanner{x_tokens, x_files, x_footnotes, x_diagnostics};
  Fences x_fences;
  Origin x_fence_at;
  Origin x_at;
  std::vector<Origin> x_open;
  std::size_t x_too_deep = 0;  ///< directives open beyond the deepest that is read
  bool x_braced = false;       ///< the line before ends in {#...}
  MarkdownText x_out;
};

}  // namespace

MarkdownText scan_lines(const SourceText& text, Tokens& tokens, const SourceFiles& files,
                        Diagnostics& diagnostics) {
  return LineScanner(tokens, files, diagnostics).scan(text);
}

}  // namespace muster::compose
