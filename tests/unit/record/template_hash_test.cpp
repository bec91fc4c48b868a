// SPDX-License-Identifier: MIT
#include "record/input_hashes.hpp"

#include <gmock/gmock.h>

#include "base/sha256.hpp"

namespace muster::record {
namespace {

using testing::Optional;

TEST(PublicTemplate, LeavesOutWhatOnlyRestrictedReadersGet) {
  EXPECT_THAT(public_template("# A\n\nfor all\n"), Optional(std::string("# A\nfor all\n")));
  EXPECT_THAT(public_template("a\n::: restricted\nb\n:::\nc\n"), Optional(std::string("a\nc\n")));
  EXPECT_THAT(public_template("a\n\n## B {audience=restricted}\n\nb\n\n## C\n"),
              Optional(std::string("a\n## C\n")));
  EXPECT_THAT(public_template("a{{#restricted}}b{{/restricted}}c\n"),
              Optional(std::string("ac\n")));
  EXPECT_THAT(public_template(
                  "a\n{{#restricted}}\nb{{#restricted}}c{{/restricted}}d\n{{/restricted}}\ne\n"),
              Optional(std::string("a\ne\n")));
  EXPECT_THAT(public_template("a{{#restricted}}b"), Optional(std::string("a\n")));
}

TEST(PublicTemplate, IsNothingWhereAMarkIsNotUnderstood) {
  EXPECT_EQ(public_template("## A {audience=members}\n"), std::nullopt);
}

TEST(TemplateInput, OfThePublicDoesNotDependOnRestrictedText) {
  auto one = memory_folder({{"x.md", "a\n::: restricted\nb\n:::\n"}});
  auto other = memory_folder({{"x.md", "a\n\n\n"}});
  auto hash = [](const Folder& folder, model::Audience audience) {
    return template_input(folder, "x.md", audience)->sha256;
  };
  EXPECT_EQ(hash(*one, model::Audience::for_public), hash(*other, model::Audience::for_public));
  EXPECT_NE(hash(*one, model::Audience::restricted), hash(*other, model::Audience::restricted));
  EXPECT_EQ(hash(*other, model::Audience::restricted), sha256_hex("a\n\n\n"));
}

}  // namespace
}  // namespace muster::record
