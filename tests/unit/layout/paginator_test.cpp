// SPDX-License-Identifier: MIT
// Page breaks, with strips of known heights on a page with room for 200 points.
#include "layout/paginator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "base/diagnostic.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using testing::ElementsAre;

theme::Theme page_of_200() {
  theme::Theme theme = test_theme();
  theme.page = {300, 300, 50, 50, 30, 30};
  theme.type.body = 10;
  theme.type.line_height = 1.6;  // half a line is 8 points
  return theme;
}

class Pages : public testing::Test {
 protected:
  /// A strip that can be found again by its name.
  static Strip strip(const std::string& name, double height, BreakCost cost = BreakCost::free,
                     double before = 0) {
    Strip result = white(height, cost);
    result.before = before;
    result.items.push_back(anchor_item(name));
    return result;
  }

  void add(const std::string& name, double height, BreakCost cost = BreakCost::free,
           double before = 0) {
    pages.add(strip(name, height, cost, before));
  }

  void add_figure(const std::string& name, double height, TagId section) {
    std::vector<Strip> strips;
    strips.push_back(strip(name, height));
    pages.add_figure(std::move(strips), section);
  }

  TagId section() { return tags.open(Role::section, no_tag, {}); }

  /// The names on each page, after the last.
  std::vector<std::vector<std::string>> result() {
    pages.turn_page();
    std::vector<std::vector<std::string>> names;
    for (const Page& page : sink.pages) {
      names.emplace_back();
      for (const Item& item : page.items) {
        const auto* anchor = std::get_if<Anchor>(&item.content);
        if (anchor == nullptr) continue;
        names.back().push_back(anchor->id);
        tops[anchor->id] = static_cast<double>(anchor->y) - 50;
      }
    }
    return names;
  }

  document::Document document = document_of({});
  theme::Theme theme = page_of_200();
  Styles styles{theme};
  WordCache words_of{test_fonts()};
  Hyphenator hyphenator{"en-GB"};
  CollectingSink sink;
  TagTree tags{sink};
  CrossReferences references{document};
  Diagnostics diagnostics;
  Setting setting{document,   theme,       test_fonts(), styles, words_of, hyphenator, tags,
                  references, diagnostics, {},           {},     {},       {}};
  TextSetter text{setting};
  PageFurniture furniture{setting, text};
  Paginator pages{setting, furniture, sink, {Matter::body, theme.page, {}}};
  std::map<std::string, double> tops;  ///< from the top of the text, after result()
};

TEST_F(Pages, APageIsFilledToItsFoot) {
  for (const char* name : {"a", "b", "c", "d", "e"}) add(name, 50);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b", "c", "d"), ElementsAre("e")));
}

TEST_F(Pages, WhiteIsDroppedAtTheTopOfAPage) {
  add("a", 150, BreakCost::free, 20);
  add("b", 60, BreakCost::free, 20);
  result();
  EXPECT_EQ(tops["a"], 0);
  EXPECT_EQ(tops["b"], 0);
}

TEST_F(Pages, AFreeBreakIsTakenBeforeAPoorOne) {
  add("a", 165);
  add("b", 15);
  add("c", 15, BreakCost::poor);
  add("d", 40, BreakCost::poor);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a"), ElementsAre("b", "c", "d")));
}

TEST_F(Pages, APoorBreakIsTakenBeforeAnEmptyPage) {
  add("a", 60);
  add("b", 60);
  add("c", 60, BreakCost::poor);
  add("d", 60, BreakCost::poor);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b", "c"), ElementsAre("d")));
}

TEST_F(Pages, WhatIsKeptIsNeverParted) {
  add("a", 100);
  add("heading", 40);
  pages.keep_with_next();
  add("b", 100);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a"), ElementsAre("heading", "b")));
}

TEST_F(Pages, TextIsOnHalfLines) {
  add("table", 30);
  Strip paragraph = strip("paragraph", 16, BreakCost::free, 6);
  paragraph.on_grid = true;
  pages.add(std::move(paragraph));
  add("after", 16, BreakCost::free, 6);
  result();
  EXPECT_DOUBLE_EQ(tops["paragraph"], 40);  // 30 + 6, and on to the fifth half line
  EXPECT_DOUBLE_EQ(tops["after"], 62);
}

TEST_F(Pages, TighterWhiteIsBetweenBlocksAndNotInBoxes) {
  setting.spacing.white = 0.5;
  add("a", 50);
  add("b", 50, BreakCost::free, 20);
  Strip boxed = strip("c", 50, BreakCost::free, 20);
  boxed.frame = std::make_shared<BoxFrame>();
  pages.add(std::move(boxed));
  result();
  EXPECT_EQ(tops["b"], 60);   // 50 + 20 / 2
  EXPECT_EQ(tops["c"], 130);  // 60 + 50 + 20
}

TEST_F(Pages, TheLastPageAndTheEmptiestOfTheOthersAreMeasured) {
  for (double height : {150, 150, 170, 50}) add("a", height);
  EXPECT_THAT(result(), testing::SizeIs(4));
  EXPECT_DOUBLE_EQ(pages.last_share(), 0.25);   // 50 of 200
  EXPECT_DOUBLE_EQ(pages.least_share(), 0.75);  // 150 of 200
}

TEST_F(Pages, AFigureThatFitsIsWhereItIsCalled) {
  add("a", 90);
  add_figure("figure", 100, section());
  add("b", 90);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "figure"), ElementsAre("b")));
}

// 110 of 200 points would be left blank: more than a third.
TEST_F(Pages, TextFillsTheGapThatAFigureWouldLeave) {
  add("a", 90);
  add_figure("figure", 120, section());
  add("b", 50);
  add("c", 50);
  add("d", 50);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b", "c"), ElementsAre("figure", "d")));
  EXPECT_EQ(tops["figure"], 0);
}

// 60 points would be left blank: less than a third.
TEST_F(Pages, ASmallGapIsLeft) {
  add("a", 140);
  add_figure("figure", 120, section());
  add("b", 50);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a"), ElementsAre("figure", "b")));
}

TEST_F(Pages, AFigureNeverLeavesItsSection) {
  const TagId first = section();
  add("a", 90);
  add_figure("figure", 120, first);
  add("b", 20);
  pages.close(first);
  add("next", 20);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b"), ElementsAre("figure", "next")));
}

TEST_F(Pages, FiguresKeepTheirOrder) {
  const TagId first = section();
  add("a", 90);
  add_figure("1", 120, first);
  add_figure("2", 30, first);  // would fit here, but comes after the other
  add("b", 100);
  add("c", 20);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2", "c")));
}

TEST_F(Pages, ATurnedTableWaitsWhileTextFillsThePage) {
  const PageShape turned{400, 250, 50, 50, 30, 30};
  const TagId first = section();
  const auto table = [](const std::string& name) {
    std::vector<Strip> strips;
    strips.push_back(strip(name + "1", 100));
    strips.push_back(strip(name + "2", 100));
    return strips;
  };
  add("a", 90);
  pages.add_turned(table("t"), turned, first);  // 110 of 200 points would stay white
  add("b", 90);
  add("c", 150);
  pages.add_turned(table("u"), turned, first);  // 50
  add("d", 20);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b"), ElementsAre("t1"), ElementsAre("t2"),
                                    ElementsAre("c"), ElementsAre("u1"), ElementsAre("u2"),
                                    ElementsAre("d")));
  EXPECT_EQ(sink.pages[1].width, 400);
  EXPECT_EQ(sink.pages[3].width, 300);
  EXPECT_EQ(sink.pages[4].width, 400);
}

TEST_F(Pages, DataOfAFigureGoWithIt) {
  add("a", 90);
  std::vector<Strip> figure;
  figure.push_back(strip("figure", 120));
  figure.push_back(strip("data", 60));
  pages.add_figure(std::move(figure), section());
  add("b", 60);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "b"), ElementsAre("figure", "data")));
}

TEST_F(Pages, AFigureDoesNotPartATable) {
  auto head = std::make_shared<RepeatedHead>();
  head->height = 10;
  const TagId first = section();
  add("a", 90);
  add_figure("figure", 120, first);
  for (const char* name : {"r1", "r2", "r3"}) {
    Strip row = strip(name, 50);
    row.head = head;
    pages.add(std::move(row));
  }
  add("b", 20);
  EXPECT_THAT(result(),
              ElementsAre(ElementsAre("a", "r1", "r2"), ElementsAre("r3", "figure", "b")));
  EXPECT_EQ(tops["r3"], 10);
}

TEST_F(Pages, ANoteIsAtTheFootOfItsPageOrContinues) {
  auto note = std::make_shared<Note>();
  for (int i = 0; i < 6; ++i) note->strips.push_back(strip("n" + std::to_string(i), 10));
  add("a", 100);
  Strip mark = strip("mark", 50);
  mark.extra().notes.push_back(note);
  pages.add(std::move(mark));
  add("b", 20);
  // 150 are used, 10 are between text and note: four lines have room.
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a", "mark", "n0", "n1", "n2", "n3"),
                                    ElementsAre("b", "n4", "n5")));
  EXPECT_EQ(tops["n3"], 190);
}

TEST_F(Pages, AHeadingFollowsTheTableToATurnedPage) {
  add("a", 50);
  add("heading", 20);
  pages.keep_with_next();
  pages.set_shape({400, 300, 50, 50, 30, 30});
  add("table", 20);
  EXPECT_THAT(result(), ElementsAre(ElementsAre("a"), ElementsAre("heading", "table")));
}

TEST(PageLabels, FrontMatterIsCountedInRomanNumerals) {
  EXPECT_EQ(page_label(Matter::front, 0), "i");
  EXPECT_EQ(page_label(Matter::front, 3), "iv");
  EXPECT_EQ(page_label(Matter::front, 48), "xlix");
  EXPECT_EQ(page_label(Matter::body, 11), "12");
}

}  // namespace
}  // namespace muster::layout
