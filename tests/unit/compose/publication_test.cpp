// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "compose_fixture.hpp"

namespace muster::compose {
namespace {

std::string problems_of(const std::string& yaml) {
  return Edition().file("report/publication.yaml", yaml).problems("x\n");
}

TEST(Publications, AreTheFoldersWithAPublicationYaml) {
  auto templates = memory_folder(
      {{"b/publication.yaml", "title: B\nneeds: [staff]\nvariants: [summary, standard]"},
       {"a/publication.yaml", "id: a\ntitle: A\ndescription: d\n"},
       {"shared/x.md", ""}},
      "templates");
  Diagnostics diagnostics;
  auto found = publications(*templates, diagnostics);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, "a");
  EXPECT_EQ(found[0].description, "d");
  EXPECT_EQ(found[0].variants, std::vector<Variant>{Variant::standard});
  EXPECT_EQ(found[1].needs, std::vector<std::string>{"staff"});
  EXPECT_EQ(found[1].variants, (std::vector<Variant>{Variant::standard, Variant::summary}));
  EXPECT_EQ(diagnostics.items().size(), 0U);
}

TEST(Publications, SayWhatIsWrongInTheirFile) {
  std::string file = "templates/report/publication.yaml";
  EXPECT_EQ(problems_of("title: T\ntitl: U\n"),
            file + ":2:1 compose.publication: unknown key 'titl' | did you mean 'title'?\n");
  EXPECT_EQ(problems_of("id: other\ntitle: T\n"),
            file +
                ":1:5 compose.publication: the id is not the name of the folder, 'report' | "
                "write id: report\n");
  EXPECT_NE(problems_of("id: report\n").find("the publication has no title"), std::string::npos);
  EXPECT_NE(problems_of("title: [\n").find("compose.publication: this is not valid YAML"),
            std::string::npos);
  EXPECT_NE(problems_of("title: T\n---\nvariants: [summary]\n")
                .find(":2:1 compose.publication: the settings end before this line"),
            std::string::npos);
  EXPECT_NE(problems_of("- a\n").find("publication.yaml contains no keys"), std::string::npos);
  EXPECT_NE(
      problems_of("title: T {.restricted}\n")
          .find(":1:8 compose.publication: a restriction mark has no effect in publication.yaml"),
      std::string::npos);
  EXPECT_NE(problems_of("title: T\nneeds: staff\n")
                .find(":2:8 compose.publication: a list is expected here"),
            std::string::npos);
  EXPECT_NE(problems_of("title: T\nvariants: [sumary]\n").find("did you mean 'summary'?"),
            std::string::npos);
  EXPECT_NE(problems_of("title: T\ndetail: {pay: appendix}\n")
                .find(":2:15 compose.publication: unknown detail 'appendix' | use one of: main, "
                      "annex, data, omit"),
            std::string::npos);
  EXPECT_NE(problems_of("title: T\ndetail: annex\n")
                .find("block names with their details are expected here"),
            std::string::npos);
}

TEST(Publications, NeedTheirTablesVariantsAndFiles) {
  EXPECT_NE(problems_of("title: T\nneeds: [staff]\n")
                .find("edition/edition.yaml:1:1 compose.needs: 'report' needs the table 'staff'"),
            std::string::npos);
  Edition edition;
  edition.options.variant = Variant::large_print;
  EXPECT_NE(edition.problems("x\n").find("compose.variant: 'report' has no variant 'large-print'"),
            std::string::npos);
  EXPECT_NE(problems_of("title: T\nentry: none.md\n").find("file.not-found"), std::string::npos);
  EXPECT_NE(problems_of("title: T\nentry: ../../etc/passwd\n").find("file."), std::string::npos);
}

TEST(Metadata, ComesFromEditionAndPublication) {
  Edition edition;
  edition.dataset.edition.status = EditionStatus::draft;
  edition.dataset.edition.summary = "About it.";
  edition.dataset.audience = model::Audience::restricted;
  auto document = edition.compose("x\n\n::: restricted\ny\n:::\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->metadata.title, "Report");
  EXPECT_EQ(document->metadata.edition_title, "South East London");
  EXPECT_EQ(document->metadata.description, "About it.");
  EXPECT_EQ(document->metadata.audience, Audience::restricted);
  EXPECT_EQ(document->metadata.watermark, "Draft, not for publication");
  EXPECT_EQ(edition.compose("x\n")->metadata.watermark, "Draft");  // nothing in it is restricted
  EXPECT_EQ(document->files, std::vector<std::string>{"report/publication.md"});
}

TEST(Metadata, TheTitleSaysWhichVariantItIs) {
  Edition edition;
  edition.file("report/publication.yaml", "title: Report\nvariants: [summary, large-print]\n");
  edition.options.variant = Variant::summary;
  EXPECT_EQ(edition.compose("x\n")->metadata.variant, "Summary");
  edition.options.variant = Variant::large_print;
  EXPECT_EQ(edition.compose("x\n")->metadata.variant, "Large print");
}

TEST(Metadata, AVersionIsANumber) {
  Edition edition;
  edition.dataset.edition.version = "v3";
  EXPECT_EQ(edition.compose("x\n")->metadata.version, "3");
  edition.dataset.edition.version = "very early";
  EXPECT_EQ(edition.compose("x\n")->metadata.version, "very early");
}

}  // namespace
}  // namespace muster::compose
