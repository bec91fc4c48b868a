// SPDX-License-Identifier: MIT
// Pictures and icons in an edition: what is published of them, and what is refused.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* square =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><title>Zanzibarine</title>"
    "<path d='M1 1h6v6h-6z' fill='#123456'/></svg>\n";

/// nel-2024 with pictures and `text` at the end of its foreword.
fs::path edition_with(const std::string& name, const std::string& text) {
  auto edition = copy_edition("nel-2024", scratch(name));
  fs::create_directory(edition / "images");
  write(edition / "images/square.svg", square);
  write(edition / "images/secret-square.svg", square);
  write(edition / "narrative/foreword.md", read(edition / "narrative/foreword.md") + "\n" + text);
  return edition;
}

Result build(const fs::path& edition, const fs::path& out, const char* audience = "public") {
  return muster({"build", edition.string(), "--out", out.string(), "--audience", audience});
}

TEST(Pictures, ArePublishedWithoutTheirMetadata) {
  auto edition =
      edition_with("pictures", "::: image file=\"images/square.svg\" alt=\"A blue square\"\n:::\n");
  auto out = scratch("pictures-out");
  auto result = build(edition, out);
  ASSERT_EQ(result.status, 0) << result.err;
  const std::string all = everything(out);
  EXPECT_THAT(all, HasSubstr("aria-label=\"A blue square\""));
  EXPECT_THAT(all, Not(HasSubstr("Zanzibarine")));
  EXPECT_THAT(read(out / "nel-2024/public/forward-plan/manifest.json"),
              HasSubstr("images/square.svg"));
}

TEST(Pictures, OfRestrictedPassagesLeaveNoTraceInThePublicOutput) {
  auto edition = edition_with("secret-picture",
                              "::: restricted\n::: image file=\"images/secret-square.svg\" "
                              "alt=\"A secret\"\n:::\n:::\n");
  auto out = scratch("secret-picture-out");
  auto result = build(edition, out);
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(everything(out), Not(HasSubstr("secret")));
  // The colour of its one path, in HTML.
  EXPECT_THAT(everything(out), Not(HasSubstr("#123456")));
  result = build(edition, scratch("secret-picture-members"), "restricted");
  EXPECT_EQ(result.status, 0) << result.err;
  fs::remove(edition / "images/secret-square.svg");
  result = build(edition, scratch("secret-picture-gone"));
  EXPECT_EQ(result.status, 0) << result.err;  // the public run doesn't look for it
}

TEST(Pictures, AreReadFromTheEditionOnly) {
  auto edition = edition_with("outside",
                              "::: image file=\"../square.svg\" alt=\"x\"\n:::\n"
                              "::: image file=\"images/linked.svg\" alt=\"x\"\n:::\n"
                              "::: image file=\"images/none.svg\" alt=\"x\"\n:::\n");
  write(edition.parent_path() / "square.svg", square);
  fs::create_symlink(edition.parent_path() / "square.svg", edition / "images/linked.svg");
  auto out = scratch("outside-out");
  auto result = build(edition, out);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[file.outside-folder]: the picture '../square.svg'"));
  EXPECT_THAT(result.err, HasSubstr("the picture 'images/linked.svg' cannot be read"));
  EXPECT_THAT(result.err, HasSubstr("error[file.not-found]: the picture 'images/none.svg'"));
  EXPECT_THAT(result.err, HasSubstr((edition / "narrative/foreword.md").string() + ":"));
  EXPECT_TRUE(tree(out).empty());
  EXPECT_FALSE(fs::exists(out / "nel-2024")) << "a folder with nothing in it";
}

TEST(Pictures, ThatAreRefusedSayWhere) {
  auto edition = edition_with("refused", "::: image file=\"images/text.svg\" alt=\"x\"\n:::\n");
  write(edition / "images/text.svg", "<svg viewBox='0 0 9 9'>\n <text>x</text></svg>");
  auto result = muster({"check", edition.string()});
  EXPECT_NE(result.status, 0);
  EXPECT_THAT(result.out + result.err, HasSubstr("images/text.svg:2:2"));
  EXPECT_THAT(result.out + result.err, HasSubstr("contains '<text>'"));
}

TEST(Icons, AreFoundByNameAndAreNoBrands) {
  auto edition = edition_with("icons",
                              "::: box icon=user-mdd\nx\n:::\n\n::: box icon=facebook\nx\n"
                              ":::\n\n::: box icon=user-md\nx\n:::\n");
  auto result = build(edition, scratch("icons-out"));
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[image.icon]: there is no icon 'user-mdd'"));
  EXPECT_THAT(result.err, HasSubstr("did you mean 'user-md'?"));
  EXPECT_THAT(result.err, HasSubstr("the icon 'facebook' is the logo of a brand"));
}

}  // namespace
}  // namespace muster::e2e
