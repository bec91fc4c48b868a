// SPDX-License-Identifier: MIT
#include "load/schema_text.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "load/host_tables.hpp"

namespace muster::load {
namespace {

using testing::HasSubstr;

const model::TableSchema& table(const std::string& name) {
  for (const auto& schema : host_tables()) {
    if (schema.name == name) return schema;
  }
  throw std::invalid_argument(name);
}

TEST(SchemaText, SaysWhatEachColumnHolds) {
  std::string text = schema_text(table("movements"));
  EXPECT_THAT(text, HasSubstr("movements.csv: Joiners and leavers\n"));
  EXPECT_THAT(text, HasSubstr("  month  (key; date)\n"));
  EXPECT_THAT(text, HasSubstr("  leavers  (yes; people, whole, from 0)\n"));
  EXPECT_THAT(text, HasSubstr("leavers is never above staff_in_post.\n"));
  EXPECT_THAT(text, HasSubstr("one of public, restricted"));
}

TEST(SchemaText, SaysUnitsAndLimits) {
  EXPECT_THAT(schema_text(table("staff")), HasSubstr("fte  (yes; people (FTE), WTE, from 0)"));
  EXPECT_THAT(schema_text(table("published_rates")), HasSubstr("rate, %, from 0% to 100%"));
}

TEST(SchemaText, ListsTables) {
  EXPECT_THAT(schema_list(host_tables()), HasSubstr("staff               Staff in post\n"));
}

TEST(SchemaText, ReplacesOnlyWhatIsGenerated) {
  std::string document = "before\n" + std::string(generated_begin) + "\nold\n" +
                         std::string(generated_end) + "\nafter\n";
  EXPECT_EQ(with_generated(document, "new\n"), "before\n" + std::string(generated_begin) +
                                                   "\n\nnew\n\n" + std::string(generated_end) +
                                                   "\nafter\n");
  EXPECT_EQ(with_generated("no marks", "new"), "no marks");
}

/// MUSTER_ACCEPT=1 writes the file anew.
TEST(SchemaText, IsWhatDataReadmeSays) {
  std::string path = MUSTER_SOURCE_DIR "/data/README.md";
  std::stringstream document;
  document << std::ifstream(path).rdbuf();
  std::string wanted = with_generated(document.str(), schema_markdown(host_tables()));
  EXPECT_THAT(wanted, HasSubstr("### staff.csv"));
  const char* accept = std::getenv("MUSTER_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1") std::ofstream(path) << wanted;
  if (accept != nullptr) return;
  EXPECT_EQ(document.str(), wanted) << "run with MUSTER_ACCEPT=1";
}

}  // namespace
}  // namespace muster::load
