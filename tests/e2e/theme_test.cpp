// SPDX-License-Identifier: MIT
// The settings of a theme take effect.
#include <gmock/gmock.h>

#include <regex>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Publishes one PDF with a copy of the templates whose theme names this family.
Result build_with_family(const std::string& family, const fs::path& place) {
  fs::copy(source() / "templates", place / "templates", fs::copy_options::recursive);
  auto edition = copy_edition("city-carers-2024", place);
  for (const auto& theme : fs::directory_iterator(place / "templates/theme")) {
    if (theme.path().extension() != ".yaml") continue;
    static const std::regex named("\n  family: [A-Za-z ]+");
    write(theme.path(),
          std::regex_replace(read(theme.path()), named, "\n  family: " + family + " "));
  }
  return muster({"build", edition.string(), "--templates", (place / "templates").string(),
                 "--format", "pdf", "--out", (place / "out").string()});
}

TEST(ThemeFamily, IsTheFaceOfThePdf) {
  auto place = scratch("family");
  auto result = build_with_family("DejaVu Sans", place);
  ASSERT_EQ(result.status, 0) << result.err;
  auto fonts =
      run({"pdffonts", (place / "out/city-carers-2024/public/action-plan/report.pdf").string()});
  EXPECT_THAT(fonts.out, HasSubstr("DejaVuSans"));
  EXPECT_THAT(fonts.out, Not(HasSubstr("LiberationSans")));
}

TEST(ThemeFamily, IsAnErrorWhereItIsNotKnown) {
  auto place = scratch("family-unknown");
  auto result = build_with_family("Frutiger", place);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[font.not-found]: the theme's font family 'Frutiger'"));
  EXPECT_FALSE(fs::exists(place / "out/city-carers-2024/public"));
}

TEST(Templates, WithoutAThemeAreAnErrorWithAHint) {
  auto place = scratch("theme-missing");
  fs::copy(source() / "templates", place / "templates", fs::copy_options::recursive);
  fs::remove_all(place / "templates/theme");
  auto result = muster({"build", copy_edition("city-carers-2024", place).string(), "--templates",
                        (place / "templates").string(), "--out", (place / "out").string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("templates: error[file.not-found]: this folder of "
                                    "templates has no folder 'theme'"));
  EXPECT_THAT(result.err, HasSubstr("hint: give --templates a whole folder of templates"));
}

}  // namespace
}  // namespace muster::e2e
