// SPDX-License-Identifier: MIT
#include "docx/docx_writer.hpp"

#include <span>

#include "base/language_tag.hpp"
#include "docx/blocks.hpp"
#include "docx/captions.hpp"
#include "docx/front.hpp"
#include "docx/heads.hpp"
#include "docx/properties.hpp"
#include "docx/sections.hpp"

namespace muster::docx {
namespace {

constexpr std::string_view word_types =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string word_type(std::string_view kind) {
  return std::string(word_types) + std::string(kind) + "+xml";
}

void open_part(Xml& xml, std::string_view element) {
  xml.raw(xml_declaration);
  xml.raw("<" + std::string(element) + std::string(text_namespaces) + ">");
}

/// Adds a part to the folder word/, and a relationship from the document to it.
void add_part(Writing& writing, const std::string& name, std::string bytes, std::string_view kind) {
  writing.body.relations.to(kind, name + ".xml");
  writing.package.add("word/" + name + ".xml", std::move(bytes), word_type(kind));
}

/// The separator lines above footnotes, which Word requires as footnotes.
constexpr std::string_view note_lines =
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
    "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
    "<w:continuationSeparator/></w:r></w:p></w:footnote>";

/// Inserts the footnote's number at the beginning of its first paragraph, which is after the first
/// w:pPr from `begin` on.
void insert_number(Writing& writing, std::size_t begin) {
  constexpr std::string_view end = "</w:pPr>";
  const std::size_t at = writing.xml().str().find(end, begin);
  if (at == std::string::npos) return;
  writing.xml().insert(at + end.size(), "<w:r><w:rPr><w:rStyle w:val=\"" +
                                            writing.styles.id(Style::footnote_mark) +
                                            "\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t "
                                            "xml:space=\"preserve\"> </w:t></w:r>");
}

void write_footnotes(Writing& writing) {
  if (writing.footnote_order.empty()) return;
  writing.story = &writing.notes;
  open_part(writing.xml(), "w:footnotes");
  writing.xml().raw(note_lines);
  writing.place = {text_width(writing, false), false};
  writing.place.body = Style::footnote;
  for (const std::string& id : writing.footnote_order) {
    writing.xml().open("w:footnote", {{"w:id", std::to_string(writing.footnotes.at(id))}});
    const std::size_t begin = writing.xml().size();
    write_blocks(writing, writing.document.footnotes.at(id));
    if (writing.xml().size() == begin) {
      open_paragraph(writing, {.style = Style::footnote});
      close_paragraph(writing);
    }
    insert_number(writing, begin);
    writing.xml().close("w:footnote");
  }
  writing.xml().close("w:footnotes");
  writing.story = &writing.body;
  add_part(writing, "footnotes", writing.notes.xml.take(), "footnotes");
  writing.package.add_relations("word/footnotes.xml", writing.notes.relations);
}

void write_body(Writing& writing) {
  open_part(writing.xml(), "w:document");
  writing.xml().open("w:body");
  writing.section.begin = writing.xml().size();
  writing.place.width = text_width(writing, false);
  const std::size_t front = write_front(writing);
  write_blocks(writing, std::span(writing.document.blocks).subspan(front));
  if (writing.after_table) {
    open_paragraph(writing, {.style = Style::separator});
    close_paragraph(writing);
  }
  finish_sections(writing);
  writing.xml().close("w:body");
  writing.xml().close("w:document");
}

std::string assembled(Writing& writing) {
  write_body(writing);
  write_footnotes(writing);
  add_heads(writing);
  add_part(writing, "styles", writing.styles.xml(), "styles");
  add_part(writing, "numbering", writing.numbering.xml(writing.styles, writing.theme.type.body),
           "numbering");
  add_part(writing, "settings", settings(writing), "settings");
  writing.package.add("word/document.xml", writing.body.xml.take(), word_type("document.main"));
  writing.package.add_relations("word/document.xml", writing.body.relations);
  const document::Metadata& metadata = writing.document.metadata;
  writing.package.add("docProps/core.xml", core_properties(metadata),
                      "application/vnd.openxmlformats-package.core-properties+xml");
  writing.package.add("docProps/app.xml", app_properties(metadata),
                      "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  Relations root;
  root.to("officeDocument", "word/document.xml");
  root.to("core-properties", "docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  return writing.package.bytes(root);
}

}  // namespace

void write_docx(const document::Document& document, const theme::Theme& theme,
                const layout::FontLibrary& fonts, const DocxOptions& options, ByteSink& out) {
  const std::string& given = document.metadata.language;
  const std::string language = is_language_tag(given) ? given : "en-GB";
  const StyleSheet styles(theme, language, options.house ? &options.house->styles : nullptr);
  Writing writing{document, theme, fonts, options, styles, document::reference_labels(document)};
  for (std::size_t i = 0; i < Package::painters(); ++i) writing.painters.emplace_back(theme, fonts);
  name_bookmarks(writing);
  plan_headings(writing);
  out.write(assembled(writing));
}

}  // namespace muster::docx
