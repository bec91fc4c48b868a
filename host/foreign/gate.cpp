// SPDX-License-Identifier: MIT
#include "foreign/gate.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "foreign/codes.hpp"
#include "foreign/layers.hpp"
#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/output_intents.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/reach.hpp"
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

bool is_harmless(const std::string& warning) {
  return std::any_of(harmless.begin(), harmless.end(),
                     [&](const char* known) { return warning.find(known) != std::string::npos; });
}

/// Whether a page refers to content that is missing.
bool has_lost_content(Handle page) {
  auto entries = page.getDictAsMap();
  const auto content = entries.find("/Contents");
  if (content == entries.end()) return false;
  if (!content->second.isArray()) return !content->second.isStream();
  const auto parts = content->second.getArrayAsVector();
  return std::any_of(parts.begin(), parts.end(), [](Handle part) { return !part.isStream(); });
}

std::vector<std::string> damage_of(QPDF& pdf) {
  std::vector<std::string> found;
  for (const QPDFExc& warning : pdf.getWarnings())
    if (!is_harmless(warning.getMessageDetail())) found.push_back(warning.getMessageDetail());
  return found;
}

/// Reads every object that the pages show, so that libqpdf repairs the file as viewers do. Warns of
/// damage. Throws Unfit if the file has lost its catalogue, or a page its content.
void look_for_damage(SourcePdf& source) {
  reach_all(source, {});
  const auto damage = damage_of(source.pdf());
  if (damage.empty()) return;
  if (!source.root().getKey("/Type").isNameAndEquals("/Catalog"))
    throw Unfit("the file is damaged, and PDF readers cannot open it: it has no catalogue",
                "ask the sender for an undamaged file");
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

std::unique_ptr<SourcePdf> open_pdf(std::string name, std::string bytes, Limits limits,
                                    bool flatten) {
  auto source = std::make_unique<SourcePdf>(std::move(name), std::move(bytes), limits);
  guarded(source->name(), "", [&] { look_for_damage(*source); });
  guarded(source->name(), "", [&] { take_out_hidden_layers(*source, flatten); });
  judge_pages(*source, flatten);
  guarded(source->name(), "", [&] { check_other_content(*source); });
  guarded(source->name(), "", [&] { look_at_output_intents(*source); });
  return source;
}

}  // namespace muster::foreign
