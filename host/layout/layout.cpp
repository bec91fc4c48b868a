// SPDX-License-Identifier: MIT
#include "layout/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/diagnostic.hpp"
#include "document/walk.hpp"
#include "layout/block_setter.hpp"
#include "layout/cover.hpp"
#include "layout/deck_setter.hpp"
#include "layout/front_matter.hpp"
#include "layout/page_relay.hpp"

namespace muster::layout {
namespace {

/// A last page that is filled less than this, white between blocks included, looks like a mistake.
constexpr double short_last_page = 1.0 / 3;
/// A document of no more blocks is set twice even if it has no references, because its last page
/// matters as much and takes little time.
constexpr std::size_t few_blocks = 400;
/// No other page becomes emptier than this for it.
constexpr double least_page = 0.6;
/// Spacings that are tried in this order until the last page is not short, because what was on it
/// has moved to the pages before. Each trial sets the whole document again, so the first is the one
/// that succeeds most often. Lines of facing pages are no longer level without the grid.
constexpr std::array<Spacing, 4> tighter = {{{0.8, true}, {0.9, true}, {0.8, false}, {0.7, false}}};

/// The bookmarks of the file: headings, with the outermost at level 1, and below them those of
/// included PDFs.
std::vector<OutlineEntry> bookmarks(
    const document::Outline& outline,
    const std::vector<BlockSetter::IncludedBookmark>& included_bookmarks) {
  std::vector<OutlineEntry> result;
  auto included = included_bookmarks.begin();
  int above = 0;  // level of the heading before
  const auto add = [&](OutlineEntry entry, int before) {
    entry.level = std::min(entry.level, before + 1);  // no level may be skipped
    result.push_back(std::move(entry));
    return result.back().level;
  };
  const auto add_included = [&](std::size_t headings) {
    int before = above;
    for (; included != included_bookmarks.end() && included->headings == headings; ++included) {
      OutlineEntry entry = included->entry;
      entry.level += above;
      before = add(std::move(entry), before);
    }
  };
  int outermost = 6;
  for (const document::OutlineItem& item : outline.headings)
    outermost = std::min(outermost, item.level);
  for (std::size_t i = 0; i < outline.headings.size(); ++i) {
    add_included(i);
    const document::OutlineItem& item = outline.headings[i];
    above = add({item.level - outermost + 1,
                 item.number.empty() ? item.title : item.number + " " + item.title, item.anchor},
                above);
  }
  add_included(outline.headings.size());
  return result;
}

/// Objects shared by both passes.
struct Job {
  const document::Document& document;
  const theme::Theme& theme;
  const FontLibrary& fonts;
  const LayoutOptions& options;
  const Styles& styles;
  WordCache& words;
  Hyphenator& hyphenator;
  CrossReferences& references;
  std::uint32_t front_pages = 0;  ///< number of front pages of a deck, found in the first pass
  Spacing spacing = {};
  std::uint32_t pages = 0;  ///< number of pages of the text, found by each pass
  double last_share = 0;    ///< how much of the last of them is filled
  double least_share = 1;   ///< how much of the emptiest of the others is filled
};

/// Whether the document begins with a Part of a pack, which prints its own title.
bool begins_with_part(const document::Document& document) {
  return !document.blocks.empty() &&
         std::holds_alternative<document::Part>(document.blocks.front().node);
}

/// `before`: the number of pages before those of `body`.
LayoutResult result_of(const Job& job, const Paginator& body, std::uint32_t before) {
  LayoutResult result;
  const auto pages_of = [&](const std::string& id) {
    return PartPages{job.references.found_label(id), job.references.found_label(last_page_of(id)),
                     before + job.references.found_page(id)};
  };
  document::for_each_block(job.document.blocks, [&](const document::Block& block) {
    if (const auto* part = std::get_if<document::Part>(&block.node))
      result.parts[part->id] = pages_of(part->id);
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node))
      result.included[pdf->id] = pages_of(pdf->id);
  });
  result.next_number = body.next_plain_number();
  result.lines_over =
      static_cast<std::uint32_t>(std::ceil(body.height_over() / job.styles.body.leading - 0.01));
  result.section_over = body.section_over();
  return result;
}

LayoutResult set_all(Job& job, PageSink& sink, Diagnostics& diagnostics) {
  TagTree tags(sink);
  Setting setting{job.document, job.theme,
                  job.fonts,    job.styles,
                  job.words,    job.hyphenator,
                  tags,         job.references,
                  diagnostics,  number_notes(job.document),
                  {},           {},
                  {},           job.options.album,
                  job.spacing};
  TextSetter text(setting);
  PageFurniture furniture(setting, text);
  const bool deck = job.theme.is_deck;
  Paginator body(setting, furniture, sink,
                 {Matter::body, job.theme.page, job.options.progress,
                  job.options.first_number + job.front_pages});
  Paginator front(setting, furniture, sink, {Matter::front, job.theme.page, {}});
  document::Outline outline;
  BlockSetter blocks(setting, text, outline, body);
  const document::FrontBlocks before = document::front_blocks(job.document);
  FrontMatter front_matter(blocks, front);

  const TagId root = tags.open(Role::document, no_tag, {});
  const TagId part = begins_with_part(job.document) ? root : tags.open(Role::part, root, {});
  blocks.chapters_begin_pages = before.count > 0 && !deck;
  blocks.included = &job.options.included;
  blocks.parts_parent = root;
  if (before.count > 0 || deck) {
    front_matter.begin(before, part);
  } else if (begins_with_part(job.document)) {
    blocks.titled = false;
  } else {
    set_masthead(blocks, part);
  }
  const auto& all = job.document.blocks;
  const std::span<const document::Block> rest{all.data() + before.count, all.size() - before.count};
  if (deck) {
    DeckSetter(blocks, part).set(rest);
  } else {
    blocks.set_document(rest, part);
  }
  body.turn_page();
  front_matter.finish();
  if (deck) job.front_pages = front.page_count();
  job.pages = body.page_count();
  job.last_share = body.last_share();
  job.least_share = body.least_share();
  tags.close_all();
  sink.finish(bookmarks(outline, blocks.included_bookmarks));
  return result_of(job, body, front.page_count());
}

LayoutResult set_with_thread(Job& job, PageSink& sink, Diagnostics& diagnostics) {
  PageRelay relay(sink);
  try {
    return set_all(job, relay, diagnostics);
  } catch (...) {
    relay.settle();  // so that errors on earlier pages are always reported first
    throw;
  }
}

/// Whether the first pass left a last page that is nearly empty, in a document that ends with its
/// text. The papers of a pack keep their pages, because each is also published alone.
bool ends_short(const Job& job, const LayoutResult& result) {
  return !job.theme.is_deck && result.parts.empty() && result.lines_over == 0 && job.pages > 1 &&
         job.last_share < short_last_page;
}

/// Finds the pages that references name and, if the last page would be nearly empty, the spacing
/// that avoids this.
void set_first_pass(Job& job) {
  const auto set = [&job](const Spacing& spacing) {
    NullSink nowhere;
    Diagnostics once;  // all passes find the same problems
    job.references = CrossReferences(job.document);
    job.spacing = spacing;
    return set_all(job, nowhere, once);
  };
  if (!ends_short(job, set({}))) return;
  const std::uint32_t pages = job.pages;
  const double least = std::min(job.least_share, least_page);
  for (const Spacing& spacing : tighter) {
    const bool is_short = ends_short(job, set(spacing));
    if (!is_short && job.pages <= pages && job.least_share >= least) return;
  }
  set({});
}

}  // namespace

LayoutResult lay_out(const document::Document& document, const theme::Theme& theme,
                     const FontLibrary& fonts, const LayoutOptions& options, PageSink& sink,
                     Diagnostics& diagnostics) {
  const Styles styles(theme);
  WordCache words(fonts, TermIndex(document.abbreviations));
  Hyphenator hyphenator(document.metadata.language);
  CrossReferences references(document);
  Job job{document, theme, fonts, options, styles, words, hyphenator, references, 0};
  if (theme.is_deck || document.blocks.size() <= few_blocks ||
      has_references(document, document::front_blocks(document).listings.size())) {
    set_first_pass(job);
    references.begin_second_pass();
  }
  return options.sink_in_thread ? set_with_thread(job, sink, diagnostics)
                                : set_all(job, sink, diagnostics);
}

}  // namespace muster::layout
