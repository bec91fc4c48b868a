// SPDX-License-Identifier: MIT
// Packs: right-hand starts, labels, ranges, pages from elsewhere, and what is too long.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "layout/page_fill.hpp"
#include "layout_fixture.hpp"

namespace muster::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

document::Block part(const std::string& id, document::Blocks blocks,
                     const std::string& series = "") {
  document::Part made;
  made.id = id;
  made.title = id;
  made.series = series;
  made.blocks = std::move(blocks);
  return {std::move(made), {}};
}

document::Block pages_of(const std::string& part) {
  document::Paragraph made;
  made.content.push_back({document::PageRange{part}});
  return {std::move(made), {}};
}

document::Blocks three_pages() {
  return {paragraph("One."),
          {document::PageBreak{}, {}},
          paragraph("Two."),
          {document::PageBreak{}, {}},
          paragraph("Three.")};
}

struct Laid {
  CollectingSink sink;
  LayoutResult result;
};

Laid lay_out_pack(document::Document document, const LayoutOptions& options = {}) {
  Laid laid;
  Diagnostics diagnostics;
  laid.result = lay_out(document, test_theme(), test_fonts(), options, laid.sink, diagnostics);
  return laid;
}

std::vector<std::string> labels(const CollectingSink& sink) {
  std::vector<std::string> found;
  for (const Page& page : sink.pages) found.push_back(page.label);
  return found;
}

/// Front sheet 1, blank 2; a on 3 to 5, blank 6; b on 7, blank 8.
TEST(Parts, BeginOnRightHandPages) {
  auto laid = lay_out_pack(
      document_of({paragraph("Agenda."), part("a", three_pages()), part("b", {paragraph("B.")})}));
  EXPECT_THAT(labels(laid.sink), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8"));
  EXPECT_EQ(laid.result.parts.at("a").first, "3");
  EXPECT_EQ(laid.result.parts.at("a").last, "6");
  EXPECT_EQ(laid.result.parts.at("b").first, "7");
  EXPECT_EQ(laid.result.parts.at("b").last, "8");
  EXPECT_EQ(laid.result.next_number, 9U);
  EXPECT_THAT(laid.sink.reading_text(), HasSubstr("This page is intentionally left blank"));
}

TEST(Parts, AreNamedWithTheirPages) {
  auto laid = lay_out_pack(document_of({pages_of("a"), part("a", three_pages())}));
  EXPECT_THAT(laid.sink.reading_text(), HasSubstr("Pages 3 to 6"));
}

TEST(Parts, AreSiblingsInTheStructure) {
  auto laid = lay_out_pack(document_of({paragraph("Agenda."), part("a", {paragraph("A.")})}));
  EXPECT_THAT(laid.sink.dump_tags(), HasSubstr("document\n  part\n"));
  EXPECT_THAT(laid.sink.dump_tags(), HasSubstr("\n  part\n    paragraph\n      \"A.\"\n"));
}

TEST(Parts, OfAnotherSeriesAreNumberedForThemselves) {
  auto laid = lay_out_pack(
      document_of({paragraph("Agenda."), part("a", {paragraph("A.")}, ""),
                   part("x", {paragraph("X.")}, "E"), part("y", {paragraph("Y.")}, "E")}));
  EXPECT_THAT(labels(laid.sink), ElementsAre("1", "2", "3", "4", "E1", "E2", "E3", "E4"));
  EXPECT_EQ(laid.result.next_number, 5U) << "the number of exempt pages tells nobody anything";
}

TEST(Parts, OnTheirOwnKeepTheNumbersThatTheyHaveInThePack) {
  LayoutOptions options;
  options.first_number = 3;
  auto laid = lay_out_pack(document_of({part("y", {paragraph("Y.")}, "E")}), options);
  EXPECT_THAT(labels(laid.sink), ElementsAre("E3", "E4"));
}

TEST(Parts, OnTheirOwnHaveTheirHeadingAsTitle) {
  auto laid = lay_out_pack(document_of(
      {part("a", {heading(2, "t", "Item"), heading(3, "b", "Background"), paragraph("W.")})}));
  EXPECT_THAT(laid.sink.dump_tags(), HasSubstr("heading-1\n"));
  EXPECT_THAT(laid.sink.dump_tags(), HasSubstr("heading-2\n"));
}

TEST(IncludedPages, CountAndKeepTheirSize) {
  LayoutOptions options;
  options.included["a.pdf"] = {{{300, 400}, {400, 300}}, true};
  document::Blocks blocks{paragraph("See overleaf."),
                          {document::IncludedPdf{"x", "a.pdf", "A leaflet"}, {}}};
  auto laid = lay_out_pack(document_of({part("a", std::move(blocks))}), options);
  ASSERT_THAT(labels(laid.sink), ElementsAre("1", "2", "3", "4"));
  EXPECT_EQ(laid.sink.pages[2].width, 400);
  EXPECT_TRUE(laid.sink.pages[2].included->last);
  EXPECT_NE(laid.sink.pages[1].included->tag, no_tag);
  EXPECT_EQ(laid.result.parts.at("a").last, "4");
}

/// An edge that is free to 40 points, but not between two shares of its width.
IncludedFile::Edge edge(double from, double to, std::int32_t colour = 0xFFFFFF) {
  IncludedFile::Edge made;
  for (int column = 0; column < 100; ++column) {
    made.heights.push_back(column >= from * 100 && column < to * 100 ? 2 : 40);
    made.colours.push_back(colour);
  }
  return made;
}

/// The page with the number: from its left, right or middle and its foot, head or margin.
std::string place_of_number(IncludedFile::Edge head, IncludedFile::Edge foot) {
  LayoutOptions options;
  options.included["a.pdf"] = {{{595, 842, std::move(head), std::move(foot)}}, false};
  auto laid = lay_out_pack(
      document_of({part("a", {{document::IncludedPdf{"x", "a.pdf", "A leaflet"}, {}}})}), options);
  const Page& page = laid.sink.pages.at(1);
  const Rectangle& number = page.included->number;
  if (page.included->margin > 0) {
    EXPECT_NEAR(page.height, 842 + page.included->margin, 0.01);
    EXPECT_GE(number.y, 842 - 0.01);
    return "margin";
  }
  EXPECT_EQ(page.height, 842);
  const double middle = number.x + number.width / 2;
  const char* side = middle < 200 ? " left" : middle < 400 ? " middle" : " right";
  return (number.y > 421 ? "foot" : "head") + std::string(side);
}

TEST(IncludedPages, HaveTheirNumberWhereNothingIsDrawn) {
  const auto full = edge(0, 1), free = edge(0, 0);
  EXPECT_EQ(place_of_number(free, free), "foot right");
  EXPECT_EQ(place_of_number(free, edge(0.7, 1)), "foot middle");
  EXPECT_EQ(place_of_number(free, edge(0.4, 1)), "foot left");
  EXPECT_EQ(place_of_number(free, full), "head right");
  EXPECT_EQ(place_of_number(edge(0.7, 1), full), "head middle");
  EXPECT_EQ(place_of_number(edge(0.4, 1), full), "head left");
  EXPECT_EQ(place_of_number(full, full), "margin");
  EXPECT_EQ(place_of_number({}, {}), "margin");
}

/// A number across two grounds could not be read on both.
TEST(IncludedPages, HaveTheirNumberOnOneColour) {
  auto striped = edge(0, 0);
  for (std::size_t i = 0; i < striped.colours.size(); i += 2) striped.colours[i] = 0x000000;
  EXPECT_EQ(place_of_number(striped, striped), "margin");
  EXPECT_EQ(place_of_number(edge(0, 0), edge(0, 0, 0x000080)), "foot right");
}

TEST(IncludedPages, WithoutTagsGetNone) {
  LayoutOptions options;
  options.included["a.pdf"] = {{{300, 400}}, false};
  auto laid = lay_out_pack(
      document_of({part("a", {{document::IncludedPdf{"x", "a.pdf", "A leaflet"}, {}}})}), options);
  ASSERT_TRUE(laid.sink.pages.at(1).included);
  EXPECT_EQ(laid.sink.pages[1].included->tag, no_tag);
}

document::Block agenda() {
  document::Block block = heading(2, "agenda", "Agenda");
  std::get<document::Heading>(block.node).home = true;
  return block;
}

/// For each page, the target and the words of its links in margins.
std::vector<std::string> links_of_pages(const CollectingSink& sink) {
  std::vector<std::string> found;
  for (const Page& page : sink.pages) {
    std::string& links = found.emplace_back();
    for (const Item& item : page.items)
      if (const auto* area = std::get_if<LinkArea>(&item.content))
        links += area->target + " " + area->contents;
  }
  return found;
}

/// The words in the foot of a page, or on a page of an included PDF.
std::string words_of(const Page& page) {
  std::string all;
  for (const Item& item : page.items)
    if (const auto* run = std::get_if<TextRun>(&item.content)) all += run->text + "|";
  return all;
}

TEST(LinksHome, AreOnEveryPageButTheOneWithTheHeading) {
  auto laid = lay_out_pack(document_of({agenda(), part("a", three_pages())}));
  const std::string link = "#agenda Agenda";
  EXPECT_THAT(links_of_pages(laid.sink), ElementsAre("", link, link, link, link, link));
}

TEST(LinksHome, AreLeftOutOfADocumentWithoutAHome) {
  auto laid = lay_out_pack(document_of({heading(2, "agenda", "Agenda"), part("a", three_pages())}));
  EXPECT_THAT(links_of_pages(laid.sink), ElementsAre("", "", "", "", "", ""));
}

/// A paragraph that continues overleaf is read as a whole, and then the links of both pages.
TEST(LinksHome, InterruptNoSentence) {
  const std::string text = prose(900);
  auto laid =
      lay_out_pack(document_of({agenda(), part("a", {heading(2, "b", "B"), paragraph(text)})}));
  ASSERT_GE(laid.sink.pages.size(), 4U);
  EXPECT_THAT(laid.sink.reading_text(), HasSubstr(text));
  EXPECT_THAT(laid.sink.dump_tags(), HasSubstr("\n    paragraph\n      link\n        \"Agenda\""));
}

/// Front sheet 1, blank 2; a on 3 to 5, blank 6.
TEST(LinksHome, AreNotCountedAsTextOfAPage) {
  auto laid = lay_out_pack(document_of({agenda(), part("a", three_pages())}));
  const auto fill = page_fill(laid.sink, test_theme());
  ASSERT_EQ(fill.size(), 6U);
  EXPECT_EQ(fill.at(1).left_out, "blank page");
  EXPECT_EQ(fill.at(3).left_out, "");
  EXPECT_EQ(fill.at(4).left_out, "last page");
  EXPECT_EQ(fill.at(5).left_out, "blank page");
}

/// A page of an included PDF, free at its foot from one share of its width to another, in item 5.
Page page_with_link(double from, double to, bool has_home = true) {
  document::Block item = part("a", {{document::IncludedPdf{"x", "a.pdf", "A leaflet"}, {}}});
  std::get<document::Part>(item.node).short_title = "Item 5";
  IncludedFile::Edge foot = edge(0, 1);
  for (std::size_t i = 0; i < foot.heights.size(); ++i) {
    const auto share = static_cast<double>(i) / 100;
    if (share >= from && share < to) foot.heights[i] = 40;
  }
  LayoutOptions options;
  options.included["a.pdf"] = {{{595, 842, edge(0, 1), std::move(foot)}}, true};
  auto laid = lay_out_pack(
      document_of({has_home ? agenda() : heading(2, "agenda", "Agenda"), std::move(item)}),
      options);
  return std::move(laid.sink.pages.at(3));
}

/// "Agenda · Item 5 · Page 4" needs about 120 points of the 595, "Agenda · Page 4" about 80.
TEST(LinksHome, AreOnPagesOfIncludedPdfsWithTheItemWhereThereIsRoom) {
  const Page roomy = page_with_link(0.6, 1);
  EXPECT_EQ(words_of(roomy), "Agenda|· Item 5 · Page 4|");
  EXPECT_EQ(roomy.included->margin, 0);
  const Page narrow = page_with_link(0.77, 1);
  EXPECT_EQ(words_of(narrow), "Agenda|· Page 4|");
  EXPECT_EQ(narrow.included->margin, 0);
  const Page full = page_with_link(0, 0);
  EXPECT_EQ(words_of(full), "Agenda|· Item 5 · Page 4|");
  EXPECT_GT(full.included->margin, 0);
  EXPECT_EQ(words_of(page_with_link(0.6, 1, false)), "Item 5 · Page 4|");
}

/// The words are within the place that the page's writer keeps, and the link is as large as its
/// words.
TEST(LinksHome, OnPagesOfIncludedPdfsAreTaggedOutsideThePages) {
  const Page page = page_with_link(0.6, 1);
  const Rectangle& place = page.included->number;
  for (const Item& item : page.items) {
    if (const auto* run = std::get_if<TextRun>(&item.content)) {
      EXPECT_GE(static_cast<double>(run->x), place.x);
      EXPECT_LE(static_cast<double>(run->x) + run_width(*run), place.x + place.width);
      EXPECT_EQ(item.tag != no_tag, run->text == "Agenda");
    }
    if (const auto* area = std::get_if<LinkArea>(&item.content)) {
      EXPECT_GE(area->area.x, place.x);
      EXPECT_LE(area->area.x + area->area.width, place.x + place.width / 2);
      EXPECT_NE(item.tag, page.included->tag);
    }
  }
}

/// One paragraph with this many lines under a heading.
document::Document lines(int count) {
  document::Paragraph text;
  for (int i = 0; i < count; ++i) {
    text.content.push_back({document::Text{"x"}});
    if (i + 1 < count) text.content.push_back({document::LineBreak{}});
  }
  auto document = document_of({heading(2, "s", "Long section"), {std::move(text), {}}});
  document.metadata.most_pages = 2;
  return document;
}

TEST(MostPages, LineCountOfWhatIsOver) {
  EXPECT_EQ(lay_out_pack(lines(20)).result.lines_over, 0U);
  auto over = lay_out_pack(lines(200)).result;
  auto more = lay_out_pack(lines(207)).result;
  EXPECT_GT(over.lines_over, 0U);
  EXPECT_EQ(more.lines_over, over.lines_over + 7);
  EXPECT_EQ(over.section_over, "Long section");
  EXPECT_EQ(lay_out_pack(lines(200 - static_cast<int>(over.lines_over))).result.lines_over, 0U);
}

TEST(Parts, HaveTheBookmarksOfIncludedPagesBelowTheirHeading) {
  LayoutOptions options;
  options.included["a.pdf"] = {{{300, 400}, {400, 300}},
                               false,
                               {{1, "Costs", 0, 50}, {2, "Staff", 1, 20}, {1, "Risks", 1, 0}}};
  document::IncludedPdf pdf{"x-pages", "a.pdf", "Appendix"};
  auto laid =
      lay_out_pack(document_of({heading(1, "", "Agenda"), part("a", {heading(1, "", "Item 5"),
                                                                     heading(2, "", "Appendix 1"),
                                                                     {pdf, {}},
                                                                     heading(2, "", "Contact")})}),
                   options);
  std::vector<std::string> found;
  for (const OutlineEntry& entry : laid.sink.outline)
    found.push_back(std::to_string(entry.level) + " " + entry.title);
  EXPECT_THAT(found, ElementsAre("1 Agenda", "1 Item 5", "2 Appendix 1", "3 Costs", "4 Staff",
                                 "3 Risks", "2 Contact"));
  std::vector<std::string> places;
  for (const Page& page : laid.sink.pages)
    for (const Item& item : page.items)
      if (const auto* anchor = std::get_if<Anchor>(&item.content); anchor && page.included)
        places.push_back(anchor->id + " " + std::to_string(page.included->page) + " " +
                         std::to_string(static_cast<int>(anchor->y)));
  EXPECT_THAT(places, ElementsAre("x-pages-bookmark-1 0 50", "x-pages-bookmark-2 1 20",
                                  "x-pages-bookmark-3 1 0"));
}

TEST(Parts, OfAnIncludedFileAloneHaveItsBookmarks) {
  LayoutOptions options;
  options.included["a.pdf"] = {{{300, 400}}, false, {{1, "Costs", 0, 50}, {2, "Staff", 0, 20}}};
  document::Part alone;
  alone.id = "x";
  alone.only_included = true;
  alone.blocks.push_back({document::IncludedPdf{"x-pages", "a.pdf", "Appendix"}, {}});
  auto laid = lay_out_pack(document_of({{alone, {}}}), options);
  ASSERT_EQ(laid.sink.outline.size(), 2U);
  EXPECT_EQ(laid.sink.outline[0].level, 1);
  EXPECT_EQ(laid.sink.outline[1].level, 2);
  EXPECT_EQ(laid.sink.outline[1].anchor, "x-pages-bookmark-2");
}

}  // namespace
}  // namespace muster::layout
