// SPDX-License-Identifier: MIT
#include "record/run_record.hpp"

#include <gmock/gmock.h>

#include "base/sha256.hpp"

namespace muster::record {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

std::vector<std::string> names_of(const std::vector<publish::Input>& inputs) {
  std::vector<std::string> names;
  for (const publish::Input& input : inputs) names.push_back(input.file);
  return names;
}

/// An edition in memory, with all that a run computes it from.
struct Sample {
  std::unique_ptr<Folder> folder =
      memory_folder({{"edition.yaml", "id: now\n"}, {"logo.svg", "own"}});
  std::unique_ptr<Folder> templates = memory_folder(
      {{"theme/plain.yaml", "name: plain\n"}, {"theme/logo.svg", "of the theme"}}, "templates");
  std::unique_ptr<Folder> folder_before = memory_folder({{"edition.yaml", "id: before\n"}});
  model::Dataset dataset, before;
  model::Findings findings;
  std::vector<sectors::Plugin> plugins;
  theme::Theme theme;

  Sample() {
    dataset.edition.id = "now";
    dataset.edition.theme = "plain";
    before.edition.id = "before";
  }
  EditionRecord record(bool with_previous = false) const {
    std::vector<ReadEdition> previous;
    if (with_previous) previous.push_back({*folder_before, before});
    return record_edition({{*folder, dataset}, previous, plugins, findings, *templates, theme});
  }
};

TEST(EditionRecord, NamesTheEditionBeforeOnlyWhereItWasCompared) {
  const Sample run;
  EXPECT_THAT(run.record().previous, IsEmpty());
  ASSERT_EQ(run.record(true).previous.size(), 1U);
  const publish::PreviousInputs before = run.record(true).previous.front();
  EXPECT_EQ(before.edition, "before");
  EXPECT_THAT(names_of(before.inputs), testing::Contains("edition.yaml"));
}

TEST(EditionRecord, GivesASectorTheHashOfTheAcceptedPlugin) {
  Sample run;
  sectors::Plugin refused, accepted;
  refused.id = accepted.id = "acute";
  refused.sha256 = "aa";
  accepted.sha256 = "bb";
  accepted.accepted = true;
  run.plugins = {refused, accepted};
  run.findings.sectors.resize(2);
  run.findings.sectors[0].id = "acute";
  run.findings.sectors[0].version = "1.0";
  run.findings.sectors[1].id = "gone";
  EXPECT_THAT(run.record().plugins, ElementsAre(Field(&publish::PluginVersion::sha256, "bb"),
                                                Field(&publish::PluginVersion::sha256, "")));
}

TEST(EditionRecord, HashesTheLogoOfTheEditionOrElseTheThemes) {
  Sample run;
  EXPECT_THAT(names_of(run.record().theme), ElementsAre("theme/plain.yaml"));
  run.theme.logo.emplace();
  run.theme.logo->file = run.folder->display("logo.svg");
  EXPECT_THAT(names_of(run.record().theme), ElementsAre("theme/plain.yaml", "logo.svg"));
  EXPECT_EQ(run.record().theme.back().sha256, sha256_hex("own"));
  run.theme.logo->file = subfolder(*run.templates, "theme")->display("logo.svg");
  EXPECT_THAT(names_of(run.record().theme), ElementsAre("theme/plain.yaml", "theme/logo.svg"));
  EXPECT_EQ(run.record().theme.back().sha256, sha256_hex("of the theme"));
}

TEST(StartManifest, SaysWhatTheRunWasAskedForAndMadeFrom) {
  Sample run;
  run.findings.sectors.resize(1);
  run.findings.sectors[0].title = "Acute";
  run.findings.sectors[0].failed = true;
  const EditionRecord record = run.record();
  document::Document standard;
  standard.metadata.publication_id = "plan";
  standard.metadata.title = "Plan";
  RunSettings settings{"muster 1", {}, {OutputFormat::pdf}, "a-3a", {Variant::summary}, true,
                       7,          64};
  const publish::Manifest manifest = start_manifest(
      settings, {{*run.folder, run.dataset}, run.findings, record, *run.templates}, standard, 3);
  EXPECT_EQ(manifest.tool, "muster 1");
  EXPECT_EQ(manifest.publication, "plan");
  EXPECT_EQ(manifest.audience, "public");
  EXPECT_THAT(manifest.missing, testing::Contains("Acute"));
  ASSERT_TRUE(manifest.run.has_value());
  EXPECT_EQ(manifest.run->withheld, 3U);
  EXPECT_EQ(manifest.run->holds_more, std::nullopt);
  EXPECT_THAT(manifest.run->variants, ElementsAre(Variant::summary));
  EXPECT_EQ(manifest.run->sector_seconds, 7);
  EXPECT_EQ(manifest.run->sector_mebibytes, 64);
}

}  // namespace
}  // namespace muster::record
