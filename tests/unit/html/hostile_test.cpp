// SPDX-License-Identifier: MIT
// Hostile text in every place in which text of the tree can appear: none of it may become markup.
// This test counts the markup; tests/browser tests the browser's behaviour.
#include <gtest/gtest.h>

#include "unit/html/hostile_document.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"

namespace muster::html {
namespace {

const std::string payload =
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)>]]><!--\x01\xFF";

std::string harmless_page() { return html_of(hostile_document("harmless")); }

TEST(Hostile, AddsNoElementAnywhere) {
  const std::string page = html_of(hostile_document(payload));
  EXPECT_EQ(count(page, "<"), count(harmless_page(), "<"));
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_EQ(count(page, "<img"), 0U);
}

TEST(Hostile, EndsNoAttributeAnywhere) {
  EXPECT_EQ(count(html_of(hostile_document(payload)), "\""), count(harmless_page(), "\""));
}

TEST(Hostile, LeavesNoControlAndNoBrokenUtf8) {
  const std::string page = html_of(hostile_document(payload));
  EXPECT_EQ(page.find('\x01'), std::string::npos);
  EXPECT_EQ(page.find('\xFF'), std::string::npos);
}

TEST(Hostile, AMegabyteInOneCellStaysOneCell) {
  const std::string megabyte(1U << 20U, '<');
  document::Table table = hostile_table("harmless");
  table.rows.front().cells.front() = document::tree::cell({document::tree::words(megabyte)});
  document::Chart chart = hostile_chart("harmless", ChartKind::diverging_bars);
  chart.series[0].values[0] = {megabyte, 1.0, megabyte, ""};
  const std::string page = html_of({document::Block{table, {}}, document::Block{chart, {}}});
  EXPECT_EQ(count(page, "&lt;"),
            megabyte.size() + 2 * (160 - 1 + 24 - 1 + 80 - 1 + 24 - 1));  // two pictures, cut
                                                                          // labels and words
  EXPECT_EQ(count(page, "<td"), 3U);
}

}  // namespace
}  // namespace muster::html
