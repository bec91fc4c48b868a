// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "html/base64.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_logo.hpp"

namespace muster::html {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string page_with(theme::Logo logo) {
  theme::Theme theme;
  theme.logo = std::move(logo);
  return html_of(document::Document{}, {}, theme);
}

// RFC 4648, section 10.
TEST(Base64, EndsWithAsManySignsAsAreMissing) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(Logo, IsLeftOutWhereThereIsNone) {
  EXPECT_THAT(html_of(document::Document{}), Not(HasSubstr("class=\"logo\"")));
}

TEST(Logo, OfPointsIsADataUriWithItsWords) {
  theme::Logo logo;
  logo.kind = theme::Logo::Kind::png;
  logo.width = 200;
  logo.height = 100;
  logo.alternative = "Made-up \"body\"";
  logo.image = "foobar";
  EXPECT_THAT(page_with(logo),
              HasSubstr("<img alt=\"Made-up &quot;body&quot;\" width=\"112\" height="
                        "\"56\" src=\"data:image/png;base64,Zm9vYmFy\"/>"));
}

// 50 units wide and 25 high: drawn 1000 wide, so everything grows twentyfold.
TEST(Logo, ThatIsADrawingIsDrawnAnew) {
  const std::string html = page_with(sample_logo());
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\" aria-label=\"A made-up body\" viewBox=\"0 0 1000 "
                              "500\" width=\"112\" height=\"56\">"));
  EXPECT_THAT(html, HasSubstr("<path d=\"M0 0L1000 0L1000 500Z\" fill=\"#12436d\"/>"));
  EXPECT_THAT(html, HasSubstr("<path d=\"M0 500C0 0 500 0 500 500\" fill=\"none\" "
                              "fill-rule=\"evenodd\" stroke=\"#f46a25\" stroke-width=\"40\"/>"));
}

}  // namespace
}  // namespace muster::html
