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
  manifest.outputs = {{"report.pdf", OutputFormat::pdf, Variant::standard, "ab", 12, 3, "cd"},
                      {"data/a.csv", OutputFormat::data, Variant::standard, "ef", 4, 0, "cd"}};
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

TEST(Manifest, ReadsBackItsRunRecord) {
  auto manifest = sample();
  manifest.plugins[0].sha256 = "aa";
  manifest.run = RunRecord{};
  RunRecord& run = *manifest.run;
  run.inputs_are = "files";
  run.previous = {{"sel-2021", {{"staff.csv", "bb", 2}}}};
  run.formats = {OutputFormat::html, OutputFormat::pdf};
  run.variants = {Variant::standard};
  run.strict = true;
  run.sector_seconds = 30;
  run.sector_mebibytes = 4096;
  run.disclosure = "threshold-5";
  run.settings = {{"spc.profile", "making-data-count"}};
  run.sensitivity = "rate";
  run.withheld = 3;
  run.templates = {{"people-strategy/publication.md", "cc", 0}};
  run.theme = {{"theme/nhs.yaml", "dd", 0}};
  run.included = {{"leaflet.pdf", "ee", 0}};
  run.warnings = {{"compose.footnote", 2}};
  run.holds_more = false;
  auto text = to_json(manifest);
  auto read = parse_manifest(text);
  ASSERT_TRUE(read && read->run);
  EXPECT_EQ(to_json(*read), text);
  EXPECT_EQ(read->run->withheld, 3U);
  EXPECT_EQ(read->run->settings, run.settings);
  EXPECT_EQ(read->run->holds_more, false);
  EXPECT_EQ(read->run->previous, run.previous);
}

/// An edition that follows one other records it as an object, as it always has.
TEST(Manifest, NamesEachEditionThatItWasComparedWith) {
  auto manifest = sample();
  manifest.run.emplace();
  manifest.run->previous = {{"north", {{"staff.csv", "aa", 2}}}};
  EXPECT_NE(to_json(manifest).find("\"previous\": {"), std::string::npos);
  manifest.run->previous.push_back({"south", {{"staff.csv", "bb", 3}}});
  const auto read = parse_manifest(to_json(manifest));
  ASSERT_TRUE(read && read->run);
  EXPECT_EQ(read->run->previous, manifest.run->previous);
}

TEST(Manifest, OfAnEarlierMusterHasNoRunRecord) {
  auto read = parse_manifest(to_json(sample()));
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->run);
  EXPECT_EQ(read->plugins[0].sha256, "");
}

TEST(Manifest, RefusesWhatItDoesNotKnow) {
  EXPECT_FALSE(parse_manifest(""));
  EXPECT_FALSE(parse_manifest("{}"));
  EXPECT_FALSE(parse_manifest(R"({"manifest": 2})"));
}

TEST(Manifest, RefusesFormatsAndVariantsThatItDoesNotKnow) {
  for (const char* known : {"\"format\": \"pdf\"", "\"variant\": \"standard\""}) {
    std::string text = to_json(sample());
    const std::size_t at = text.find(known);
    ASSERT_NE(at, std::string::npos) << known;
    text.insert(at + std::string_view(known).size() - 1, "x");
    EXPECT_FALSE(parse_manifest(text)) << known;
  }
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
