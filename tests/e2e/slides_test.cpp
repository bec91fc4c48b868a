// SPDX-License-Identifier: MIT
// Decks of slides as files: where they are, who may read them, and the same bytes each time.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

std::map<std::string, std::string> deck(const std::string& name, std::vector<std::string> more) {
  auto out = scratch(name);
  std::vector<std::string> words = {
      "build", (source() / "data/sel-2023").string(), "--format", "slides", "--out", out.string()};
  words.insert(words.end(), more.begin(), more.end());
  const auto result = muster(words);
  EXPECT_EQ(result.status, 0) << result.err;
  return tree(out);
}

TEST(SlideFiles, AreTheSameBytesWhateverTheJobs) {
  const auto first = deck("slides-one-job", {"--jobs", "1"});
  auto second = deck("slides-jobs", {"--jobs", "8"});
  ASSERT_EQ(first.size(), second.size());
  ASSERT_TRUE(first.contains("sel-2023/public/people-strategy/slides.pdf"));
  for (const auto& [name, content] : first)
    EXPECT_TRUE(second[name] == content) << name << " differs between two runs";
}

/// The edition's front page and the web page of the same document link the deck.
TEST(SlideFiles, AreLinked) {
  auto files = deck("slides-linked", {"--format", "html"});
  EXPECT_THAT(files["sel-2023/public/index.html"], HasSubstr("people-strategy/slides.pdf"));
  EXPECT_THAT(files["sel-2023/public/people-strategy/report.html"], HasSubstr("slides.pdf"));
}

TEST(SlideFiles, OfThePublicHaveNothingRestricted) {
  auto edition = copy_edition("sel-2022", scratch("slides-marked"));
  const std::string foreword = read(edition / "narrative/foreword.md");
  write(edition / "narrative/foreword.md",
        foreword + "\n\n::: restricted\nOnly for members: Zanzibarine.\n:::\n");
  for (const std::string audience : {"public", "restricted"}) {
    auto out = scratch("slides-" + audience);
    const auto result = muster({"build", edition.string(), "--format", "slides", "--audience",
                                audience, "--out", out.string()});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(everything(out).find("Zanzibarine") == std::string::npos, audience == "public");
  }
}

TEST(SlideFiles, AreNotMadeOfAPack) {
  auto out = scratch("slides-pack");
  const auto result = muster({"build", (source() / "data/city-committee-2025-01").string(),
                              "--format", "slides", "--format", "html", "--out", out.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("note[app.slides-pack]"));
  for (const auto& [name, content] : tree(out)) EXPECT_THAT(name, Not(HasSubstr("slides")));
}

}  // namespace
}  // namespace muster::e2e
