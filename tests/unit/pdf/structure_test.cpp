// SPDX-License-Identifier: MIT
#include "pdf/structure_tree.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::pdf {
namespace {

using layout::no_tag;
using layout::Role;
using layout::TagAttributes;
using layout::TagId;
using testing::HasSubstr;

std::string words(const Element& element) {
  std::string out;
  append_element(out, element);
  return out;
}

Element cell() {
  Element out;
  out.number = 9;
  out.parent = 4;
  out.role = Role::data_cell;
  return out;
}

Kid kid(Kid::Kind kind, std::uint32_t value, std::uint32_t page) {
  Kid out;
  out.value = value;
  out.page = page & 0xFFFFFFU;
  out.kind = static_cast<std::uint8_t>(kind);
  return out;
}

TEST(StructureElement, is_as_short_as_it_can_be) {
  Element element = cell();
  element.kids = {kid(Kid::Kind::content, 0, 7)};
  EXPECT_EQ(words(element), "<</S/TD/P 4 0 R/Pg 7 0 R/K 0>>");
}

TEST(StructureElement, names_the_page_of_what_is_elsewhere) {
  Element element = cell();
  element.kids = {kid(Kid::Kind::element, 12, 0), kid(Kid::Kind::content, 5, 7),
                  kid(Kid::Kind::content, 0, 8), kid(Kid::Kind::annotation, 30, 7)};
  EXPECT_EQ(words(element),
            "<</S/TD/P 4 0 R/Pg 7 0 R/K[12 0 R 5 <</Type/MCR/Pg 8 0 R/MCID 0>> "
            "<</Type/OBJR/Obj 30 0 R>>]>>");
}

TEST(StructureElement, says_all_of_a_header_cell) {
  Element element = cell();
  element.role = Role::header_cell;
  element.attributes = std::make_unique<TagAttributes>();
  element.attributes->id = "h1";
  element.attributes->scope = layout::Scope::column;
  element.attributes->column_span = 2;
  element.attributes->row_span = 3;
  element.attributes->headers = {"a", "b"};
  EXPECT_EQ(words(element),
            "<</S/TH/P 4 0 R/ID(h1)/A[<</O/Table/Scope/Column/ColSpan 2/RowSpan 3"
            "/Headers[(a)(b)]>>]>>");
}

TEST(StructureElement, says_all_of_a_figure_and_a_list) {
  Element element = cell();
  element.role = Role::figure;
  element.attributes = std::make_unique<TagAttributes>();
  element.attributes->alternative = "Ten bars";
  element.attributes->language = "cy";
  element.attributes->numbering = layout::Numbering::decimal;
  element.box = {1, 2, 3.5, 4};
  EXPECT_EQ(words(element),
            "<</S/Figure/P 4 0 R/Alt(Ten bars)/Lang(cy)/A[<</O/List/ListNumbering/Decimal>>"
            "<</O/Layout/Placement/Block/BBox[1 2 3.5 4]>>]>>");
}

/// A tree over a plain file, for looking at what it wrote.
struct StructureTreeTest : testing::Test {
  StringSink out;
  ObjectFile file{out, 0};
  StructureTree tree{file, {"report.md"}};
  TagId tags = 0;

  TagId open(Role role, TagId parent, TagAttributes attributes = {}) {
    layout::Tag tag;
    tag.id = ++tags;
    tag.parent = parent;
    tag.role = role;
    tag.attributes = std::make_unique<TagAttributes>(std::move(attributes));
    tag.source = {0, 12};
    tree.open(std::move(tag));
    return tags;
  }
  std::string finished() {
    const ObjectNumber root = tree.finish();
    file.finish(root, root);
    return out.text;
  }
  Diagnostic refused(Role role, TagAttributes attributes) {
    try {
      open(role, no_tag, std::move(attributes));
    } catch (const Error& error) {
      return error.diagnostic();
    }
    return {};
  }
};

TEST_F(StructureTreeTest, puts_a_link_where_it_is_painted_in_its_paragraph) {
  const TagId paragraph = open(Role::paragraph, no_tag);  // object 2
  const TagId link = open(Role::link, paragraph);         // object 3
  tree.begin_page(50, 600, 800);
  tree.mark(paragraph);
  tree.mark(link);
  tree.mark(paragraph);
  tree.end_page();
  EXPECT_THAT(finished(), HasSubstr("<</S/P/P 1 0 R/Pg 50 0 R/K[0 3 0 R 2]>>"));
}

TEST_F(StructureTreeTest, keeps_children_in_the_order_of_opening) {
  const TagId document = open(Role::document, no_tag);    // 2
  const TagId contents = open(Role::contents, document);  // 3
  const TagId section = open(Role::section, document);    // 4
  tree.begin_page(50, 600, 800);
  tree.mark(section);
  tree.mark(contents);
  tree.end_page();
  EXPECT_THAT(finished(), HasSubstr("<</S/Document/P 1 0 R/K[3 0 R 4 0 R]>>"));
}

TEST_F(StructureTreeTest, writes_an_element_with_the_page_after_its_closing) {
  const TagId paragraph = open(Role::paragraph, no_tag);
  tree.begin_page(50, 600, 800);
  tree.mark(paragraph);
  tree.close(paragraph);
  tree.end_page();
  EXPECT_THROW(tree.mark(paragraph), std::logic_error);
  EXPECT_THAT(finished(), HasSubstr("<</S/P/P 1 0 R/Pg 50 0 R/K 0>>"));
}

TEST_F(StructureTreeTest, gives_a_figure_without_a_box_one_that_holds_its_items) {
  TagAttributes attributes;
  attributes.alternative = "Two marks";
  const TagId figure = open(Role::figure, no_tag, std::move(attributes));
  tree.begin_page(50, 600, 800);
  tree.mark(figure);
  tree.painted(figure, {100, 100, 50, 20});  // from the foot: 680 to 700
  tree.painted(figure, {-10, 130, 40, 10});  // 660 to 670, and partly off the page
  tree.end_page();
  EXPECT_THAT(finished(), HasSubstr("/BBox[0 660 150 700]"));
}

TEST_F(StructureTreeTest, reads_actual_text_once_over_several_pieces) {
  TagAttributes attributes;
  attributes.actual_text = "workforce";
  const TagId span = open(Role::span, no_tag, std::move(attributes));
  tree.begin_page(50, 600, 800);
  EXPECT_EQ(*tree.mark(span).actual_text, "workforce");
  EXPECT_EQ(*tree.mark(span).actual_text, "");
  tree.end_page();
}

TEST_F(StructureTreeTest, explains_the_one_type_that_is_not_standard) {
  open(Role::aside, no_tag);
  EXPECT_THAT(finished(), HasSubstr("/RoleMap<</Aside/Sect>>"));
}

TEST_F(StructureTreeTest, refuses_a_figure_that_says_nothing) {
  const Diagnostic diagnostic = refused(Role::figure, {});
  EXPECT_EQ(diagnostic.code, code::pdf_figure_alternative);
  EXPECT_EQ(diagnostic.location, (Location{"report.md", 12, 0}));
}

TEST_F(StructureTreeTest, refuses_a_language_that_is_none) {
  TagAttributes attributes;
  attributes.language = "Welsh!";
  EXPECT_EQ(refused(Role::span, std::move(attributes)).code, code::pdf_language);
}

TEST_F(StructureTreeTest, takes_no_tag_without_a_place) {
  EXPECT_THROW(open(Role::row, 7), std::logic_error);
}

TEST_F(StructureTreeTest, takes_no_child_of_a_closed_tag) {
  const TagId section = open(Role::section, no_tag);
  tree.close(section);
  EXPECT_THROW(tree.close(section), std::logic_error);
  EXPECT_THROW(open(Role::paragraph, section), std::logic_error);
}

TEST_F(StructureTreeTest, takes_no_identifier_twice) {
  TagAttributes attributes;
  attributes.id = "note-1";
  open(Role::note, no_tag, std::move(attributes));
  attributes = {};
  attributes.id = "note-1";
  open(Role::note, no_tag, std::move(attributes));
  EXPECT_THROW(tree.finish(), std::logic_error);
}

TEST_F(StructureTreeTest, takes_a_link_area_only_in_a_link) {
  const TagId paragraph = open(Role::paragraph, no_tag);
  tree.begin_page(50, 600, 800);
  EXPECT_THROW(tree.annotation(paragraph, 60), std::logic_error);
}

}  // namespace
}  // namespace muster::pdf
