// SPDX-License-Identifier: MIT
#include "compose/template/tag_scanner.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"

namespace muster::compose {
namespace {

std::string shown(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) {
    static constexpr const char* sigils[] = {"", "", "#", "^", ">"};
    if (piece.kind == Piece::Kind::text) {
      out += "[" + std::string(piece.text) + "]";
      continue;
    }
    out += "{" + std::string(sigils[static_cast<int>(piece.kind)]) + std::string(piece.text) +
           (piece.alone ? " alone" : "") + " " + std::to_string(piece.line) + ":" +
           std::to_string(piece.column) + "}";
    if (!piece.children.empty()) out += "(" + shown(piece.children) + ")";
  }
  return out;
}

std::string scan(std::string_view text) {
  Diagnostics diagnostics;
  std::string out = shown(scan_tags(text, "t.md", diagnostics));
  for (const Diagnostic& one : diagnostics.items())
    out += " " + std::to_string(one.location.line) + ":" + std::to_string(one.location.column) +
           " " + one.message;
  return out;
}

TEST(ScanTags, TellsTextFromTags) {
  EXPECT_EQ(scan("a {{b.c}} d"), "[a ]{b.c 1:3}[ d]");
  EXPECT_EQ(scan("{{ x }}{{y}}"), "{x 1:1}{y 1:8}");
  EXPECT_EQ(scan("no tags { } }}"), "[no tags { } }}]");
}

TEST(ScanTags, CountsColumnsInCharacters) { EXPECT_EQ(scan("é\né {{x}}"), "[é\né ]{x 2:3}"); }

TEST(ScanTags, NestsSections) {
  EXPECT_EQ(scan("{{#a}}x{{^b}}y{{/b}}{{/a}}z"), "{#a 1:1}([x]{^b 1:8}([y]))[z]");
}

TEST(ScanTags, DropsLinesOfNothingButSectionsCommentsAndPartials) {
  EXPECT_EQ(scan("a\n  {{#b}}  \nc\n{{/b}}\nd"), "[a\n]{#b 2:3}([c\n])[d]");
  EXPECT_EQ(scan("a\n{{! words\nmore }}\nb"), "[a\n][b]");
  EXPECT_EQ(scan("{{> p}}\r\nb"), "{>p 1:1}[b]");
  EXPECT_EQ(scan("{{/a}}"), " 1:1 {{/a}} closes a section that was never opened");
}

TEST(ScanTags, KeepsLinesWithAnythingElse) {
  EXPECT_EQ(scan("a {{#b}}\nc{{/b}}\n"), "[a ]{#b 1:3}([\nc])[\n]");
  EXPECT_EQ(scan("{{#b}}{{x}}{{/b}}\n"), "{#b 1:1}({x 1:7})[\n]");
}

TEST(ScanTags, MarksAVariableAloneOnItsLine) {
  EXPECT_EQ(scan("a\n  {{x}}\nb"), "[a\n]{x alone 2:3}[\nb]");
  EXPECT_EQ(scan("{{x}} {{y}}"), "{x 1:1}[ ]{y 1:7}");
}

TEST(ScanTags, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(scan("a\n {{b"), "[a\n {{b] 2:2 this tag is not closed");
  EXPECT_EQ(scan("{{#a}}"), "{#a 1:1} 1:1 the section {{#a}} is not closed");
  EXPECT_EQ(scan("{{#a}}{{/b}}"),
            "{#a 1:1} 1:7 the section {{#a}} of line 1 is open here, not 'b'");
  EXPECT_EQ(scan("{{{a}}}"), "[{{{a}}}] 1:1 raw values are not allowed");
  EXPECT_EQ(scan("{{&a}}"), "[{{&a}}] 1:1 raw values are not allowed");
  EXPECT_EQ(scan("{{=<% %>=}}"), "[{{=<% %>=}}] 1:1 delimiters cannot be changed");
  for (const char* wrong : {"{{}}", "{{a b}}", "{{.a}}", "{{a.}}", "{{a..b}}", "{{é}}", "{{# }}"})
    EXPECT_NE(scan(wrong).find("1:1 this is not a valid name"), std::string::npos) << wrong;
}

TEST(ScanTags, RefusesSectionsNestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 33; ++i) deep += "{{#a}}";
  EXPECT_EQ(scan(deep), " 1:193 sections are nested more than 32 deep");
}

}  // namespace
}  // namespace muster::compose
