// SPDX-License-Identifier: MIT
// A document with the same text in every place in which a tree can hold text.
#pragma once

#include "unit/html/tree.hpp"

namespace muster::html {

inline document::Metadata hostile_metadata(const std::string& text) {
  document::Metadata out;
  for (std::string* field : {&out.title, &out.subtitle, &out.edition_id, &out.edition_title,
                             &out.organisation, &out.publication_id, &out.description, &out.version,
                             &out.owner, &out.contact, &out.watermark}) {
    *field = text;
  }
  return out;
}

inline document::Inlines hostile_words(const std::string& text) {
  using namespace document;
  const Inlines inner = {Inline{Text{text}}};
  return {Inline{Text{text}},
          Inline{Emphasis{inner}},
          Inline{Strong{inner}},
          Inline{document::Code{text}},
          Inline{Link{"https://example.org/", inner}},
          Inline{Figure{text, text}},
          Inline{Foreign{"cy", inner}},
          Inline{RatingMark{text, text}},
          Inline{Reference{text}},
          Inline{FootnoteMark{text}}};
}

inline document::Table hostile_table(const std::string& text) {
  using namespace document;
  Table out;
  out.id = text + "-table";
  out.number = text;
  out.caption = hostile_words(text);
  out.summary = text;
  out.columns = {{text, Align::right, text}};
  out.head = {{{tree::cell(hostile_words(text))}, false}};
  Cell data = tree::cell({Inline{Figure{text, text}}});
  data.data = text;
  out.rows = {{{tree::header(hostile_words(text))}, false}, {{data}, true}};
  out.notes = {{document::NoteKind::general, hostile_words(text)}};
  return out;
}

inline document::Chart hostile_chart(const std::string& text, ChartKind kind) {
  using namespace document;
  const std::string word(chart_kind_words.word(kind));
  Chart out;
  out.id = text + "-chart-" + word;
  out.number = text + word;
  out.kind = kind;
  out.caption = {Inline{Text{text}}};
  out.alternative = text;
  // Short labels: how a label is broken into lines must not depend on the text.
  out.series = {{"measure", {{text.substr(0, 1), 1.0, text.substr(0, 1), text}}}};
  out.data = hostile_table(text);
  out.notes = {{document::NoteKind::general, hostile_words(text)}};
  return out;
}

inline document::Document hostile_document(const std::string& text) {
  using namespace document;
  Document out;
  out.metadata = hostile_metadata(text);
  out.blocks = {
      Block{Heading{2, text, text, hostile_words(text)}, {}},
      Block{Paragraph{hostile_words(text), ParagraphStyle::lead}, {}},
      tree::bullets({hostile_words(text)}),
      Block{Landscape{{tree::paragraph(hostile_words(text))}}, {}},
      Block{Quote{{tree::paragraph(hostile_words(text))}, text}, {}},
      Block{CodeBlock{text}, {}},
      Block{hostile_table(text), {}},
      Block{KeyFigures{text + "-key", {{text, {text, text}, text, text, text, text}}}, {}},
      Block{Box{BoxKind::note, text, text + "-box", {tree::paragraph(hostile_words(text))}}, {}},
      Block{Box{BoxKind::insight,
                text,
                "",
                {tree::paragraph(hostile_words(text))},
                text,
                "",
                hostile_words(text)},
            {}},
      Block{Quote{{tree::paragraph(hostile_words(text))}, text, true}, {}},
      Block{Definitions{text + "-facts",
                        text,
                        {{hostile_words(text), {tree::paragraph(hostile_words(text))}}}},
            {}},
      Block{Timeline{text + "-steps", {{text, hostile_words(text), {}}}, true}, {}},
      Block{ForeignBlocks{"cy", {tree::paragraph(hostile_words(text))}}, {}},
      Block{Timeline{text + "-time", {{text, hostile_words(text), {}}}}, {}},
      Block{Listing{ListingKind::tables}, {}},
      Block{Listing{ListingKind::figures}, {}},
      Block{Listing{ListingKind::abbreviations}, {}}};
  for (ChartKind kind :
       {ChartKind::diverging_bars, ChartKind::stacked_share, ChartKind::run_chart}) {
    out.blocks.push_back({hostile_chart(text, kind), {}});
  }
  out.footnotes[text] = {tree::paragraph(hostile_words(text))};
  out.footnote_order = {text};
  out.abbreviations = {{text, text}};
  return out;
}

}  // namespace muster::html
