// SPDX-License-Identifier: MIT
#include "docx/heads.hpp"

#include <vector>

#include "document/synthetic.hpp"
#include "document/titles.hpp"
#include "document/watermark.hpp"
#include "docx/runs.hpp"
#include "docx/sections.hpp"
#include "docx/sentences.hpp"

namespace muster::docx {
namespace {

/// A part of the file with a page header or footer. `house` is null if it comes from the theme.
struct PagePart {
  std::string name;  ///< "header1.xml"
  std::string kind;  ///< "default", "first", "even"
  bool is_head = true;
  bool landscape = false;
  const HousePart* house = nullptr;
};

std::vector<PagePart> house_parts(const HouseTemplate& house) {
  std::vector<PagePart> parts;
  int heads = 0, feet = 0;
  for (const HousePart& each : house.parts) {
    const std::string name =
        each.is_head ? "header" + std::to_string(++heads) : "footer" + std::to_string(++feet);
    parts.push_back({name + ".xml", each.kind, each.is_head, false, &each});
  }
  return parts;
}

/// Returns all headers and footers in a fixed order, including those of landscape pages.
std::vector<PagePart> parts_of(const Writing& writing) {
  const HouseTemplate* house = writing.options.house;
  if (house && !house->parts.empty()) return house_parts(*house);
  std::vector<PagePart> parts = {{"header1.xml", "default"}, {"footer1.xml", "default", false}};
  if (has_title_page(writing)) {
    parts.push_back({"header2.xml", "first"});
    parts.push_back({"footer2.xml", "first", false});
  }
  parts.push_back({"header3.xml", "default", true, true});
  parts.push_back({"footer3.xml", "default", false, true});
  return parts;
}

std::string watermark(const Writing& writing) {
  return document::watermark_of_open_pages(writing.document);
}

/// Writes a mark such as "Draft" or "Not for publication" on a coloured ground, if there is one.
void write_mark(Writing& writing) {
  const std::string words = watermark(writing);
  if (words.empty()) return;
  Xml shade;
  shade.leaf("w:shd", {{"w:val", "clear"},
                       {"w:color", "auto"},
                       {"w:fill", colour_code(writing.theme.colour(theme::Role::amber))}});
  write_paragraph(writing, {.style = Style::mark, .border = shade.str()}, words);
}

std::string tabs_to(double width) {
  const std::string end = twentieths(width);
  return "<w:tabs><w:tab w:val=\"clear\" w:pos=\"4513\"/><w:tab w:val=\"clear\" w:pos=\"9026\"/>"
         "<w:tab w:val=\"right\" w:pos=\"" +
         end + "\"/></w:tabs>";
}

std::string joined(const std::string& a, const std::string& b) {
  return a + (a.empty() || b.empty() ? "" : " · ") + b;
}

/// Writes a page header: at the left the document's title, at the right the chapter title as a
/// field.
void write_head(Writing& writing, bool landscape) {
  Look look{.style = Style::header, .tabs = tabs_to(text_width(writing, landscape))};
  look.border = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"" +
                colour_code(writing.theme.colour(theme::Role::rule)) + "\"/></w:pBdr>";
  const document::Metadata& metadata = writing.document.metadata;
  open_paragraph(writing, look);
  write_words(writing, document::running_title(metadata));
  if (metadata.synthetic) write_words(writing, " · " + std::string(document::synthetic_head));
  bool chapters = false;
  for (const PlannedHeading& heading : writing.headings) chapters = chapters || heading.level == 1;
  if (chapters) {
    write_tab(writing);
    begin_field(writing, " STYLEREF 1 ");
    end_field(writing);
  }
  close_paragraph(writing);
}

void write_foot(Writing& writing, bool landscape) {
  const document::Metadata& metadata = writing.document.metadata;
  std::string state =
      metadata.version.empty() ? "" : filled(sentences::version, {{"version", metadata.version}});
  if (metadata.status == EditionStatus::draft) state = joined(state, sentences::draft.words);
  if (metadata.synthetic) state = joined(state, sentences::dagger.words);
  open_paragraph(writing,
                 {.style = Style::footer, .tabs = tabs_to(text_width(writing, landscape))});
  write_words(writing, joined(metadata.organisation, state));
  write_tab(writing);
  write_words(writing, sentences::page.words + std::string(" "));
  begin_field(writing, " PAGE ");
  end_field(writing);
  close_paragraph(writing);
}

void write_part(Writing& writing, const PagePart& part) {
  if (part.is_head) write_mark(writing);
  if (part.house) return writing.xml().raw(part.house->markup);
  const bool bare = part.kind == "first";
  if (bare) {
    open_paragraph(writing, {.style = part.is_head ? Style::header : Style::footer});
    return close_paragraph(writing);
  }
  part.is_head ? write_head(writing, part.landscape) : write_foot(writing, part.landscape);
}

/// Adds the pictures of a house template's header or footer, and replaces their ids in `markup`
/// with ours.
void add_pictures(Writing& writing, const HousePart& house, std::string& markup) {
  for (const HousePicture& picture : house.pictures) {
    const std::string name = writing.package.add_picture(picture.bytes, picture.ending);
    const std::string mine = writing.story->relations.to("image", name);
    const std::string from = "r:embed=\"house-" + picture.relation + "\"";
    for (std::size_t at = 0; (at = markup.find(from, at)) != std::string::npos;)
      markup.replace(at, from.size(), "r:embed=\"" + mine + "\"");
  }
}

void add_part(Writing& writing, const PagePart& part) {
  Story story;
  const Kept kept(writing.story);
  writing.story = &story;
  const char* element = part.is_head ? "w:hdr" : "w:ftr";
  story.xml.raw(xml_declaration);
  story.xml.raw("<" + std::string(element) + std::string(text_namespaces) + ">");
  write_part(writing, part);
  story.xml.close(element);
  std::string markup = story.xml.take();
  if (part.house) add_pictures(writing, *part.house, markup);
  const std::string kind = part.is_head ? "header" : "footer";
  writing.package.add(
      "word/" + part.name, std::move(markup),
      "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml");
  writing.package.add_relations("word/" + part.name, story.relations);
}

/// Returns the relationship id of a header or footer, which is the same at every call.
std::string relation_to(Writing& writing, const PagePart& part) {
  return writing.body.relations.to(part.is_head ? "header" : "footer", part.name);
}

bool is_for(const PagePart& part, bool landscape) {
  return part.house || part.kind != "default" || part.landscape == landscape;
}

}  // namespace

std::string head_references(Writing& writing, bool landscape) {
  Xml xml;
  for (const PagePart& part : parts_of(writing)) {
    if (!is_for(part, landscape)) continue;
    xml.leaf(part.is_head ? "w:headerReference" : "w:footerReference",
             {{"w:type", part.kind}, {"r:id", relation_to(writing, part)}});
  }
  return xml.take();
}

void add_heads(Writing& writing) {
  for (const PagePart& part : parts_of(writing)) {
    if (part.landscape && !writing.turns_pages) continue;
    relation_to(writing, part);
    add_part(writing, part);
  }
}

}  // namespace muster::docx
