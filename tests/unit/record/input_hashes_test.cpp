// SPDX-License-Identifier: MIT
#include "record/input_hashes.hpp"

#include <gmock/gmock.h>

#include "base/sha256.hpp"

namespace muster::record {
namespace {

using model::Audience;
using model::Status;

model::Table staff(model::TextPool& texts) {
  model::Table table;
  table.file = "staff.csv";
  table.lines = {2, 9};
  model::Column profession, heads;
  profession.schema.name = "profession";
  profession.status = {Status::known, Status::known};
  profession.texts = {texts.intern("Nurses"), texts.intern("Doctors")};
  heads.schema.name = "headcount";
  heads.schema.type = model::Type::number;
  heads.status = {Status::rounded, Status::withheld};
  heads.numbers = {15, 0};
  table.columns = {profession, heads};
  return table;
}

model::Dataset sample(Audience audience) {
  model::Dataset dataset;
  dataset.audience = audience;
  dataset.edition.id = "sel";
  dataset.edition.disclosure = {{"public", "threshold-5"}, {"restricted", "none"}};
  dataset.tables["staff"] = staff(dataset.texts);
  dataset.narrative = {{"foreword", "narrative/foreword.md", "We plan.\n\n\nTogether.\n"}};
  return dataset;
}

std::string hash_of(const std::vector<publish::Input>& inputs, const std::string& file) {
  for (const publish::Input& input : inputs)
    if (input.file == file) return input.sha256;
  return "";
}

TEST(CanonicalTable, HoldsStatusLengthAndBytesOfEachCell) {
  model::TextPool texts;
  EXPECT_EQ(canonical_table(staff(texts), texts),
            "10:profession9:headcount\n06:Nurses42:15\n07:Doctors30:\n");
}

TEST(CanonicalTable, DoesNotTellWhereARowStoodOrWhatWasWithheld) {
  model::TextPool texts;
  model::Table moved = staff(texts);
  moved.lines = {40, 41};
  moved.columns[1].numbers[1] = 3;  // protect() puts 0 there: nothing may depend on it
  EXPECT_EQ(canonical_table(moved, texts), canonical_table(staff(texts), texts));
}

TEST(Inputs, OfAPublicRunAreTheProtectedTables) {
  auto folder = memory_folder({{"staff.csv", "raw"}, {"edition.yaml", "raw"}});
  auto inputs = inputs_of(*folder, sample(Audience::for_public));
  model::TextPool texts;
  EXPECT_EQ(hash_of(inputs, "staff.csv"), sha256_hex(canonical_table(staff(texts), texts)));
  EXPECT_EQ(inputs[1].rows, 2U);
  for (const publish::Input& input : inputs) EXPECT_NE(input.sha256, sha256_hex("raw"));
}

TEST(Inputs, OfAPublicRunDoNotDependOnWhatItLeavesOut) {
  auto folder = memory_folder({});
  auto one = sample(Audience::for_public), other = sample(Audience::for_public);
  other.edition.disclosure["restricted"] = "round-5";
  other.narrative[0].text = "We plan.\n\n\n\n\nTogether.\n";  // more was taken out between
  EXPECT_EQ(inputs_of(*folder, one), inputs_of(*folder, other));
  other.narrative[0].text = "We plan together.\n";
  EXPECT_NE(inputs_of(*folder, one), inputs_of(*folder, other));
}

TEST(Inputs, OfAPublicRunDoNotNameWhatIsRestrictedAsAWhole) {
  auto folder = memory_folder({});
  auto one = sample(Audience::for_public), other = sample(Audience::for_public);
  other.tables["risks"].file = "risks.csv";  // every row of it is restricted
  other.narrative.push_back({"board", "narrative/board.md", "\n\n"});
  EXPECT_EQ(inputs_of(*folder, one), inputs_of(*folder, other));
}

/// The public sees the title of an exempt item, and nothing about its second exempt appendix.
TEST(Inputs, OfAPublicRunDoNotCountWhatIsOnlyTold) {
  auto folder = memory_folder({});
  auto one = sample(Audience::for_public), other = sample(Audience::for_public);
  for (model::Dataset* dataset : {&one, &other}) {
    model::Table& table = dataset->tables["staff"];
    table.schema.ground = "profession";
    table.columns[0].texts[1] = 0;  // "": not exempt
  }
  other.tables["staff"].columns[0].texts[0] = other.texts.intern("Another");
  EXPECT_EQ(inputs_of(*folder, one), inputs_of(*folder, other));
  EXPECT_EQ(inputs_of(*folder, one)[1].rows, 1U);
}

TEST(Inputs, OfAPublicRunChangeWithEverySettingThatCounts) {
  auto folder = memory_folder({});
  const std::string before =
      hash_of(inputs_of(*folder, sample(Audience::for_public)), "edition.yaml");
  auto changed = [&](const std::function<void(model::Edition&)>& change) {
    auto dataset = sample(Audience::for_public);
    change(dataset.edition);
    return hash_of(inputs_of(*folder, dataset), "edition.yaml") != before;
  };
  EXPECT_TRUE(changed([](auto& e) { e.title = "x"; }));
  EXPECT_TRUE(changed([](auto& e) { e.horizon_years = 6; }));
  EXPECT_TRUE(changed([](auto& e) { e.quarters = Quarters::financial; }));
  EXPECT_TRUE(changed([](auto& e) { e.baseline.days = 1; }));
  EXPECT_TRUE(changed([](auto& e) { e.sensitivity_method = "sel-2022"; }));
  EXPECT_TRUE(changed([](auto& e) { e.settings["spc.profile"] = "making-data-count"; }));
  EXPECT_TRUE(changed([](auto& e) { e.national = {"England"}; }));
  EXPECT_TRUE(changed([](auto& e) { e.disclosure["public"] = "none"; }));
  EXPECT_TRUE(changed([](auto& e) { e.ratings = {{"red", "Red", "", "red"}}; }));
}

/// A hash of raw rows reveals cells that the rule set withholds, whatever the audience.
TEST(Inputs, OfARestrictedRunWithARuleSetAreTheProtectedTables) {
  auto folder = memory_folder({{"staff.csv", "a"}, {"edition.yaml", "b"}});
  auto dataset = sample(Audience::restricted);
  dataset.disclosure.rule_set = "threshold-5";
  EXPECT_EQ(form_of_inputs(dataset), InputForm::tables);
  auto inputs = inputs_of(*folder, dataset);
  for (const publish::Input& input : inputs) {
    EXPECT_NE(input.sha256, sha256_hex("a"));
    EXPECT_NE(input.sha256, sha256_hex("b"));
  }
  // They see exempt rows, so these count.
  model::Table& table = dataset.tables["staff"];
  table.schema.ground = "profession";
  EXPECT_EQ(inputs_of(*folder, dataset), inputs);
}

TEST(Inputs, OfARestrictedRunAreTheFiles) {
  auto folder =
      memory_folder({{"staff.csv", "a"}, {"edition.yaml", "b"}, {"narrative/foreword.md", "c"}});
  auto inputs = inputs_of(*folder, sample(Audience::restricted));
  EXPECT_EQ(hash_of(inputs, "staff.csv"), sha256_hex("a"));
  EXPECT_EQ(hash_of(inputs, "edition.yaml"), sha256_hex("b"));
  EXPECT_EQ(hash_of(inputs, "narrative/foreword.md"), sha256_hex("c"));
}

}  // namespace
}  // namespace muster::record
