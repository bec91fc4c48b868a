// SPDX-License-Identifier: MIT
// The publisher's own parts of web pages, and what is refused in them.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "support/source_path.hpp"
#include "theme/theme.hpp"

namespace muster::theme {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string neutral() {
  return open_folder(test::source_path("templates/theme"))->read("neutral.yaml");
}

struct Read {
  Theme theme;
  Diagnostics found;
};

/// A theme with `web` and files next to it.
Read read(const std::string& web, std::map<std::string, std::string> files) {
  files["own.yaml"] = neutral() + "\nweb: {" + web + "}\n";
  Read out;
  out.theme = load_theme(*memory_folder(std::move(files), "theme"), "own", out.found);
  return out;
}

/// The one problem of a header with `policy`.
Diagnostic refused(const std::string& header, const std::string& policy = "{}") {
  const Read out = read("header: h.html, policy: " + policy, {{"h.html", header}});
  EXPECT_EQ(out.found.items().size(), 1U) << header;
  if (out.found.items().empty()) return {};
  EXPECT_EQ(out.found.items()[0].code, code::theme_web) << header;
  return out.found.items()[0];
}

TEST(WebParts, AreReadAsTrees) {
  const Read out = read("header: h.html", {{"h.html",
                                            "<nav aria-label=\"Site\">A &amp; B<br/><a class=\"x\" "
                                            "href=\"https://www.example.org\">C</a></nav>"}});
  EXPECT_THAT(out.found.items(), IsEmpty());
  ASSERT_TRUE(out.theme.web);
  ASSERT_EQ(out.theme.web->header.size(), 1U);
  const Markup& nav = out.theme.web->header[0];
  EXPECT_EQ(nav.name, "nav");
  ASSERT_EQ(nav.children.size(), 3U);
  EXPECT_EQ(nav.children[0].text, "A & B");
  EXPECT_EQ(nav.children[2].attributes[1].second, "https://www.example.org");
  EXPECT_EQ(out.theme.web->files, std::vector<std::string>{"theme/h.html"});
}

TEST(WebParts, AreNotThereByDefault) {
  Diagnostics found;
  const Theme theme = load_theme(*memory_folder({{"own.yaml", neutral()}}, "theme"), "own", found);
  EXPECT_FALSE(theme.web);
}

TEST(WebParts, RefuseElementsAndAttributesByNameAndPlace) {
  const Diagnostic script = refused("<p>x</p>\n<p><iframe/></p>");
  EXPECT_THAT(script.message, HasSubstr("<iframe> is not allowed here"));
  EXPECT_EQ(script.location.line, 2U);
  EXPECT_EQ(script.location.column, 4U);
  EXPECT_THAT(refused("<p onclick=\"x()\">a</p>").message, HasSubstr("'onclick'"));
  EXPECT_THAT(refused("<p style=\"color:red\">a</p>").message, HasSubstr("'style'"));
  EXPECT_THAT(refused("<object/>").message, HasSubstr("<object>"));
  EXPECT_THAT(refused("<base/>").message, HasSubstr("<base>"));
  EXPECT_THAT(refused("<main/>").message, HasSubstr("<main>"));
  EXPECT_THAT(refused("<h1>a</h1>").message, HasSubstr("<h1>"));
}

TEST(WebParts, RefuseAddressesThatRunOrLoadSomething) {
  EXPECT_THAT(refused("<a href=\"javascript:x()\">a</a>").message, HasSubstr("javascript:x()"));
  EXPECT_THAT(refused("<a href=\"//evil.example\">a</a>").message, HasSubstr("//evil.example"));
  EXPECT_THAT(refused("<a href=\"data:text/html,x\">a</a>").message, HasSubstr("data:"));
  EXPECT_THAT(refused("<img alt=\"\" src=\"https://a.example/x.png\"/>").message,
              HasSubstr("'web.policy' does not allow 'https://a.example/x.png' in 'img-src'"));
  EXPECT_THAT(refused("<form action=\"https://a.example/\"/>").message, HasSubstr("form-action"));
  EXPECT_THAT(refused("<img alt=\"\" src=\"https://b.example/x.png\"/>",
                      "{img-src: [\"https://a.example\"]}")
                  .message,
              HasSubstr("https://b.example"));
}

TEST(WebParts, RefuseFilesOutsideTheThemesFolder) {
  EXPECT_THAT(refused("<img alt=\"\" src=\"missing.png\"/>").message, HasSubstr("missing.png"));
  const Read out = read("header: missing.html", {});
  ASSERT_EQ(out.found.items().size(), 1U);
  EXPECT_EQ(out.found.items()[0].code, code::theme_web);
  EXPECT_EQ(read("header: ../h.html", {}).found.items().size(), 1U);
}

TEST(WebParts, RefuseIdsOfTheDocument) {
  EXPECT_THAT(refused("<p id=\"main\">a</p>").message, HasSubstr("does not begin with 'site-'"));
}

TEST(WebParts, NeedMarkupThatEnds) {
  EXPECT_THAT(refused("<p>a").message, HasSubstr("not well-formed"));
  EXPECT_THAT(refused("<p>a&nbsp;b</p>").message, HasSubstr("'&nbsp;'"));
}

TEST(WebParts, NeedAnAlternativeForAPicture) {
  EXPECT_THAT(
      refused("<img src=\"https://a.example/x.png\"/>", "{img-src: [\"https://a.example\"]}")
          .message,
      HasSubstr("no 'alt'"));
}

/// The one problem of a head whose scripts may come from one address.
std::string refused_head(const std::string& head) {
  const Read out =
      read("head: h.html, policy: {script-src: [\"https://s.example\"]}", {{"h.html", head}});
  EXPECT_EQ(out.found.items().size(), 1U) << head;
  return out.found.items().empty() ? "" : out.found.items()[0].message;
}

TEST(WebParts, LetTheHeadLoadScriptsFromAllowedAddresses) {
  const Read out = read("head: h.html, policy: {script-src: [\"https://s.example\"]}",
                        {{"h.html",
                          "<script src=\"https://s.example/a.js\" data-site=\"x\"></script>\n"
                          "<meta name=\"theme-color\" content=\"#fff\"/>"}});
  EXPECT_THAT(out.found.items(), IsEmpty());
  EXPECT_THAT(refused_head("<script src=\"https://s.example/a.js\">alert(1)</script>"),
              HasSubstr("contains a script"));
  EXPECT_THAT(refused_head("<script/>"), HasSubstr("no 'src'"));
  EXPECT_THAT(refused_head("<script src=\"https://other.example/a.js\"/>"), HasSubstr("other"));
  EXPECT_THAT(refused_head("<meta http-equiv=\"refresh\" content=\"0\"/>"),
              HasSubstr("'http-equiv'"));
  EXPECT_THAT(refused_head("<meta name=\"viewport\" content=\"x\"/>"), HasSubstr("already has"));
  EXPECT_THAT(refused_head("<style/>"), HasSubstr("<style>"));
  EXPECT_THAT(refused_head("words"), HasSubstr("text outside"));
}

std::string refused_policy(const std::string& value) {
  const Read out = read("policy: {script-src: [\"" + value + "\"]}", {});
  EXPECT_EQ(out.found.items().size(), 1U) << value;
  return out.found.items().empty() ? "" : out.found.items()[0].message;
}

TEST(WebPolicy, NamesOriginsAlone) {
  for (const char* value : {"'unsafe-inline'", "*", "https:", "http://a.example",
                            "data:", "https://a.example/path", "https://a.example; img-src *"})
    EXPECT_THAT(refused_policy(value), HasSubstr(value));
  EXPECT_THAT(read("policy: {script-src: [\"https://a.example:8443\"]}", {}).found.items(),
              IsEmpty());
}

std::string refused_style(const std::string& css) {
  const Read out =
      read("css: s.css, policy: {font-src: [\"https://f.example\"]}", {{"s.css", css}});
  return out.found.items().empty() ? "" : out.found.items()[0].message;
}

TEST(WebStyle, LoadsAndEndsNothing) {
  for (const char* css :
       {"@import 'x'", "a{background:url(https://x.example/a.png)}", "a{b:URL( 'data:x' )}",
        "</style>", "a{b:\\75rl(x)}", "a{b:expression(1)}", "/* x", "a{b:'x", "]]>", "@IMPORT x"})
    EXPECT_NE(refused_style(css), "") << css;
  EXPECT_EQ(refused_style("a::before{content:\"\\201C\"} /* url(x) */\n"
                          "@font-face{src:url(\"https://f.example/a.woff2\")}"),
            "");
}

TEST(WebParts, OfTheExampleAreSound) {
  auto folder = open_folder(test::source_path("templates/theme"));
  Diagnostics found;
  std::map<std::string, std::string> files = {
      {"own.yaml", neutral() + folder->read("example-site/web.yaml")}};
  for (const std::string& name : folder->files("example-site"))
    files["example-site/" + name] = folder->read("example-site/" + name);
  const Theme theme = load_theme(*memory_folder(files, "theme"), "own", found);
  EXPECT_THAT(found.items(), IsEmpty());
  ASSERT_TRUE(theme.web);
  EXPECT_FALSE(theme.web->header.empty());
  EXPECT_FALSE(theme.web->footer.empty());
  EXPECT_FALSE(theme.web->head.empty());
  EXPECT_NE(theme.web->css, "");
}

}  // namespace
}  // namespace muster::theme
