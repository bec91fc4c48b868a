// SPDX-License-Identifier: MIT
#include "app/options.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

namespace muster::app {
namespace {

using testing::ElementsAre;

Parsed parse(std::vector<const char*> words) {
  words.insert(words.begin(), "muster");
  return parse_options(static_cast<int>(words.size()), words.data());
}

class OptionsTest : public testing::Test {
 protected:
  OptionsTest() { ::unsetenv("SOURCE_DATE_EPOCH"); }
  ~OptionsTest() override { ::unsetenv("SOURCE_DATE_EPOCH"); }
};

TEST_F(OptionsTest, BuildIsPublicInAllFormatsByDefault) {
  auto options = parse({"build", "data/sel-2022"}).options;
  ASSERT_TRUE(options);
  EXPECT_THAT(options->editions, ElementsAre("data/sel-2022"));
  EXPECT_EQ(options->audience, model::Audience::for_public);
  EXPECT_THAT(options->formats, ElementsAre(OutputFormat::html, OutputFormat::pdf,
                                            OutputFormat::data, OutputFormat::xlsx));
  EXPECT_THAT(options->variants, ElementsAre(Variant::standard));
  EXPECT_FALSE(options->date);
}

TEST_F(OptionsTest, RepeatedOptionsAddUp) {
  auto options = parse({"build", "a", "b", "--format", "pdf", "--format", "html", "--variant",
                        "large-print", "--publication", "x", "--audience", "restricted"})
                     .options;
  ASSERT_TRUE(options);
  EXPECT_THAT(options->editions, ElementsAre("a", "b"));
  EXPECT_THAT(options->formats, ElementsAre(OutputFormat::pdf, OutputFormat::html));
  EXPECT_THAT(options->variants, ElementsAre(Variant::large_print));
  EXPECT_EQ(options->audience, model::Audience::restricted);
}

TEST_F(OptionsTest, TheOptionForTheDateBeatsTheEnvironment) {
  ::setenv("SOURCE_DATE_EPOCH", "1738152000", 1);
  EXPECT_EQ(parse({"build", "a"}).options->date, from_civil({2025, 1, 29}));
  EXPECT_EQ(parse({"build", "a", "--date", "2024-11-05"}).options->date, from_civil({2024, 11, 5}));
}

TEST_F(OptionsTest, AnEpochThatIsNoNumberOfSecondsIsAnError) {
  for (const char* wrong : {"abc", "-1", "1e20", "99999999999999999999", "253402300800", "", " 5"}) {
    ::setenv("SOURCE_DATE_EPOCH", wrong, 1);
    auto parsed = parse({"build", "a"});
    EXPECT_FALSE(parsed.options) << wrong;
    EXPECT_EQ(parsed.exit_code, 1);
    EXPECT_THAT(parsed.text, testing::HasSubstr("SOURCE_DATE_EPOCH: '" + std::string(wrong) + "'"));
  }
  ::setenv("SOURCE_DATE_EPOCH", "253402300799", 1);
  EXPECT_EQ(parse({"build", "a"}).options->date, from_civil({9999, 12, 31}));
}

TEST_F(OptionsTest, HelpIsNoError) {
  auto parsed = parse({"--help"});
  EXPECT_FALSE(parsed.options);
  EXPECT_EQ(parsed.exit_code, 0);
  EXPECT_THAT(
      parsed.text,
      testing::HasSubstr(
          "Exit codes: 0 success, 1 wrong usage, 2 nothing published because of bad input"));
}

TEST_F(OptionsTest, UsageErrorsEndWith1) {
  EXPECT_EQ(parse({}).exit_code, 1);
  EXPECT_EQ(parse({"build"}).exit_code, 1);
  EXPECT_EQ(parse({"build", "a", "--date", "29/01/2025"}).exit_code, 1);
  EXPECT_EQ(parse({"build", "a", "--jobs", "-1"}).exit_code, 1);
}

}  // namespace
}  // namespace muster::app
