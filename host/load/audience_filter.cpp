// SPDX-License-Identifier: MIT
#include "load/audience_filter.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic_codes.hpp"
#include "lines/mark_search.hpp"
#include "lines/restrictions.hpp"
#include "lines/tags.hpp"
#include "load/file_problems.hpp"
#include "load/yaml_map.hpp"
#include "model/edition.hpp"

namespace muster::load {

namespace {

// Reads front matter: the YAML lines between two `---` at the very start of a narrative file.

/// What is needed of the front matter of a narrative file.
struct FrontMatter {
  std::size_t lines = 0;  ///< number of its lines, including both `---`; 0: no front matter
  model::Audience audience = model::Audience::for_public;
};

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_fence(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line == "---";
}

FrontMatter read_front_matter(std::string_view text, FileProblems& problems) {
  FrontMatter matter;
  if (!is_fence(first_line(text))) return matter;
  std::string yaml;
  for (matter.lines = 1;; ++matter.lines) {
    std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      problems.error(code::load_front_matter, {1, 1}, "the front matter is never closed",
                     {"end it with the line '---'"});
      return matter;
    }
    text.remove_prefix(end + 1);
    if (is_fence(first_line(text))) break;
    yaml += std::string(first_line(text)) + "\n";
  }
  ++matter.lines;
  if (yaml.find_first_not_of(" \n") == std::string::npos) return matter;
  if (auto node = parse_yaml_map(yaml, 2, problems)) {
    YamlMap map(*node, "", problems, 2);
    if (map.word("audience", audience_words.words()) == audience_words.word(Audience::restricted)) {
      matter.audience = model::Audience::restricted;
    }
    map.finish();
  }
  return matter;
}

using lines::LineFate;
using lines::MarkProblem;
using lines::SourceLine;
using model::Audience;

/// Returns the first `count` lines of `text`, with their line ends.
std::string_view first_lines(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return text.substr(0, end);
}

bool speaks_of_restriction(std::string_view line) {
  return lines::resembles_restricted(line) || lines::resembles_mark(line);
}

/// Reports front matter that mentions a restriction but does not restrict the file. The author
/// probably misspelt the setting, or left it in a comment.
void check_front_matter(std::string_view matter, Audience audience, FileProblems& problems) {
  if (audience == Audience::restricted || problems.has_errors()) return;
  lines::SourceLines source(matter);
  for (SourceLine line; source.next(line);) {
    if (!speaks_of_restriction(line.raw) && !speaks_of_restriction(line.text)) continue;
    problems.error(code::load_audience_place, {line.number, 1},
                   "the front matter mentions a restriction, but does not restrict the file",
                   {"write 'audience: restricted' in the front matter, or delete the text that "
                    "mentions it"});
  }
}

/// Appends the line as `audience` may read it. For a line that it may not read, appends only the
/// line ends, so that line numbers stay the same.
void append_shown(std::string& out, const SourceLine& line, const LineFate& fate,
                  Audience audience) {
  if (fate.mark || (fate.hidden && audience == Audience::for_public)) {
    out.append(line.count - 1, '\n');
    return;
  }
  if (fate.cut_end > 0) {
    const std::size_t begin = line.raw_offset(fate.cut_begin);
    const std::string_view cut = line.raw.substr(begin, line.raw_offset(fate.cut_end) - begin);
    out += line.raw.substr(0, begin);
    out += line.raw.substr(begin + cut.size());
    // The cut text may contain a comment of several lines. Its line ends are kept, so that line
    // numbers in messages stay correct.
    out.append(static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n')), '\n');
  } else {
    out += line.raw;
  }
}

std::string filter_lines(std::string_view text, std::uint32_t first_line, Audience audience,
                         FileProblems& problems) {
  lines::Restrictions restrictions(lines::Restrictions::Text::source);
  lines::SourceLines source(text, first_line);
  SourceLine line;
  std::string out;
  out.reserve(text.size());
  while (source.next(line)) {
    append_shown(out, line, restrictions.take(line), audience);
    if (source.ended()) out += '\n';
  }
  restrictions.finish();
  for (const MarkProblem& problem : restrictions.problems()) {
    bool unknown = problem.kind == MarkProblem::Kind::unknown_audience;
    problems.error(unknown ? code::load_audience : code::load_audience_place, {problem.line, 1},
                   problem.message, {problem.hint});
  }
  return out;
}

std::string filtered(std::string_view text, Audience audience, bool released,
                     FileProblems& problems) {
  FrontMatter matter = read_front_matter(text, problems);
  std::string_view head = first_lines(text, matter.lines);
  check_front_matter(head, matter.audience, problems);
  std::string out(static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n')), '\n');
  out += filter_lines(text.substr(head.size()), static_cast<std::uint32_t>(matter.lines + 1),
                      audience, problems);
  const bool hidden = matter.audience == Audience::restricted && audience == Audience::for_public;
  return hidden && !released ? "" : out;
}

}  // namespace

std::string for_audience_released(std::string_view text, Audience audience,
                                  FileProblems& problems) {
  return filtered(text, audience, true, problems);
}

std::string for_audience(std::string_view text, Audience audience, FileProblems& problems) {
  return filtered(text, audience, false, problems);
}

}  // namespace muster::load
