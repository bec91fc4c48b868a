// SPDX-License-Identifier: MIT
#include "foreign/page_text.hpp"

#include "base/word_list.hpp"
#include "foreign/glyph_words.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/painter.hpp"

namespace muster::foreign {
namespace {

constexpr std::uint64_t most_work_for_words = 400'000'000;

std::string text_of(SourcePdf& source, FontBook& fonts, Handle page) {
  Canvas canvas(box_of(page), most_work_for_words);
  Painter painter(canvas, fonts, source.meter());
  painter.run(source.content_of(page), inherited(page, "/Resources"));
  const std::vector<Glyph>& glyphs = painter.glyphs();
  const Marked hidden = hidden_glyphs(glyphs, covered_glyphs(glyphs, canvas), canvas);
  return joined(words_in(glyphs, hidden, fonts, source.meter()), " ");
}

}  // namespace

std::vector<std::string> page_texts(SourcePdf& source) {
  FontBook fonts;
  std::vector<std::string> texts;
  for (Handle page : source.pages())
    guarded(source.name(), "page " + std::to_string(texts.size() + 1),
            [&] { texts.push_back(text_of(source, fonts, page)); });
  return texts;
}

}  // namespace muster::foreign
