// SPDX-License-Identifier: MIT
#include "lines/tags.hpp"

#include <algorithm>

namespace muster::lines {

namespace {

constexpr std::string_view sigils = "#^/>!";
constexpr std::string_view blanks = " \t\r\n";

std::string_view without_blanks(std::string_view text) {
  std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

std::optional<TagSpan> find_tag(std::string_view text, std::size_t from) {
  std::size_t begin = text.find("{{", from);
  if (begin == std::string_view::npos) return std::nullopt;
  std::size_t close = text.find("}}", begin + 2);
  if (close == std::string_view::npos) return std::nullopt;
  TagSpan tag{begin, close + 2, 0, without_blanks(text.substr(begin + 2, close - begin - 2))};
  if (tag.inside.empty() || sigils.find(tag.inside.front()) == std::string_view::npos) return tag;
  tag.sigil = tag.inside.front();
  tag.inside = without_blanks(tag.inside.substr(1));
  return tag;
}

std::string with_letters_for_tags(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), tag_mark, 'x');
  return out;
}

std::string without_tags(std::string_view text) {
  std::string out(text);
  std::erase(out, tag_mark);
  return out;
}

bool SourceLine::vanishes() const {
  auto decides = [](const TagSpan& tag) { return tag.sigil != 0; };
  return !tags.empty() && std::all_of(tags.begin(), tags.end(), decides) &&
         text.find_first_not_of(std::string(" \t") + tag_mark) == std::string::npos;
}

std::size_t SourceLine::raw_offset(std::size_t at) const {
  std::size_t cut = 0;  // bytes of `raw` before `at` that `text` lacks
  for (const TagSpan& tag : tags) {
    std::size_t place = tag.begin - cut;
    bool comment = tag.sigil == '!';
    if (at < place || (at == place && !comment)) break;
    cut += tag.end - tag.begin - (comment ? 0 : 1);
  }
  return at + cut;
}

bool SourceLines::next(SourceLine& line) {
  if (x_at >= x_text.size()) return false;
  const std::size_t start = x_at;
  line.text.clear();
  line.tags.clear();
  std::size_t end = std::min(x_text.find('\n', x_at), x_text.size());
  while (x_tag && x_tag->begin < end) {
    line.text += x_text.substr(x_at, x_tag->begin - x_at);
    if (x_tag->sigil != '!') line.text += tag_mark;
    line.tags.push_back({x_tag->begin - start, x_tag->end - start, x_tag->sigil, x_tag->inside});
    x_at = x_tag->end;
    if (x_at > end) end = std::min(x_text.find('\n', x_at), x_text.size());
    x_tag = find_tag(x_text, x_at);
  }
  line.text += x_text.substr(x_at, end - x_at);
  line.raw = x_text.substr(start, end - start);
  line.number = x_number;
  line.count = 1 + static_cast<std::uint32_t>(std::count(line.raw.begin(), line.raw.end(), '\n'));
  x_number += line.count;
  x_ended = end < x_text.size();
  x_at = end + 1;
  return true;
}

}  // namespace muster::lines
