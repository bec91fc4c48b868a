// SPDX-License-Identifier: MIT
#include "html/content_security.hpp"

#include <gmock/gmock.h>

#include "unit/html/html_text.hpp"

namespace muster::html {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// The SHA-256 of nothing is e3b0c442...7852b855 (FIPS 180-4 examples); in base64:
TEST(SourceHash, IsTheBase64OfTheSha256) {
  EXPECT_EQ(source_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(source_hash("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(ContentSecurity, NamesExactlyTheStyleAndScriptOfThePage) {
  const std::string html = html_of(document::Blocks{});
  const auto inside = [&](const std::string& tag) {
    const std::string whole = part(html, "<" + tag + ">", "</" + tag + ">");
    return whole.substr(tag.size() + 2, whole.size() - 2 * tag.size() - 5);
  };
  const std::string policy = part(html, "Content-Security-Policy", "/>");
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy, HasSubstr("style-src '" + source_hash(inside("style")) + "'"));
  EXPECT_THAT(policy, HasSubstr("script-src '" + source_hash(inside("script")) + "'"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
}

TEST(ContentSecurity, ComesBeforeStyleAndScript) {
  const std::string html = html_of(document::Blocks{});
  EXPECT_LT(html.find("Content-Security-Policy"), html.find("<style>"));
  EXPECT_EQ(count(html, "<style"), 1U);
  EXPECT_EQ(count(html, "<script"), 1U);
}

}  // namespace
}  // namespace muster::html
