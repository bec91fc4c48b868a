// SPDX-License-Identifier: MIT
#include "docx/house_template.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "docx/codes.hpp"
#include "unit/docx/word_file.hpp"
#include "unit/html/tree.hpp"
#include "zip/codes.hpp"

namespace muster::docx {
namespace {

using document::tree::heading;
using document::tree::paragraph;
using document::tree::words;
using ::testing::HasSubstr;
using testing::members_of;
using ::testing::Not;
using testing::small_template;
using testing::template_of;
using testing::word_file;

/// What is said about a template that is refused: "code: message", one a line.
std::string refusal(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto house = read_house_template(bytes, {"house.docx", 0, 0}, diagnostics);
  EXPECT_EQ(house.has_value(), !diagnostics.has_errors());
  std::string said;
  for (const Diagnostic& each : diagnostics.items()) {
    EXPECT_EQ(each.location.file.substr(0, 10), "house.docx");
    said += std::string(each.code.id) + ": " + each.message + "\n";
  }
  return said;
}

/// The small template with one member replaced or added.
std::string refusal_with(const std::string& member, const std::string& bytes) {
  auto members = small_template();
  members[member] = bytes;
  return refusal(template_of(members));
}

/// The small template with some words of one member replaced.
std::string refusal_after(const std::string& member, const std::string& from,
                          const std::string& to) {
  auto members = small_template();
  std::string& text = members.at(member);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return refusal(template_of(members));
}

HouseTemplate accepted() {
  Diagnostics diagnostics;
  auto house = read_house_template(template_of(small_template()), {"house.docx"}, diagnostics);
  EXPECT_TRUE(house.has_value());
  for (const Diagnostic& each : diagnostics.items()) ADD_FAILURE() << each.message;
  return house.value_or(HouseTemplate{});
}

TEST(HouseTemplate, refuses_macros_by_name) {
  EXPECT_EQ(refusal_with("word/vbaProject.bin", "x"),
            "docx.macros: the template has macros: 'word/vbaProject.bin'\n");
  EXPECT_THAT(
      refusal_with("[Content_Types].xml",
                   "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                   "vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"),
      HasSubstr("docx.macros: the template has macros: '/word/document.xml'"));
}

TEST(HouseTemplate, refuses_remote_templates) {
  EXPECT_EQ(refusal_with("word/_rels/settings.xml.rels",
                         "<Relationships><Relationship Id=\"rId1\" Type=\"x/attachedTemplate\" "
                         "Target=\"https://example.org/evil.dotm\" TargetMode=\"External\"/>"
                         "</Relationships>"),
            "docx.outside: the template has a remote template: 'https://example.org/evil.dotm' in "
            "'word/_rels/settings.xml.rels'\n");
}

TEST(HouseTemplate, refuses_relations_that_lead_out) {
  for (const char* target : {"https://example.org/x.png\" TargetMode=\"External",
                             "file:///etc/passwd", "../../etc/passwd", "..\\\\x", "C:\\\\x.png"})
    EXPECT_THAT(refusal_after("word/_rels/header1.xml.rels", "media/logo.png", target),
                HasSubstr("docx.outside: the template has a link out of the file: '"))
        << target;
}

TEST(HouseTemplate, refuses_embedded_objects) {
  EXPECT_EQ(refusal_with("word/embeddings/sheet.xlsx", "x"),
            "docx.embedded-object: the template has an embedded object: "
            "'word/embeddings/sheet.xlsx'\n");
  EXPECT_THAT(refusal_with("word/activeX/activeX1.xml", "<x/>"), HasSubstr("has a control"));
  EXPECT_THAT(refusal_after("word/header1.xml", "<w:t>", "<w:object/><w:t>"),
              HasSubstr("docx.embedded-object: 'word/header1.xml' has an embedded object"));
  EXPECT_THAT(refusal_after("word/_rels/document.xml.rels", "relationships/comments",
                            "relationships/aFChunk"),
              HasSubstr("has an inserted file"));
}

TEST(HouseTemplate, refuses_fields_that_fetch) {
  EXPECT_EQ(refusal_after("word/header1.xml", " PAGE ", " INCLUDEPICTURE \"https://example.org\" "),
            "docx.outside: 'word/header1.xml' has the field 'includepicture', which is not "
            "allowed\n");
}

TEST(HouseTemplate, refuses_bombs_and_odd_archives) {
  auto members = small_template();
  members["word/styles.xml"] = std::string(std::size_t{17} << 20U, ' ');
  EXPECT_THAT(refusal(template_of(members)),
              HasSubstr("zip.limit: member 'word/styles.xml' unpacks to more than the 16 MiB"));
  EXPECT_THAT(refusal_with("/etc/passwd", "x"), HasSubstr("zip.member: member '/etc/passwd' has an "
                                                          "absolute path"));
  EXPECT_THAT(refusal("not a zip"), HasSubstr("zip.unreadable"));
}

TEST(HouseTemplate, refuses_damaged_and_foreign_xml) {
  EXPECT_THAT(refusal_with("word/styles.xml", "<w:styles"), HasSubstr("docx.template: "));
  EXPECT_THAT(refusal_with("word/styles.xml",
                           "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"),
              HasSubstr("docx.template: 'word/styles.xml' is not XML that Word writes"));
  EXPECT_THAT(refusal_with("word/styles.xml", "<w:styles xmlns:w=\"http://purl.oclc.org/ooxml\"/>"),
              HasSubstr("is not in the form that Word saves by default"));
  EXPECT_THAT(refusal_with("_rels/.rels", "<Relationships/>"),
              HasSubstr("the file is not a Word document"));
  EXPECT_THAT(refusal_with("word/header1.xml",
                           [] {
                             std::string deep =
                                 "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/"
                                 "wordprocessingml/2006/main\">";
                             for (int i = 0; i < 200; ++i) deep += "<w:tc>";
                             for (int i = 0; i < 200; ++i) deep += "</w:tc>";
                             return deep + "</w:hdr>";
                           }()),
              HasSubstr("too deep"));
}

TEST(HouseTemplate, refuses_pictures_that_are_none) {
  EXPECT_THAT(refusal_with("word/media/logo.png", "GIF89a"), HasSubstr("docx.template: "));
}

TEST(HouseTemplate, says_what_it_leaves_out) {
  EXPECT_EQ(refusal_after("word/header1.xml", "<w:t>", "<w:pict><x/></w:pict><w:t>"),
            "docx.left-out: 'word/header1.xml' has a drawing in an old format, which is left "
            "out\n");
}

document::Document small_document() {
  document::Document document;
  document.metadata.title = "A report";
  document.blocks = {heading(2, "one", "1", "Chapter one"), paragraph({words("Some words.")})};
  return document;
}

TEST(HouseTemplate, gives_styles_page_and_heads_and_nothing_else) {
  const HouseTemplate house = accepted();
  const auto members = members_of(word_file(small_document(), &house));
  std::string all;
  for (const auto& [name, bytes] : members) all += bytes;
  for (const char* hidden : {"00AB12CD", "A remark", "A person", "Text of the template", "de-DE",
                             "rsid", "w:name=\"x\""})
    EXPECT_THAT(all, Not(HasSubstr(hidden)));
  const std::string& styles = members.at("word/styles.xml");
  EXPECT_THAT(styles, HasSubstr("w:ascii=\"Corbel\""));
  EXPECT_THAT(styles, HasSubstr("AA0055"));
  EXPECT_THAT(styles, Not(HasSubstr("w:numId w:val=\"7\"")));
  EXPECT_THAT(styles, HasSubstr("w:lang w:val=\"en-GB\""));
  const std::string& body = members.at("word/document.xml");
  EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"berschrift1\"/>"));
  EXPECT_THAT(body, HasSubstr("<w:pgSz w:w=\"11000\" w:h=\"16000\"/>"));
  EXPECT_THAT(members.at("word/header1.xml"), HasSubstr("House words"));
  EXPECT_THAT(members.at("word/header1.xml"), HasSubstr("r:embed=\"rId1\""));
  EXPECT_EQ(members.count("word/media/image1.png"), 1U);
}

TEST(HouseTemplate, keeps_the_mark_of_a_draft) {
  const HouseTemplate house = accepted();
  document::Document draft = small_document();
  draft.metadata.watermark = "Draft";
  EXPECT_THAT(members_of(word_file(draft, &house)).at("word/header1.xml"), HasSubstr(">Draft<"));
}

}  // namespace
}  // namespace muster::docx
