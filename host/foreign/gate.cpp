// SPDX-License-Identifier: MIT
#include "foreign/gate.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "foreign/codes.hpp"
#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

namespace {

// Finding damage that libqpdf repairs while it reads a file.

/// Warnings of libqpdf that never mean lost content.
constexpr std::array harmless = {"reported number of objects",
                                 "can't find PDF header",
                                 "extraneous whitespace",
                                 "stream keyword followed by",
                                 "stream keyword not followed by proper line terminator",
                                 "name with stray #",
                                 "invalid /ID",
                                 "no xref table entry for",
                                 "space before first xref",
                                 "expected endobj",
                                 "linearization",
                                 "hint table"};

/// Entries that lead to objects that the page does not show.
constexpr std::array leads_away = {"/Parent", "/P", "/Popup", "/Dest",     "/A",        "/AA",
                                   "/Thumb",  "/B", "/IRT",   "/Metadata", "/PieceInfo"};

template <class List>
bool is_among(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_harmless(const std::string& warning) {
  return std::any_of(harmless.begin(), harmless.end(),
                     [&](const char* known) { return warning.find(known) != std::string::npos; });
}

bool is_content(Handle stream) {
  Handle about = stream.getDict();
  return about.getKey("/PatternType").isInteger() ||
         about.getKey("/Subtype").isNameAndEquals("/Form");
}

/// Makes libqpdf read every object that a page shows. Calls `content` (if not empty) with each
/// form, pattern and Type 3 glyph among them.
class Reach {
 public:
  explicit Reach(std::function<void(Handle)> content) : x_content(std::move(content)) {}

  void take(Handle page) {
    open(page);
    while (!x_waiting.empty()) {
      Handle next = x_waiting.back();
      x_waiting.pop_back();
      look_into(next);
    }
  }

 private:
  void open(Handle object) {
    if (object.isIndirect() && !x_seen.insert(object.getObjGen()).second) return;
    if (object.isArray() || object.isDictionary() || object.isStream()) x_waiting.push_back(object);
  }
  void look_into(Handle object) {
    if (object.isArray()) {
      for (Handle item : object.getArrayAsVector()) open(item);
      return;
    }
    if (object.isStream() && x_content && is_content(object)) x_content(object);
    Handle dictionary = object.isStream() ? object.getDict() : object;
    Handle glyphs = dictionary.getKey("/CharProcs");
    for (auto& [key, glyph] : glyphs.isDictionary() ? glyphs.getDictAsMap() : Entries())
      if (glyph.isStream() && x_content) x_content(glyph);
    for (auto& [key, held] : dictionary.getDictAsMap())
      if (!is_among(leads_away, key)) open(held);
  }

  using Entries = std::map<std::string, Handle>;

  std::function<void(Handle)> x_content;
  std::set<QPDFObjGen> x_seen;
  std::vector<Handle> x_waiting;
};

/// Whether a page refers to content that is missing.
bool has_lost_content(Handle page) {
  auto entries = page.getDictAsMap();
  const auto content = entries.find("/Contents");
  if (content == entries.end()) return false;
  if (!content->second.isArray()) return !content->second.isStream();
  const auto parts = content->second.getArrayAsVector();
  return std::any_of(parts.begin(), parts.end(), [](Handle part) { return !part.isStream(); });
}

void reach_all(SourcePdf& source, const std::function<void(Handle)>& content) {
  Reach reach(content);
  for (Handle page : source.pages()) {
    reach.take(page);
    reach.take(inherited(page, "/Resources"));
  }
}

std::vector<std::string> damage_of(QPDF& pdf) {
  std::vector<std::string> found;
  for (const QPDFExc& warning : pdf.getWarnings())
    if (!is_harmless(warning.getMessageDetail())) found.push_back(warning.getMessageDetail());
  return found;
}

/// Reads every object that the pages show, so that libqpdf repairs the file as viewers do. Warns of
/// damage. Throws Unfit if a page has lost its content.
void look_for_damage(SourcePdf& source) {
  reach_all(source, {});
  const auto damage = damage_of(source.pdf());
  if (damage.empty()) return;
  for (std::size_t i = 0; i < source.pages().size(); ++i)
    if (has_lost_content(source.pages()[i]))
      throw Unfit("the file is damaged, and the content of page " + std::to_string(i + 1) +
                      " is lost: " + damage.front(),
                  "ask the sender for an undamaged file");
  const std::string more =
      damage.size() > 1 ? " (and " + std::to_string(damage.size() - 1) + " more)" : "";
  source.warn(
      code::pdf_damaged,
      "the file is damaged, but was read as a PDF reader would: " + damage.front() + more,
      "compare its pages with the original, or better, open the original in a PDF reader and "
      "save it again");
}

/// Reads the content streams that judge_pages() does not run: glyphs of Type 3 fonts, patterns and
/// the forms of masks. Throws Unfit over a limit.
void check_other_content(SourcePdf& source) {
  Meter& meter = source.meter();
  reach_all(source, [&](Handle stream) {
    try {
      MeteredContent content(decoded(stream, meter), meter);
      for (Step step; content.next(step);) continue;
    } catch (const DamagedStream&) {
      // PDF readers skip a damaged glyph or pattern, so it is not an error here either.
    }
  });
}

}  // namespace

std::unique_ptr<SourcePdf> open_pdf(std::string name, std::string bytes, Limits limits) {
  auto source = std::make_unique<SourcePdf>(std::move(name), std::move(bytes), limits);
  guarded(source->name(), "", [&] { look_for_damage(*source); });
  judge_pages(*source);
  guarded(source->name(), "", [&] { check_other_content(*source); });
  return source;
}

}  // namespace muster::foreign
