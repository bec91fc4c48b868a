// SPDX-License-Identifier: MIT
#include "publish/manifest.hpp"

#include <gmock/gmock.h>

namespace muster::publish {
namespace {

Manifest sample() {
  Manifest manifest;
  manifest.tool = "muster 1";
  manifest.edition = "sel-2022";
  manifest.audience = "public";
  manifest.publication = "people-strategy";
  manifest.title = "People \"Strategy\"";
  manifest.plugins = {{"acute", "1.0.0"}};
  manifest.missing = {"Maternity"};
  manifest.outputs = {{"report.pdf", "pdf", "standard", "ab", 12, 3, "cd"},
                      {"data/a.csv", "data", "standard", "ef", 4, 0, "cd"}};
  return manifest;
}

TEST(Manifest, ReadsBackWhatItWrites) {
  auto text = to_json(sample());
  auto read = parse_manifest(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(to_json(*read), text);
  EXPECT_EQ(read->outputs[0].pages, 3U);
  EXPECT_EQ(read->missing, std::vector<std::string>{"Maternity"});
}

TEST(Manifest, NamesInputsOnlyWhereThereAreAny) {
  EXPECT_THAT(to_json(sample()), testing::Not(testing::HasSubstr("inputs")));
  auto manifest = sample();
  manifest.inputs = {{"staff.csv", "00", 44}};
  EXPECT_THAT(to_json(manifest), testing::HasSubstr("\"rows\": 44"));
}

TEST(Manifest, RefusesWhatItDoesNotKnow) {
  EXPECT_FALSE(parse_manifest(""));
  EXPECT_FALSE(parse_manifest("{}"));
  EXPECT_FALSE(parse_manifest(R"({"manifest": 2})"));
}

TEST(Manifest, RefusesNamesThatLeadOut) {
  for (const char* name : {"../x", "/etc/passwd", "data/../../x", ""}) {
    auto manifest = sample();
    manifest.outputs[0].file = name;
    EXPECT_FALSE(parse_manifest(to_json(manifest))) << name;
  }
}

}  // namespace
}  // namespace muster::publish
