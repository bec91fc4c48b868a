// SPDX-License-Identifier: MIT
#include "app/word_edits.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "docx/codes.hpp"

namespace muster::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A publication of five paragraphs: contents, two of narrative, a cell, one of a template.
WrittenText written() {
  return {
      {"Contents", "Staff grew by 12% in a year.", "We will recruit more.", "Nurses", "Contact us"},
      {{"Staff grew by\u00A012% in a year.", {0, 3}, false, {"12%"}},
       {"We will recruit more.", {0, 5}, false, {}},
       {"Nurses", {1, 7}, true, {}},
       {"Contact us", {1, 9}, false, {}}},
      {"data/a/narrative/summary.md", "templates/x/publication.md"},
      "data/a/narrative/"};
}

struct Compared {
  std::vector<std::string> lines;
  std::vector<std::string> warnings;
};

Compared compare(const std::vector<std::string>& edited) {
  Diagnostics diagnostics;
  Compared out{word_edits_text(word_edits(written(), edited, diagnostics)), {}};
  for (const Diagnostic& each : diagnostics.items()) {
    EXPECT_EQ(each.code, code::docx_not_narrative);
    out.warnings.push_back(each.location.file + ":" + std::to_string(each.location.line) + " " +
                           each.message);
  }
  return out;
}

TEST(WordEdits, OfTheSameTextAreNone) {
  const Compared out = compare(written().paragraphs);
  EXPECT_THAT(out.lines, ElementsAre("no paragraph of the narrative differs"));
  EXPECT_TRUE(out.warnings.empty());
}

TEST(WordEdits, AreListedByPlace) {
  const Compared out = compare(
      {"Contents", "Staff numbers grew by 12% in a year.", "Inserted.", "Nurses", "Contact us"});
  EXPECT_THAT(
      out.lines,
      ElementsAre("data/a/narrative/summary.md:3: changed", "  - Staff grew by 12% in a year.",
                  "  + Staff numbers grew by 12% in a year.",
                  "data/a/narrative/summary.md:5: removed", "  - We will recruit more.",
                  "after data/a/narrative/summary.md:5: added", "  + Inserted."));
  EXPECT_TRUE(out.warnings.empty());
}

TEST(WordEdits, BeforeAllTextHaveNoPlace) {
  std::vector<std::string> edited = written().paragraphs;
  edited.insert(edited.begin(), "Draft");
  EXPECT_THAT(compare(edited).lines, ElementsAre("before all text: added", "  + Draft"));
}

TEST(WordEdits, OfFiguresTablesAndTemplatesAreWarnings) {
  const Compared out = compare({"Table of contents", "Staff grew by 13% in a year.",
                                "We will recruit more.", "Adult nurses", "Contact us today"});
  EXPECT_THAT(out.lines,
              ElementsAre("data/a/narrative/summary.md:3: changed",
                          "  - Staff grew by 12% in a year.", "  + Staff grew by 13% in a year."));
  EXPECT_THAT(
      out.warnings,
      ElementsAre(":0 'Contents' became 'Table of contents'",
                  "data/a/narrative/summary.md:3 the figure '12%' was changed or removed by hand, "
                  "but muster calculates it",
                  "templates/x/publication.md:7 'Nurses' became 'Adult nurses'",
                  "templates/x/publication.md:9 'Contact us' became 'Contact us today'"));
}

TEST(WordEdits, AsJsonHaveTheTextBeforeAndAfter) {
  Diagnostics diagnostics;
  std::vector<std::string> edited = written().paragraphs;
  edited.erase(edited.begin() + 2);
  EXPECT_THAT(
      word_edits_json(word_edits(written(), edited, diagnostics)),
      HasSubstr("\"line\": 5,\n    \"then\": \"We will recruit more.\",\n    \"now\": \"\""));
}

}  // namespace
}  // namespace muster::app
