// SPDX-License-Identifier: MIT
// The frames of each hard case are a golden file. Before you commit one, read the difference and
// look at the pages.
#include "unit/layout/hard_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "support/golden.hpp"
#include "unit/layout/hard_case_files.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

class HardCases : public testing::TestWithParam<std::size_t> {};

const std::vector<HardCase>& all() {
  static const std::vector<HardCase> cases = hard_cases();
  return cases;
}

std::string dump_of(const HardCase& each) {
  Diagnostics diagnostics;
  return lay_out(each.document, each.theme, diagnostics).dump();
}

TEST_P(HardCases, AreSetAsTheGoldenFileSays) {
  const HardCase& each = all().at(GetParam());
  write_hard_case(each.name, each.document, each.theme);
  expect_golden("unit/layout/golden/" + each.name + ".txt", dump_of(each));
}

std::string name_of(const testing::TestParamInfo<std::size_t>& info) {
  std::string name = all().at(info.param).name;
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, HardCases, testing::Range<std::size_t>(0, all().size()), name_of);

TEST(LongTables, FiveThousandRowsKeepTheirOrder) {
  document::Table table;
  table.id = "table";
  table.caption = words("Rows");
  table.columns.resize(2);
  table.head = {row({"Row", "Value"})};
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    table.rows.push_back(row({std::to_string(i), "v" + std::to_string(i)}));
    expected += std::to_string(i) + "\nv" + std::to_string(i) + "\n";
  }
  document::Document document = document_of({{table, {}}});
  Diagnostics diagnostics;
  const CollectingSink sink = lay_out(document, test_theme(), diagnostics);
  EXPECT_NE(sink.reading_text().find(expected), std::string::npos);
  EXPECT_EQ(sink.closed.size(), sink.tags.size());
}

}  // namespace
}  // namespace muster::layout
