// SPDX-License-Identifier: MIT
#include "render/layout/layout.hpp"

#include <utility>

#include "render/layout/block_setter.hpp"
#include "render/layout/front_matter.hpp"

namespace muster::render::layout {
namespace {

/// Takes the first pass of a document with cross references: only the page numbers are wanted.
class NullSink final : public PageSink {
 public:
  void open(Tag) override {}
  void close(TagId) override {}
  void page(Page) override {}
  void finish(std::vector<OutlineEntry>) override {}
};

/// What both passes share.
struct Job {
  const document::Document& document;
  const theme::Theme& theme;
  const FontLibrary& fonts;
  const LayoutOptions& options;
  const Styles& styles;
  WordCache& words;
  Hyphenator& hyphenator;
  CrossReferences& references;
};

void set_all(const Job& job, PageSink& sink, Diagnostics& diagnostics) {
  TagTree tags(sink);
  Setting setting{job.document,
                  job.theme,
                  job.fonts,
                  job.styles,
                  job.words,
                  job.hyphenator,
                  tags,
                  job.references,
                  diagnostics,
                  number_notes(job.document),
                  {},
                  {},
                  {}};
  TextSetter text(setting);
  PageFurniture furniture(setting, text);
  Paginator body(setting, furniture, sink, {Matter::body, job.theme.page, job.options.progress});
  Paginator front(setting, furniture, sink, {Matter::front, job.theme.page, {}});
  Outline outline;
  BlockSetter blocks(setting, text, outline, body);
  const FrontBlocks before = front_blocks(job.document);
  FrontMatter front_matter(blocks, front);

  const TagId root = tags.open(Role::document, no_tag, {});
  const TagId part = tags.open(Role::part, root, {});
  blocks.chapters_begin_pages = before.count > 0;
  if (before.count > 0) {
    front_matter.begin(before, part);
  } else {
    set_masthead(blocks, part);
  }
  const auto& all = job.document.blocks;
  blocks.set_document({all.data() + before.count, all.size() - before.count}, part);
  body.turn_page();
  front_matter.finish();
  tags.close_all();
  sink.finish(entries(outline));
}

}  // namespace

void lay_out(const document::Document& document, const theme::Theme& theme,
             const FontLibrary& fonts, const LayoutOptions& options, PageSink& sink,
             Diagnostics& diagnostics) {
  const Styles styles(theme);
  WordCache words(fonts, TermIndex(document.abbreviations));
  Hyphenator hyphenator(document.metadata.language);
  CrossReferences references(document);
  const Job job{document, theme, fonts, options, styles, words, hyphenator, references};
  if (has_references(document, front_blocks(document).listings.size())) {
    NullSink nowhere;
    Diagnostics once;  // the second pass finds the same
    set_all(job, nowhere, once);
    references.begin_second_pass();
  }
  set_all(job, sink, diagnostics);
}

}  // namespace muster::render::layout
