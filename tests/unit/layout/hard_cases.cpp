// SPDX-License-Identifier: MIT
// The texts: words, marks, lists, notes, boxes.
#include "unit/layout/hard_cases.hpp"

#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using document::Block;
using document::Blocks;

HardCase small(std::string name, document::Document document) {
  return {std::move(name), std::move(document), small_pages()};
}

HardCase small(std::string name, Blocks blocks) {
  return small(std::move(name), document_of(std::move(blocks)));
}

HardCase long_word() {
  const std::string address =
      "https://example.org/workforce/strategy/2023/annexes/registered-nursing?view=all&sort=gap";
  return small("long-word",
               Blocks{paragraph("See " + address + " and " + std::string(90, 'x') + " here.")});
}

/// Soft hyphens, letters of other languages, marks, a tick and a face that only fallbacks have.
HardCase marks() {
  return small(
      "marks",
      Blocks{paragraph(
          "A very long in\u00ADter\u00ADorgani\u00ADsa\u00ADtion\u00ADal agree\u00ADment "
          "with Łódź, Montre\u0301al and Ynys Môn; ticked \u2713, x\u0302 with a roof, and "
          "smiling \U0001F600.")});
}

HardCase nested_lists() {
  document::List inner;
  inner.ordered = true;
  for (int i = 0; i < 4; ++i) inner.items.push_back({{paragraph("Inner point " + prose(8))}});
  document::List outer;
  outer.items.push_back({{paragraph(prose(25))}});
  outer.items.push_back({{paragraph("Second"), {inner, {}}}});
  outer.items.push_back({{}});
  return small("nested-lists", Blocks{paragraph(prose(20)), {outer, {}}});
}

Blocks lines(int count) {
  Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph("One line."));
  return blocks;
}

HardCase footnote_on_the_last_line() {
  document::Document document = document_of(lines(7));
  Block last = paragraph("The last line with a mark");
  std::get<document::Paragraph>(last.node).content.push_back({document::FootnoteMark{"a"}});
  document.blocks.push_back(std::move(last));
  document.footnotes["a"] = {paragraph(prose(60))};
  document.footnote_order = {"a"};
  document.blocks.push_back(paragraph(prose(40)));
  return small("footnote-last-line", std::move(document));
}

HardCase heading_at_the_foot() {
  Blocks blocks = lines(8);
  blocks.push_back(heading(2, "next", "What comes next"));
  blocks.push_back(paragraph(prose(20)));
  return small("heading-at-foot", std::move(blocks));
}

HardCase box_over_a_break() {
  document::Box box;
  box.kind = document::BoxKind::warning;
  box.title = "Where vacancies are not known";
  box.blocks = {paragraph(prose(50)), paragraph(prose(40))};
  return small("box-over-break", Blocks{paragraph(prose(20)), {box, {}}, paragraph("After.")});
}

HardCase inline_kinds() {
  Block block = paragraph("Write to ");
  auto& content = std::get<document::Paragraph>(block.node).content;
  content.push_back({document::Link{"mailto:people@example.org", words("the people team")}});
  content.push_back({document::Text{" about "}});
  content.push_back({document::Foreign{"cy", words("Iechyd da")}});
  content.push_back({document::Text{", now "}});
  content.push_back({document::RatingMark{"On track", "green"}});
  content.push_back({document::Text{" with "}});
  content.push_back({document::Code{"muster build"}});
  content.push_back({document::Text{"."}});
  return small("inline-kinds", Blocks{block});
}

HardCase cards_and_phases() {
  document::KeyFigures cards;
  cards.items = {{"Staff in post", {"a", "37,642"}, "WTE", "October 2022"},
                 {"Gap", {"b", "−7,071"}, "WTE", ""}};
  document::Timeline phases;
  phases.steps = {{"Year 1", words("Foundations"), {paragraph("Agree the plan.")}},
                  {"Years 2–5", words("Delivery"), {paragraph(prose(25))}}};
  return small("cards-and-phases", Blocks{{cards, {}}, {phases, {}}});
}

/// Everything that is set apart, in a narrow column and over pages.
HardCase set_apart() {
  document::Box panel{document::BoxKind::panel, "Who works here", "p", {paragraph(prose(30))}};
  panel.number = "01";
  document::Box insight{document::BoxKind::insight, "One in eight", "", {paragraph(prose(20))}};
  insight.source = words("A made-up report");
  const document::Box story{document::BoxKind::case_study, "A rota", "", {paragraph(prose(40))}};
  const document::Quote quote{{paragraph(prose(12))}, "A nurse (illustration)", true};
  document::KeyFigures cards;
  cards.numbered = true;
  cards.items = {{"Staff in post", {"a", "37,642"}, "WTE", "October", "5% more", "A table"}};
  document::Timeline steps;
  steps.strip = true;
  for (const char* name : {"Listen", "Try", "Measure"})
    steps.steps.push_back({"", words(name), {paragraph(prose(8))}});
  const document::Definitions facts{"f",
                                    "The meeting",
                                    {{words("Date and time"), {paragraph("Monday")}},
                                     {words("A label of several words"), {paragraph(prose(15))}}}};
  return small("set-apart", Blocks{{panel, {}},
                                   {insight, {}},
                                   {story, {}},
                                   {quote, {}},
                                   {cards, {}},
                                   {steps, {}},
                                   {facts, {}}});
}

}  // namespace

theme::Theme small_pages() {
  theme::Theme theme = test_theme();
  theme.page = {300, 300, 36, 36, 30, 30};
  return theme;
}

std::vector<HardCase> hard_texts() {
  return {small("empty", Blocks{}),
          small("one-word", Blocks{paragraph("Care")}),
          long_word(),
          marks(),
          nested_lists(),
          footnote_on_the_last_line(),
          heading_at_the_foot(),
          box_over_a_break(),
          inline_kinds(),
          cards_and_phases(),
          set_apart()};
}

std::vector<HardCase> hard_cases() {
  std::vector<HardCase> all = hard_texts();
  for (auto* part : {&hard_tables, &hard_pages}) {
    for (HardCase& each : part()) all.push_back(std::move(each));
  }
  return all;
}

}  // namespace muster::layout
