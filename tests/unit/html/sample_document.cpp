// SPDX-License-Identifier: MIT
#include "unit/html/sample_document.hpp"

#include "unit/chart/sample_charts.hpp"
#include "unit/html/tree.hpp"

namespace muster::html {
namespace {

using namespace document;
using namespace tree;

Metadata metadata() {
  Metadata out;
  out.title = "People Strategy";
  out.subtitle = "2023/24 to 2027/28";
  out.edition_id = "sel-2022";
  out.edition_title = "South East London People Strategy";
  out.organisation = "South East London Integrated Care System";
  out.publication_id = "people-strategy";
  out.description = "How many staff the system has, how many it will need, and what it will do.";
  out.status = EditionStatus::draft;
  out.version = "1.0";
  out.owner = "Chief People Officer";
  out.contact = "Workforce programme team, workforce@example.org, 020 7946 0101";
  out.audience = Audience::for_public;
  out.date = from_civil({2023, 6, 30});
  return out;
}

Cell gap_figure(const std::string& profession, const std::string& measure,
                const std::string& text) {
  return text == "no data" ? cell({words(text)})
                           : cell({Inline{Figure{"acute." + measure + "." + profession, text}}});
}

Row gap_row(const std::string& title, const std::string& id,
            const std::vector<std::string>& texts) {
  constexpr const char* measures[] = {"staff", "vacancies", "rate", "demand", "supply", "gap"};
  Row row{{header({words(title)})}, false};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    row.cells.push_back(gap_figure(id, measures[i], texts[i]));
  }
  return row;
}

Table gap_table() {
  Table table;
  table.id = "workforce-gap-acute";
  table.number = "Table 1";
  table.caption = {words("Workforce gap in the acute sector at October 2022 and by 2028")};
  table.columns = {{"profession", Align::left, ""},       {"staff_in_post", Align::right, "WTE"},
                   {"vacancies", Align::right, "WTE"},    {"vacancy_rate", Align::right, "%"},
                   {"demand", Align::right, "WTE"},       {"supply", Align::right, "WTE"},
                   {"estimated_gap", Align::right, "WTE"}};
  table.head = {
      {{cell({words("Profession")}), cell({words("Staff in post")}), cell({words("Vacancies")}),
        cell({words("Vacancy rate")}), cell({words("Forecast demand")}),
        cell({words("Projected supply")}), cell({words("Estimated gap by 2028")})},
       false}};
  table.rows = {
      gap_row("Adult nurses", "adult_nurses",
              {"10,119", "1,418", "12.3%", "2,670", "1,761", "−909"}),
      gap_row("Allied health professions", "ahps", {"3,012", "402", "11.8%", "709", "495", "−214"}),
      gap_row("Radiologists", "radiologists", {"212", "no data", "no data", "58", "20", "−38"}),
      gap_row("Ophthalmology consultants", "ophthalmology",
              {"98", "no data", "no data", "4", "10", "+5"})};
  table.rows.push_back(
      gap_row("All professions", "all", {"13,441", "1,820", "11.9%", "3,441", "2,286", "−1,156"}));
  table.rows.back().total = true;
  table.notes = {
      {NoteKind::general,
       {words(
           "No vacancy data is collected for consultants; their demand rests on growth alone.")}},
      {NoteKind::general, {words("Parts may not add up to the total, which is rounded once.")}}};
  return table;
}

Table actions_table() {
  Table table;
  table.id = "actions";
  table.number = "Table 2";
  table.caption = {words("What we will do, and how it is going")};
  table.summary = "Each action has one lead; the rating is the lead's own.";
  table.synthetic = true;
  table.columns = {{"priority", Align::left, ""},    {"action", Align::left, ""},
                   {"due", Align::left, ""},         {"planned", Align::right, "WTE"},
                   {"reached", Align::right, "WTE"}, {"rating", Align::left, ""}};
  Cell group = cell({words("Progress")});
  group.column_span = 2;
  const auto tall = [](Cell c) {
    c.row_span = 2;
    return c;
  };
  table.head = {{{tall(cell({words("Priority")})), tall(cell({words("Action")})),
                  tall(cell({words("Due")})), group, tall(cell({words("Rating")}))},
                 false},
                {{cell({words("Planned")}), cell({words("Reached")})}, false}};
  Cell long_cell;
  long_cell.blocks = {paragraph({words("Agree one rostering standard.")}),
                      bullets({{words("pilot at two sites")}, {words("report to the board")}})};
  table.rows = {{{tall(header({words("Keep the people we have")})), long_cell,
                  cell({words("31 March 2024")}), cell({words("40")}), cell({words("12")}),
                  cell({Inline{RatingMark{"Amber: in progress", "amber"}}})},
                 false},
                {{cell({words("Exit interviews for every leaver")}), cell({words("30 June 2023")}),
                  cell({words("–")}), cell({words("–")}),
                  cell({Inline{RatingMark{"Green: completed", "green"}}})},
                 false},
                {{header({words("Grow our own")}), cell({words("300 apprenticeships a year")}),
                  cell({words("2025/26")}), cell({words("300")}), cell({words("84")}),
                  cell({Inline{RatingMark{"Red: not started", "red"}}})},
                 false}};
  return table;
}

Blocks glance() {
  KeyFigures figures{
      "key-figures",
      {{"People who work in health and care",
        {"all.headcount", "89,100"},
        "people",
        "At October 2022"},
       {"Estimated gap by 2028", {"all.gap", "−1,702"}, "WTE", "If nothing is done"},
       {"Turnover of nurses", {"acute.turnover.nurses", "16.4%"}, "", "Year to March 2022"},
       {"Filled posts in social care",
        {"social_care.posts", "39,400"},
        "posts",
        "Counted apart from WTE"}}};
  return {
      heading(2, "glance", "1", "Workforce at a glance"),
      paragraph({words("One in ten working adults here is employed in health and care. This "
                       "strategy says how many "
                       "more will be needed by 2028 and how we mean to keep and find them.")},
                ParagraphStyle::lead),
      Block{figures, {}},
      paragraph({words("Details for each sector are in "), Inline{Reference{"case"}},
                 words(". The largest single gap is "),
                 Inline{Figure{"acute.gap.adult_nurses", "−909"}}, words(" WTE"),
                 Inline{FootnoteMark{"wte"}}, words(", among "), strong("adult nurses"),
                 words(" ("), Inline{Reference{"workforce-gap-acute"}}, words(").")}),
      paragraph({words("Source: staff and vacancies at October 2022.")}, ParagraphStyle::source)};
}

Blocks case_for_change() {
  return {
      heading(2, "case", "2", "The case for change"),
      heading(3, "acute", "2.1", "Acute care"),
      heading(4, "acute-gap", "", "Workforce gap"),
      Block{gap_table(), {}},
      Block{chart::gap_chart(), {}},
      heading(4, "acute-retention", "", "Retention"),
      Block{chart::turnover_chart(), {}},
      Block{chart::share_chart(), {}},
      Block{chart::reasons_chart(), {}},
      Block{Box{BoxKind::missing,
                "Mental health",
                "mental-health-missing",
                {paragraph({words("This section could not be produced: the sector's data did not "
                                  "load. Totals leave it out.")})}},
            {}},
      Block{Box{BoxKind::case_study,
                "A return to practice",
                "case-study-return",
                {paragraph({words("A nurse who had left in 2019 came back through a twelve-week "
                                  "course and now leads a ward team.")})}},
            {}},
      Block{
          Box{BoxKind::warning,
              "",
              "",
              {paragraph({words(
                  "Vacancy rates of sectors are defined differently and must not be compared.")})}},
          {}}};
}

Blocks priorities() {
  Quote quote{{paragraph({words("I stayed because my rota lets me collect my children.")})},
              "A community nurse"};
  Timeline timeline{"delivery",
                    {{"Year 1",
                      {words("Lay the ground")},
                      {bullets({{words("one rostering standard")}, {words("exit interviews")}})}},
                     {"Years 2 to 5",
                      {words("Grow")},
                      {paragraph({words("Apprenticeships, return to practice, joint posts.")})}}}};
  return {
      heading(2, "priorities", "3", "Priorities and delivery"),
      Block{Landscape{{Block{actions_table(), {}}}}, {}},
      Block{quote, {}},
      heading(3, "phases", "3.1", "Phases"),
      Block{timeline, {}},
      Block{ForeignBlocks{"cy", {paragraph({words("Mae fersiwn Gymraeg ar gael ar gais.")})}}, {}},
      paragraph({words("The word "), Inline{Foreign{"la", {words("pro rata")}}},
                 words(" means in proportion. Write to "),
                 Inline{Link{"mailto:workforce@example.org", {words("the programme team")}}},
                 words(" or see "),
                 Inline{Link{"https://www.example.org/workforce", {words("our pages")}}},
                 words(". A script link is only words: "),
                 Inline{Link{"javascript:alert(1)", {words("not a link")}}}, words(".")}),
      Block{CodeBlock{"muster build data/sel-2022"}, {}}};
}

Blocks annex() {
  return {Block{PageBreak{}, {}},
          heading(2, "annex", "", "Lists"),
          heading(3, "tables", "", "Tables"),
          Block{Listing{ListingKind::tables}, {}},
          heading(3, "figures", "", "Figures"),
          Block{Listing{ListingKind::figures}, {}},
          heading(3, "abbreviations", "", "Abbreviations"),
          Block{Listing{ListingKind::abbreviations}, {}}};
}

void append(Blocks& to, Blocks from) {
  for (Block& block : from) to.push_back(std::move(block));
}

}  // namespace

document::Document sample_document() {
  Document out;
  out.metadata = metadata();
  append(out.blocks, {Block{Listing{ListingKind::contents}, {}}});
  append(out.blocks, glance());
  append(out.blocks, case_for_change());
  append(out.blocks, priorities());
  append(out.blocks, annex());
  out.footnotes["wte"] = {paragraph({words("Whole-time equivalents: 1.0 is 37.5 hours a week.")})};
  out.footnote_order = {"wte"};
  out.abbreviations = {{"ICS", "integrated care system"}, {"WTE", "whole-time equivalent"}};
  return out;
}

document::Document large_document(std::size_t rows) {
  Document out;
  out.metadata = metadata();
  Table table = gap_table();
  const Row pattern = table.rows.front();
  table.rows.clear();
  for (std::size_t i = 0; i < rows; ++i) {
    Row row = pattern;
    row.cells[0] = header({words("Adult nurses, unit " + std::to_string(i + 1))});
    row.cells[1] = cell({words(std::to_string(i * 7919 % rows))});
    table.rows.push_back(std::move(row));
  }
  out.blocks = {heading(2, "rows", "", "A long table"), Block{std::move(table), {}}};
  return out;
}

HtmlOptions sample_options() { return {HtmlOptions::Pdf{"report.pdf", 1'234'567, 34}, "data"}; }

}  // namespace muster::html
