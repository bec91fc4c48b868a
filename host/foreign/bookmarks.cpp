// SPDX-License-Identifier: MIT
#include "foreign/bookmarks.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "foreign/codes.hpp"
#include "foreign/glyph_words.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

constexpr std::size_t most_read = 10'000;   ///< bookmarks that are counted
constexpr std::size_t most_kept = 1'000;    ///< bookmarks of one file
constexpr int deepest = 8;                  ///< levels of bookmarks
constexpr std::size_t longest_title = 250;  ///< code points

/// Signs that a title may have and its page not, and the other way round. Accents that are drawn on
/// their own are often letters that the font doesn't translate.
bool is_punctuation(char32_t c) {
  if (c < 0x80)
    return !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') &&
           std::u32string_view(U"%+&$#@=<>").find(c) == std::u32string_view::npos;
  return c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x206F) || c == unknown_letter;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Returns the text in lower case, without accents, which some programs draw as signs of their own,
/// and with ligatures and wide letters as plain letters; "" if it is not UTF-8.
std::string folded(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &made,
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (size < 0) return "";
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

/// Returns the letters and digits of a text. A point or comma between two digits is kept, so that
/// 1.5 is not 15.
std::string letters_of(std::string_view text) {
  const std::string plain = folded(text);
  std::string out;
  char32_t before = 0;
  for (std::size_t at = 0; at < plain.size();) {
    const char32_t c = next_code_point(plain, at);
    const bool in_number = (c == '.' || c == ',') && is_digit(before) && at < plain.size() &&
                           is_digit(static_cast<unsigned char>(plain[at]));
    if (in_number || !is_punctuation(c)) append_utf8(out, c);
    before = c;
  }
  return out;
}

/// Returns a title on one line, without controls.
std::string title_of(Handle item) {
  Handle title = item.getKey("/Title");
  const std::string text = title.isString() ? title.getUTF8Value() : "";
  std::string out;
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool blank = c <= ' ' || c == 0x7F || c == 0xA0 || is_hostile_control(c);
    if (blank && !space) out += ' ';
    if (!blank) append_utf8(out, c);
    space = blank;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Returns the array of the place that a bookmark leads to in its own file; null for any other
/// action.
Handle place_of(SourcePdf& source, Handle item) {
  if (item.hasKey("/Dest")) return source.destination(item.getKey("/Dest"));
  Handle action = item.getKey("/A");
  if (!action.isDictionary() || !action.getKey("/S").isNameAndEquals("/GoTo"))
    return Handle::newNull();
  return source.destination(action.getKey("/D"));
}

double number_at(Handle place, int index, double otherwise) {
  Handle number = index < place.getArrayNItems() ? place.getArrayItem(index) : Handle::newNull();
  const double value = number.isNumber() ? number.getNumericValue() : otherwise;
  return std::isfinite(value) ? value : otherwise;
}

/// Returns how far below the top of the displayed page a place is, in points.
double depth_of(Handle place, Handle page) {
  const Box box = box_of(page);
  Handle way = place.getArrayItem(1);
  double x = box.left, y = box.top;
  const int rotation = rotation_of(page);
  if (rotation == 180) y = box.bottom;
  if (rotation == 270) x = box.right;
  if (way.isNameAndEquals("/XYZ")) {
    x = number_at(place, 2, x);
    y = number_at(place, 3, y);
  } else if (way.isNameAndEquals("/FitH") || way.isNameAndEquals("/FitBH")) {
    y = number_at(place, 2, y);
  } else if (way.isNameAndEquals("/FitR")) {
    x = number_at(place, 2, x);
    y = number_at(place, 5, y);
  }
  const bool turned = rotation % 180 != 0;
  const double height = turned ? box.right - box.left : box.top - box.bottom;
  const double depth = rotation == 0     ? box.top - y
                       : rotation == 90  ? x - box.left
                       : rotation == 180 ? y - box.bottom
                                         : box.right - x;
  return std::clamp(depth, 0.0, height) * unit_of(page);
}

}  // namespace

VisibleText::VisibleText(const std::vector<Glyph>& glyphs, const Marked& covered, FontBook& fonts,
                         Meter& meter) {
  Marked left_out(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    left_out[i] = glyphs[i].unseen || glyphs[i].cut || glyphs[i].pale || covered[i];
  for (const std::string& word : words_in(glyphs, left_out, fonts, meter)) add(word);
}

void VisibleText::add(const std::string& word) {
  const std::string letters = letters_of(word);
  if (letters.empty()) return;
  x_begins.resize(x_letters.size() + letters.size());
  x_begins[x_letters.size()] = true;
  x_letters += letters;
}

bool VisibleText::shows(std::string_view words) const {
  const std::string wanted = letters_of(words);
  if (wanted.empty()) return false;
  for (std::size_t at = x_letters.find(wanted); at != std::string::npos;
       at = x_letters.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    if (x_begins[at] && (end == x_letters.size() || x_begins[end])) return true;
  }
  return false;
}

BookmarkSearch::BookmarkSearch(SourcePdf& source) {
  for (std::size_t i = 0; i < source.pages().size(); ++i)
    x_pages.emplace(source.pages()[i].getObjGen(), static_cast<std::uint32_t>(i));
  // The next bookmark at each level; a bookmark that the file lists twice is read once.
  std::vector<Handle> waiting = {source.root().getKey("/Outlines").getKeyIfDict("/First")};
  std::set<QPDFObjGen> seen;
  while (!waiting.empty() && x_count < most_read) {
    Handle item = waiting.back();
    waiting.pop_back();
    if (!item.isDictionary() || !item.isIndirect() || !seen.insert(item.getObjGen()).second)
      continue;
    const int level = static_cast<int>(waiting.size()) + 1;
    ++x_count;
    if (level <= deepest && x_candidates.size() < most_kept) read(source, item, level);
    waiting.push_back(item.getKey("/Next"));
    if (level <= deepest) waiting.push_back(item.getKey("/First"));
  }
}

void BookmarkSearch::read(SourcePdf& source, Handle item, int level) {
  Bookmark bookmark{level, title_of(item)};
  Handle place = place_of(source, item);
  const bool leads =
      place.isArray() && place.getArrayNItems() > 1 && place.getArrayItem(0).isIndirect();
  const auto page = leads ? x_pages.find(place.getArrayItem(0).getObjGen()) : x_pages.end();
  if (page != x_pages.end() && count_code_points(bookmark.title) <= longest_title) {
    bookmark.page = page->second;
    bookmark.y = depth_of(place, source.pages()[page->second]);
    x_wanted[bookmark.page].push_back(x_candidates.size());
  }
  x_candidates.push_back({std::move(bookmark)});
}

void BookmarkSearch::look_at(std::uint32_t page, const VisibleText& text) {
  const auto wanted = x_wanted.find(page);
  if (wanted == x_wanted.end()) return;
  for (const std::size_t at : wanted->second)
    x_candidates[at].shown = text.shows(x_candidates[at].bookmark.title);
}

void BookmarkSearch::finish(SourcePdf& source) const {
  std::vector<Bookmark> kept;
  std::vector<bool> above;  // for each level above a bookmark: whether that one is kept
  for (const Candidate& candidate : x_candidates) {
    above.resize(static_cast<std::size_t>(candidate.bookmark.level - 1));
    if (candidate.shown) {
      kept.push_back(candidate.bookmark);
      kept.back().level = 1 + static_cast<int>(std::count(above.begin(), above.end(), true));
    }
    above.push_back(candidate.shown);
  }
  const std::size_t left_out = x_count - kept.size();
  source.keep_bookmarks(std::move(kept));
  if (left_out == 0) return;
  source.warn(code::pdf_bookmarks,
              std::to_string(left_out) + " of " + std::to_string(x_count) +
                  " bookmarks left out, " +
                  (left_out == 1 ? "because it leads" : "because they lead") +
                  " to no page that shows " + (left_out == 1 ? "its" : "their") + " words",
              "make the PDF again with bookmarks from its headings, if readers need them");
}

}  // namespace muster::foreign
