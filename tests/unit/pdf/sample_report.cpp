// SPDX-License-Identifier: MIT
#include "unit/pdf/frames.hpp"
#include "unit/pdf/sample_logo.hpp"

namespace muster::pdf::test {
namespace {

using layout::Item;
using layout::Matter;
using layout::Rectangle;
using layout::Role;
using layout::Scope;
using layout::TagAttributes;
using layout::TagId;

constexpr theme::Colour grey{120, 120, 120};
constexpr theme::Colour blue{18, 67, 109};

TagAttributes scope(Scope scope, std::uint16_t columns = 1, std::uint16_t rows = 1) {
  TagAttributes out;
  out.scope = scope;
  out.column_span = columns;
  out.row_span = rows;
  return out;
}

void furniture(Frames& frames, std::string_view label) {
  frames.text(layout::no_tag, 57, 40, "People Strategy", 8, Item::Artifact::header);
  frames.text(layout::no_tag, 290, 810, label, 8, Item::Artifact::footer);
  frames.item(
      {layout::Stroke{{{57, 46}, {538, 46}}, grey}, layout::no_tag, Item::Artifact::layout});
}

void paragraph_with_links(Frames& frames, TagId section) {
  const TagId paragraph = frames.open(Role::paragraph, section);
  const TagId link = frames.open(Role::link, paragraph);
  double x = frames.text(paragraph, 57, 120, "The office of Łódź and the ŵ of Bŵl: see ");
  const double begin = x;
  x = frames.text(link, x, 120, "the Constitution");
  frames.link(link, {begin, 110, x - begin, 14}, "https://example.org/?a=1&b=(2)", "Constitution");
  const auto left = static_cast<float>(begin);
  const auto right = static_cast<float>(x);
  frames.item({layout::Stroke{{{left, 122}, {right, 122}}, blue}, link, Item::Artifact::layout});
  frames.text(paragraph, x, 120, " and its efficient final office. ");
  const TagId welsh =
      frames.open(Role::span, paragraph, with<std::string>(&TagAttributes::language, "cy"));
  frames.text(welsh, 57, 136, "Bwrdd Iechyd ");
  const TagId hyphenated = frames.open(Role::span, paragraph,
                                       with<std::string>(&TagAttributes::actual_text, "workforce"));
  frames.text(hyphenated, 150, 136, "work-");
  frames.text(hyphenated, 57, 152, "force ");
  frames.text(paragraph, 100, 152, "grows by 16 % – “quoted”.");
}

void list(Frames& frames, TagId section) {
  const TagId list =
      frames.open(Role::list, section, with(&TagAttributes::numbering, layout::Numbering::disc));
  for (int i = 0; i < 2; ++i) {
    const TagId item = frames.open(Role::list_item, list);
    frames.say(Role::label, item, 60, 180 + 16 * i, "• ");
    frames.say(Role::list_body, item, 72, 180 + 16 * i, i == 0 ? "First " : "Second ");
  }
}

void table(Frames& frames, TagId section) {
  const TagId table = frames.open(Role::table, section,
                                  with<std::string>(&TagAttributes::summary, "One row a sector."));
  frames.say(Role::caption, table, 57, 230, "Table 1: gaps by sector");
  const TagId head = frames.open(Role::table_head, table);
  const TagId top = frames.open(Role::row, head);
  frames.say(Role::header_cell, top, 57, 250, "Sector", scope(Scope::column, 1, 2));
  frames.say(Role::header_cell, top, 200, 250, "Staff", scope(Scope::column, 2));
  const TagId second = frames.open(Role::row, head);
  frames.say(Role::header_cell, second, 200, 266, "2022", scope(Scope::column));
  frames.say(Role::header_cell, second, 300, 266, "2027", scope(Scope::column));
  const TagId body = frames.open(Role::table_body, table);
  for (int i = 0; i < 3; ++i) {
    const double y = 290 + 16 * i;
    frames.item({layout::Fill{{57, y - 12, 480, 16}, {240, 240, 240}}, layout::no_tag, {}});
    const TagId row = frames.open(Role::row, body);
    frames.say(Role::header_cell, row, 57, y, "Maternity", scope(Scope::row));
    frames.say(Role::data_cell, row, 200, y, "1,204");
    frames.say(Role::data_cell, row, 300, y, "−16.4");
  }
}

void figure(Frames& frames, TagId section) {
  TagAttributes attributes =
      with<std::string>(&TagAttributes::alternative, "Bars of the gap: acute 12, maternity 4.");
  attributes.box = Rectangle{57, 400, 300, 80};
  const TagId figure = frames.open(Role::figure, section, std::move(attributes));
  frames.item({layout::Fill{{57, 420, 200, 20}, blue}, figure, {}});
  layout::Stroke limit{{{57, 400}, {357, 480}, {200, 410}}, grey, 1, true, true};
  frames.item({limit, figure, {}});
  frames.text(figure, 60, 470, "acute 12", 8);
  frames.say(Role::caption, section, 57, 500, "Figure 1: the gap");
  const TagId boxless = frames.open(
      Role::figure, section, with<std::string>(&TagAttributes::alternative, "A filled mark."));
  frames.item(
      {layout::Stroke{{{57, 520}, {77, 520}, {67, 540}}, blue, 0, false, true, true}, boxless, {}});
  const TagId aside = frames.open(Role::aside, section);
  frames.say(Role::paragraph, aside, 57, 570, "A note in a box.");
}

/// A picture and a drawing, each a figure.
void logos(Frames& frames, TagId section, const theme::Logo& logo) {
  using Kind = theme::OutlineStep::Kind;
  const auto figure = [&] {
    return frames.open(Role::figure, section,
                       with<std::string>(&TagAttributes::alternative, logo.alternative));
  };
  frames.item({layout::Image{{57, 600, 40, 20}, &logo}, figure(), {}});
  layout::Path path;
  path.steps = {{Kind::move, {120, 600}}, {Kind::curve, {140, 600, 140, 620, 120, 620}}, {}};
  path.steps.back().kind = Kind::close;
  path.fill = blue;
  frames.item({path, figure(), {}});
}

void contents(Frames& frames, TagId contents, TagId title) {
  frames.text(title, 57, 100, "Contents", 16);
  for (const char* id : {"gaps", "more"}) {
    const double y = *id == 'g' ? 140 : 160;
    const TagId item = frames.open(Role::contents_item, contents);
    const TagId reference = frames.open(Role::reference, item);
    const TagId link = frames.open(Role::link, reference);
    frames.text(link, 57, y, std::string(*id == 'g' ? "Gaps " : "More ") + "1");
    frames.link(link, {57, y - 10, 200, 14}, '#' + std::string(id), "");
  }
}

}  // namespace

std::string sample_report(PdfOptions options) {
  const theme::Logo logo = png_logo();
  return made(
      [&logo](Frames& frames) {
        const TagId document = frames.open(Role::document, layout::no_tag);
        const TagId title = frames.open(Role::heading_1, document);
        const TagId toc = frames.open(Role::contents, document);
        const TagId section =
            frames.open(Role::section, document, with<std::string>(&TagAttributes::title, "Gaps"));
        frames.anchor("gaps", 70);
        frames.face(layout::Weight::bold, layout::Slope::upright);
        frames.say(Role::heading_2, section, 57, 90, "1. Gaps & growth");
        frames.face(layout::Weight::regular, layout::Slope::upright);
        paragraph_with_links(frames, section);
        list(frames, section);
        table(frames, section);
        figure(frames, section);
        logos(frames, section, logo);
        const TagId broken = frames.open(Role::paragraph, section);
        frames.text(broken, 57, 700, "A paragraph that goes on ");
        furniture(frames, "1");
        frames.page();
        const double end = frames.text(broken, 57, 90, "on the next page.");
        const TagId mark = frames.open(Role::link, frames.open(Role::reference, broken));
        frames.text(mark, end, 86, "1", 7);
        frames.link(mark, {end, 78, 8, 14}, "#note-1", "Note 1");
        frames.close(broken);
        frames.anchor("more", 110);
        frames.say(Role::paragraph, section, 57, 120, "There is more.");
        frames.anchor("note-1", 750);
        const TagId note =
            frames.open(Role::note, section, with<std::string>(&TagAttributes::id, "note-1"));
        frames.say(Role::label, note, 57, 760, "1 ");
        frames.say(Role::paragraph, note, 67, 760, "A note with emoji 😀 and x̂.");
        frames.text(layout::no_tag, 200, 400, "Draft", 60, Item::Artifact::watermark);
        furniture(frames, "2");
        frames.page(Matter::front, "i");
        contents(frames, toc, title);
        frames.page(Matter::front, "ii");
        furniture(frames, "ii");
        frames.page();
        return std::vector<layout::OutlineEntry>{
            {1, "Gaps & growth", "gaps"}, {3, "More – deeper", "more"}, {1, "Łódź", "more"}};
      },
      options);
}

}  // namespace muster::pdf::test
