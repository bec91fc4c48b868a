// SPDX-License-Identifier: MIT
#include "unit/docx/word_file.hpp"

#include <gtest/gtest.h>

#include "base/ascii.hpp"
#include "image/bitmap.hpp"
#include "zip/reader.hpp"
#include "zip/writer.hpp"

namespace muster::testing {
namespace {

const layout::FontLibrary& fonts() {
  static const layout::FontLibrary library("Liberation Sans");
  return library;
}

theme::Theme plain_theme() {
  theme::Theme out;
  out.light.fill({0, 0, 0});
  out.light[static_cast<std::size_t>(theme::Role::page)] = {255, 255, 255};
  out.type.family = "Liberation Sans";
  return out;
}

constexpr const char* w =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr const char* r =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string relations(const std::string& inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inside + "</Relationships>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
         "\" Target=\"" + target + "\"/>";
}

std::string logo() {
  image::Bitmap bitmap(2, 2, 3);
  return image::encode_png(bitmap);
}

}  // namespace

std::string word_file(const document::Document& document, const docx::HouseTemplate* house) {
  StringSink sink;
  docx::DocxOptions options;
  options.house = house;
  docx::write_docx(document, plain_theme(), fonts(), options, sink);
  return sink.text;
}

std::map<std::string, std::string> members_of(const std::string& file) {
  const zip::Reader reader(file, {}, {});
  std::map<std::string, std::string> members;
  for (const std::string& name : reader.names()) members[name] = reader.read(name);
  return members;
}

pugi::xml_document part_of(const std::string& file, const std::string& member) {
  const std::string text = members_of(file)[member];
  pugi::xml_document xml;
  const auto result = xml.load_buffer(text.data(), text.size(), pugi::parse_full);
  EXPECT_TRUE(result) << member << ": " << result.description();
  return xml;
}

std::string words_of(const pugi::xml_node& paragraph) {
  std::string words;
  pugi::xpath_node_set pieces = paragraph.select_nodes(".//w:t|.//w:tab[parent::w:r]");
  pieces.sort();
  for (const pugi::xpath_node& found : pieces)
    words += std::string_view(found.node().name()) == "w:t" ? found.node().child_value() : "|";
  return words;
}

std::string style_of(const pugi::xml_node& paragraph) {
  return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

std::vector<std::string> paragraphs_of(const std::string& file) {
  const pugi::xml_document xml = part_of(file, "word/document.xml");
  std::vector<std::string> all;
  for (const pugi::xpath_node& found : xml.select_nodes("//w:body//w:p"))
    all.push_back(style_of(found.node()) + ": " + words_of(found.node()));
  return all;
}

std::vector<std::string> fields_of(const std::string& file) {
  const pugi::xml_document xml = part_of(file, "word/document.xml");
  std::vector<std::string> all;
  for (const pugi::xpath_node& found : xml.select_nodes("//w:instrText"))
    all.emplace_back(trimmed(found.node().child_value()));
  return all;
}

std::map<std::string, std::string> small_template() {
  const std::string root = std::string(w) + " " + r;
  return {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
      {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
      {"word/document.xml",
       "<w:document " + root +
           "><w:body><w:p><w:r><w:t>Text of the template</w:t></w:r></w:p><w:sectPr>"
           "<w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11000\" "
           "w:h=\"16000\"/><w:pgMar w:top=\"1000\" w:right=\"1100\" w:bottom=\"1200\" "
           "w:left=\"1300\" w:header=\"500\" w:footer=\"600\"/></w:sectPr></w:body></w:document>"},
      {"word/_rels/document.xml.rels", relations(relation("rId1", "styles", "styles.xml") +
                                                 relation("rId2", "header", "header1.xml") +
                                                 relation("rId3", "comments", "comments.xml") +
                                                 relation("rId4", "theme", "theme/theme1.xml"))},
      {"word/comments.xml",
       "<w:comments " + root + "><w:comment>A remark</w:comment></w:comments>"},
      {"word/theme/theme1.xml",
       "<a:theme xmlns:a=\"x\"><a:themeElements><a:fontScheme><a:majorFont><a:latin "
       "typeface=\"Gill Sans\"/></a:majorFont><a:minorFont><a:latin typeface=\"Corbel\"/>"
       "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"},
      {"word/styles.xml",
       "<w:styles " + root +
           "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/>"
           "<w:lang w:val=\"de-DE\"/></w:rPr></w:rPrDefault></w:docDefaults>"
           "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name "
           "w:val=\"Normal\"/><w:rsid w:val=\"00AB12CD\"/></w:style>"
           "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"
           "<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:rPr><w:color "
           "w:val=\"AA0055\"/></w:rPr></w:style></w:styles>"},
      {"word/header1.xml",
       "<w:hdr " + root +
           "><w:p w:rsidR=\"00AB12CD\"><w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>House "
           "words</w:t></w:r><w:r><w:drawing><a:blip r:embed=\"rId1\"/></w:drawing></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText>"
           "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"},
      {"word/_rels/header1.xml.rels", relations(relation("rId1", "image", "media/logo.png"))},
      {"word/media/logo.png", logo()},
      {"docProps/core.xml", "<coreProperties><creator>A person</creator></coreProperties>"}};
}

std::string template_of(const std::map<std::string, std::string>& members) {
  std::vector<zip::Member> all;
  for (const auto& [name, bytes] : members) all.push_back({name, bytes});
  return zip::archive_of(all);
}

}  // namespace muster::testing
