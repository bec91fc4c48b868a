// SPDX-License-Identifier: MIT
#include "support/paper_file.hpp"

namespace muster::testing {

namespace {

constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
constexpr const char* names =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
constexpr const char* types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* package_names =
    " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

std::string root(const std::string& element, const std::string& inside) {
  return xml_head + ("<w:" + element) + names + ">" + inside + "</w:" + element + ">";
}

std::string relationships(const std::string& inside) {
  return xml_head + std::string("<Relationships") + package_names + ">" + inside +
         "</Relationships>";
}

std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         bool outside) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + types + type + "\" Target=\"" + target + "\"" +
         (outside ? " TargetMode=\"External\"" : "") + "/>";
}

std::string styles() {
  std::string all;
  for (const char level : {'1', '2', '3'})
    all += std::string("<w:style w:type=\"paragraph\" w:styleId=\"Heading") + level +
           "\"><w:name w:val=\"heading " + level + "\"/><w:pPr><w:outlineLvl w:val=\"" +
           static_cast<char>(level - 1) + "\"/></w:pPr></w:style>";
  for (const char* name : {"Caption", "Quote"})
    all += std::string("<w:style w:type=\"paragraph\" w:styleId=\"") + name +
           "\"><w:name w:val=\"" + (name[0] == 'C' ? "caption" : "Quote") + "\"/></w:style>";
  return root("styles", all);
}

std::string level(int number, const char* format, const char* text) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text +
         "\"/></w:lvl>";
}

std::string numbering() {
  return root("numbering",
              "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "-") +
                  level(1, "bullet", "-") +
                  "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" +
                  level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") +
                  "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                  "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");
}

}  // namespace

PaperFile& PaperFile::relation(const std::string& id, const std::string& type,
                               const std::string& target, bool outside) {
  x_relations += relationship(id, type, target, outside);
  return *this;
}

PaperFile& PaperFile::part(const std::string& name, std::string bytes) {
  x_parts.push_back({"word/" + name, std::move(bytes)});
  return *this;
}

PaperFile& PaperFile::notes(const std::string& name, const std::string& type,
                            const std::string& inside) {
  relation("part-" + name, type, name + ".xml");
  return part(name + ".xml", root(name, inside));
}

std::string PaperFile::bytes() const {
  std::vector<zip::Member> members = {
      {"_rels/.rels",
       relationships(relationship("rId1", "officeDocument", "word/document.xml", false))},
      {"word/document.xml", root("document", "<w:body>" + x_body + "</w:body>")},
      {"word/_rels/document.xml.rels",
       relationships(relationship("styles", "styles", "styles.xml", false) +
                     relationship("numbering", "numbering", "numbering.xml", false) + x_relations)},
      {"word/styles.xml", styles()},
      {"word/numbering.xml", numbering()}};
  members.insert(members.end(), x_parts.begin(), x_parts.end());
  return zip::archive_of(members);
}

std::string paragraph(const std::string& text, const std::string& style,
                      const std::string& properties) {
  const std::string of_style =
      style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
  const std::string of_run = properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
  return "<w:p>" + of_style + "<w:r>" + of_run + "<w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

std::string list_item(const std::string& text, int list, int level) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string word_table(const std::vector<std::vector<std::string>>& rows) {
  std::string all;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    all += row == 0 ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
    for (const std::string& cell : rows[row]) all += "<w:tc>" + paragraph(cell) + "</w:tc>";
    all += "</w:tr>";
  }
  return "<w:tbl>" + all + "</w:tbl>";
}

std::string word_picture(const std::string& id, const std::string& alternative) {
  return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"3600000\" cy=\"3600000\"/>"
         "<wp:docPr id=\"1\" name=\"Picture\" descr=\"" +
         alternative + "\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"" +
         id +
         "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
         "</w:p>";
}

std::string small_png() {
  static constexpr unsigned char bytes[] = {
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
      0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x00, 0x00, 0x00,
      0x00, 0x57, 0xDD, 0x52, 0xF8, 0x00, 0x00, 0x00, 0x01, 0x73, 0x52, 0x47, 0x42, 0x00,
      0xAE, 0xCE, 0x1C, 0xE9, 0x00, 0x00, 0x00, 0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C,
      0x63, 0x60, 0x00, 0x01, 0x00, 0x00, 0x06, 0x00, 0x01, 0xFE, 0x8C, 0x67, 0xC8, 0x00,
      0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
  return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

}  // namespace muster::testing
