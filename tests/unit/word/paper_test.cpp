// SPDX-License-Identifier: MIT
// Papers in Word: what is read, what is refused, and what is said to be left out.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "document/walk.hpp"
#include "support/paper_file.hpp"
#include "word/papers.hpp"

namespace muster::word {
namespace {

using muster::testing::list_item;
using muster::testing::PaperFile;
using muster::testing::paragraph;
using muster::testing::small_png;
using muster::testing::word_picture;
using muster::testing::word_table;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct ReadPaper {
  std::optional<document::Paper> paper;
  std::vector<std::string> found;  ///< "paper.docx:2 code: message"
};

ReadPaper read(const std::string& bytes) {
  Diagnostics diagnostics;
  ReadPaper out;
  out.paper = read_paper(bytes, {"paper.docx", "paper.docx", "en-GB"}, diagnostics);
  for (const Diagnostic& one : diagnostics.items())
    out.found.push_back(one.location.file + ":" + std::to_string(one.location.line) + " " +
                        std::string(one.code.id) + ": " + one.message);
  return out;
}

std::string text_of(const document::Inlines& inlines);

std::string text_of(const document::Inline& one) {
  if (const auto* text = std::get_if<document::Text>(&one.node)) return text->text;
  if (const auto* strong = std::get_if<document::Strong>(&one.node))
    return "*" + text_of(strong->content) + "*";
  if (const auto* emphasis = std::get_if<document::Emphasis>(&one.node))
    return "_" + text_of(emphasis->content) + "_";
  if (const auto* link = std::get_if<document::Link>(&one.node))
    return "[" + text_of(link->content) + "](" + link->target + ")";
  if (const auto* mark = std::get_if<document::FootnoteMark>(&one.node)) return "^" + mark->id;
  if (const auto* foreign = std::get_if<document::Foreign>(&one.node))
    return "<" + foreign->language + " " + text_of(foreign->content) + ">";
  return std::holds_alternative<document::LineBreak>(one.node) ? "/" : "?";
}

std::string text_of(const document::Inlines& inlines) {
  std::string out;
  for (const document::Inline& one : inlines) out += text_of(one);
  return out;
}

std::string text_of(const document::Blocks& blocks);

std::string text_of(const document::List& list) {
  std::string out;
  int number = list.start;
  for (const document::ListItem& item : list.items) {
    const std::string label = item.label.empty() ? std::to_string(number) : item.label;
    out += (out.empty() ? "" : "; ") + (list.ordered ? label + " " : "- ") + text_of(item.blocks);
    ++number;
  }
  return "{" + out + "}";
}

std::string text_of(const document::Row& row) {
  std::string out;
  for (const document::Cell& cell : row.cells) {
    out += "|" + text_of(cell.content) + text_of(cell.blocks);
    if (cell.column_span > 1) out += " across " + std::to_string(cell.column_span);
    if (cell.row_span > 1) out += " down " + std::to_string(cell.row_span);
  }
  return out + "|";
}

std::string text_of(const document::Block& block) {
  if (const auto* heading = std::get_if<document::Heading>(&block.node))
    return std::string(static_cast<std::size_t>(heading->level), '#') + " " +
           text_of(heading->content);
  if (const auto* words = std::get_if<document::Paragraph>(&block.node))
    return text_of(words->content);
  if (const auto* list = std::get_if<document::List>(&block.node)) return text_of(*list);
  if (const auto* quote = std::get_if<document::Quote>(&block.node))
    return "> " + text_of(quote->blocks);
  if (const auto* image = std::get_if<document::Image>(&block.node))
    return "picture " + image->file + " '" + image->alternative + "' " + text_of(image->caption);
  const auto* table = std::get_if<document::Table>(&block.node);
  if (table == nullptr) return "?";
  std::string out = "table '" + text_of(table->caption) + "'";
  for (const document::Row& row : table->head) out += " head " + text_of(row);
  for (const document::Row& row : table->rows) out += " row " + text_of(row);
  return out;
}

std::string text_of(const document::Blocks& blocks) {
  std::string out;
  for (const document::Block& one : blocks) out += (out.empty() ? "" : " / ") + text_of(one);
  return out;
}

/// The blocks of a paper without problems.
std::string blocks(const PaperFile& file) {
  const ReadPaper read_one = read(file.bytes());
  EXPECT_THAT(read_one.found, IsEmpty());
  return read_one.paper ? text_of(read_one.paper->blocks) : "refused";
}

std::vector<std::string> problems(const PaperFile& file) { return read(file.bytes()).found; }

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

/// A picture with `crop` before its bitmap, and with `properties` of its frame.
std::string framed_body(const std::string& crop, const std::string& properties) {
  std::string picture = word_picture("rId9", "A square");
  picture.insert(picture.find("<a:blip "), crop);
  picture.insert(picture.find("</pic:pic>"), "<pic:spPr>" + properties + "</pic:spPr>");
  return picture;
}

PaperFile with_picture(const std::string& body) {
  PaperFile file(body);
  file.relation("rId9", "image", "media/image1.png").part("media/image1.png", small_png());
  return file;
}

PaperFile framed_picture(const std::string& crop, const std::string& properties) {
  return with_picture(framed_body(crop, properties));
}

document::Image picture_of(const PaperFile& file) {
  const ReadPaper read_one = read(file.bytes());
  EXPECT_THAT(read_one.found, IsEmpty());
  document::Image found;
  if (read_one.paper)
    document::for_each_block(read_one.paper->blocks, [&](const document::Block& block) {
      if (const auto* image = std::get_if<document::Image>(&block.node)) found = *image;
    });
  return found;
}

TEST(Paper, HasHeadingsAndParagraphs) {
  EXPECT_EQ(blocks(PaperFile(paragraph("Purpose", "Heading1") + paragraph("To note.") +
                             paragraph("Costs", "Heading2"))),
            "# Purpose / To note. / ## Costs");
}

TEST(Paper, BeginsAtLevelOneAndSkipsNoLevel) {
  EXPECT_EQ(blocks(PaperFile(paragraph("A", "Heading2") + paragraph("B", "Heading3") +
                             paragraph("C", "Heading2"))),
            "# A / ## B / # C");
  EXPECT_EQ(blocks(PaperFile(paragraph("A", "Heading1") + paragraph("B", "Heading3"))),
            "# A / ## B");
}

TEST(Paper, KeepsBoldItalicAndBreaks) {
  EXPECT_EQ(blocks(PaperFile("<w:p><w:r><w:t xml:space=\"preserve\">one </w:t></w:r><w:r><w:rPr>"
                             "<w:b/></w:rPr><w:t>two</w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
                             "<w:br/><w:t>three</w:t></w:r></w:p>")),
            "one *two*/_three_");
  EXPECT_EQ(blocks(PaperFile("<w:p>" + run("a") +
                             "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>b"
                             "</w:t></w:r></w:p>")),
            "ab");
}

/// Word and LibreOffice keep a large first letter as a paragraph of its own.
TEST(Paper, LargeFirstLettersBeginTheirParagraph) {
  const auto letter = [](const std::string& kind) {
    return "<w:p><w:pPr><w:framePr w:dropCap=\"" + kind + "\"/></w:pPr>" + run("D") + "</w:p>";
  };
  EXPECT_EQ(blocks(PaperFile(letter("drop") + paragraph("amp and mould.") + letter("margin") +
                             paragraph("oors."))),
            "Damp and mould. / Doors.");
  EXPECT_EQ(blocks(PaperFile(letter("none") + paragraph("amp."))), "D / amp.");
  EXPECT_EQ(blocks(PaperFile(letter("drop"))), "D");
}

/// Nothing of the file is read as Markdown or as a tag.
TEST(Paper, TakesSignsAsTheyAre) {
  EXPECT_EQ(blocks(PaperFile(paragraph("# {{edition.title}} ::: pdf *x* &lt;b>"))),
            "# {{edition.title}} ::: pdf *x* <b>");
}

TEST(Paper, KeepsListsWithTheirNumbers) {
  EXPECT_EQ(blocks(PaperFile(list_item("a", 1) + list_item("b", 1, 1) + list_item("c", 1))),
            "{- a / {- b}; - c}");
  EXPECT_EQ(blocks(PaperFile(list_item("a", 2) + list_item("b", 2, 1) + list_item("c", 2, 1) +
                             list_item("d", 2))),
            "{1 a / {(a) b; (b) c}; 2 d}");
}

/// A list that is interrupted continues its numbers.
TEST(Paper, ContinuesANumberedList) {
  EXPECT_EQ(blocks(PaperFile(list_item("a", 2) + paragraph("text") + list_item("b", 2))),
            "{1 a} / text / {2 b}");
}

TEST(Paper, HasTablesWithCaptions) {
  EXPECT_EQ(blocks(PaperFile(paragraph("Table 1: Costs", "Caption") +
                             word_table({{"Year", "Cost"}, {"2025", "£3m"}}))),
            "table 'Table 1: Costs' head |Year|Cost| row |2025|£3m|");
}

TEST(Paper, PrefersACaptionToTheTitleInTheProperties) {
  std::string table = word_table({{"Post", "Number"}, {"Nurse", "3"}});
  table.insert(7, "<w:tblPr><w:tblCaption w:val=\"In the properties\"/></w:tblPr>");
  EXPECT_THAT(blocks(PaperFile(table)), HasSubstr("table 'In the properties'"));
  EXPECT_EQ(blocks(PaperFile(paragraph("Table 2: Posts", "Caption") + table)),
            "table 'Table 2: Posts' head |Post|Number| row |Nurse|3|");
}

TEST(Paper, NamesATableAfterItsHeading) {
  EXPECT_EQ(blocks(PaperFile(paragraph("Costs", "Heading1") + word_table({{"A"}, {"B"}}))),
            "# Costs / table 'Costs' head |A| row |B|");
}

TEST(Paper, HasMergedCells) {
  const std::string across =
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("ab") + "</w:tc>";
  const auto down = [](const char* value, const std::string& text) {
    return std::string("<w:tc><w:tcPr><w:vMerge") + value + "/></w:tcPr>" +
           (text.empty() ? "<w:p/>" : paragraph(text)) + "</w:tc>";
  };
  const auto cell = [](const std::string& text) { return "<w:tc>" + paragraph(text) + "</w:tc>"; };
  EXPECT_EQ(blocks(PaperFile("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + across + "</w:tr>" +
                             "<w:tr>" + down(" w:val=\"restart\"", "c") + cell("d") + "</w:tr>" +
                             "<w:tr>" + down("", "") + cell("e") + "</w:tr></w:tbl>")),
            "table 'Table' head |ab across 2| row |c down 2|d| row |e|");
}

TEST(Paper, HasPicturesAndTheirCaptions) {
  PaperFile file(word_picture("rId9", "A black square") +
                 paragraph("Figure 1: A square", "Caption"));
  file.relation("rId9", "image", "media/image1.png").part("media/image1.png", small_png());
  EXPECT_EQ(blocks(file),
            "picture paper.docx:word/media/image1.png 'A black square' Figure 1: A square");
}

TEST(Paper, HasFootnotes) {
  PaperFile file("<w:p>" + run("Known") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>");
  file.notes("footnotes", "footnotes",
             "<w:footnote w:id=\"0\">" + paragraph("separator") +
                 "</w:footnote><w:footnote w:id=\"2\">" + paragraph("Since May.") +
                 "</w:footnote>");
  const ReadPaper one = read(file.bytes());
  ASSERT_TRUE(one.paper);
  EXPECT_EQ(text_of(one.paper->blocks), "Known^f2");
  ASSERT_EQ(one.paper->footnotes.size(), 1U);
  EXPECT_EQ(text_of(one.paper->footnotes.at("f2")), "Since May.");
}

TEST(Paper, HasLinksToPagesAndToItsHeadings) {
  PaperFile file("<w:p><w:hyperlink r:id=\"rId9\">" + run("page") + "</w:hyperlink>" +
                 "<w:hyperlink w:anchor=\"here\">" + run("below") + "</w:hyperlink></w:p>" +
                 "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:bookmarkStart w:id=\"0\" "
                 "w:name=\"here\"/>" +
                 run("Here") + "</w:p>");
  file.relation("rId9", "hyperlink", "https://example.org/", true);
  EXPECT_EQ(blocks(file), "[page](https://example.org/)[below](#heading-1) / # Here");
}

TEST(Paper, PrintsOtherLinksAsText) {
  PaperFile file("<w:p><w:hyperlink r:id=\"rId9\">" + run("plan") + "</w:hyperlink></w:p>");
  file.relation("rId9", "hyperlink", "file:///C:/plan.docx", true);
  const ReadPaper one = read(file.bytes());
  ASSERT_TRUE(one.paper);
  EXPECT_EQ(text_of(one.paper->blocks), "plan");
  EXPECT_THAT(one.found,
              ElementsAre(HasSubstr("word.left-out: 1 link that leads to no web page is printed")));
}

TEST(Paper, RefusesTrackedChangesOnce) {
  const ReadPaper one = read(PaperFile(paragraph("a") + "<w:p><w:ins w:id=\"1\">" + run("b") +
                                       "</w:ins><w:del w:id=\"2\">"
                                       "<w:r><w:delText>c</w:delText></w:r></w:del></w:p>")
                                 .bytes());
  EXPECT_FALSE(one.paper);
  EXPECT_THAT(one.found, ElementsAre(HasSubstr("paper.docx:2 word.tracked-changes: the paper has 2 "
                                               "tracked changes")));
}

TEST(Paper, RefusesComments) {
  PaperFile file(paragraph("a"));
  file.notes("comments", "comments", "<w:comment w:id=\"1\">" + paragraph("why?") + "</w:comment>");
  EXPECT_THAT(problems(file), ElementsAre(HasSubstr("word.comments: the paper has 1 comment")));
}

TEST(Paper, RefusesHiddenText) {
  const ReadPaper one = read(PaperFile(paragraph("a") + paragraph("b", "", "<w:vanish/>")).bytes());
  EXPECT_FALSE(one.paper);
  EXPECT_THAT(one.found, ElementsAre(HasSubstr("paper.docx:2 word.hidden-text: ")));
}

/// Words that Word prints in the colour of the page, of a marker pen or of a cell, or too small.
TEST(Paper, RefusesTextThatNobodySees) {
  const auto found = [](const std::string& properties) {
    return problems(PaperFile(paragraph("seen") + paragraph("secret", "", properties)));
  };
  for (const char* unseen :
       {"<w:color w:val=\"FFFFFF\"/>", "<w:color w:val=\"FEFEFE\"/>",
        "<w:highlight w:val=\"black\"/>",
        "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>",
        "<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>",
        "<w:color w:val=\"111111\"/><w:shd w:val=\"solid\" w:color=\"auto\"/>",
        "<w:sz w:val=\"2\"/>"})
    EXPECT_THAT(found(unseen), ElementsAre(HasSubstr("paper.docx:2 word.hidden-text: the paper has "
                                                     "1 piece of text that can't be seen")))
        << unseen;
  for (const char* seen : {"<w:color w:val=\"auto\"/>", "<w:color w:val=\"666666\"/>",
                           "<w:highlight w:val=\"yellow\"/>",
                           "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>",
                           "<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "<w:sz w:val=\"12\"/>"})
    EXPECT_THAT(found(seen), IsEmpty()) << seen;
}

/// White text is usual in the coloured cells of a header.
TEST(Paper, KnowsTheColourOfACell) {
  const auto found = [](const char* table, const char* cell) {
    const std::string white = paragraph("a", "", "<w:color w:val=\"FFFFFF\"/>");
    return problems(PaperFile(std::string("<w:tbl><w:tblPr>") + table +
                              "</w:tblPr><w:tr><w:trPr>"
                              "<w:tblHeader/></w:trPr><w:tc><w:tcPr>" +
                              cell + "</w:tcPr>" + white + "</w:tc><w:tc>" + paragraph("b") +
                              "</w:tc></w:tr></w:tbl>"));
  };
  EXPECT_THAT(found("", ""), ElementsAre(HasSubstr("word.hidden-text")));
  EXPECT_THAT(found("", "<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>"), IsEmpty());
  EXPECT_THAT(found("<w:tblStyle w:val=\"Coloured\"/>", ""), IsEmpty());
}

TEST(Paper, RefusesTheTextOfAMergedCell) {
  const auto row = [](const std::string& merge, const std::string& text) {
    return "<w:tr><w:tc><w:tcPr><w:vMerge" + merge + "/></w:tcPr>" + paragraph(text) +
           "</w:tc><w:tc>" + paragraph("x") + "</w:tc></w:tr>";
  };
  EXPECT_THAT(
      problems(PaperFile("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("A") +
                         "</w:tc><w:tc>" + paragraph("B") + "</w:tc></w:tr>" +
                         row(" w:val=\"restart\"", "one") + row("", "two") + "</w:tbl>")),
      ElementsAre(HasSubstr("word.hidden-text")));
}

/// A drawing in front of a paragraph, around which its text does not flow.
std::string in_front(const std::string& shape, const std::string& behind = "0") {
  return "<w:p><w:r><w:drawing><wp:anchor behindDoc=\"" + behind +
         "\"><wp:wrapNone/><a:graphic><a:graphicData>" + shape +
         "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>";
}

TEST(Paper, RefusesWhatMayCoverText) {
  const auto shape = [](const std::string& form, const std::string& fill) {
    return "<wps:wsp><wps:spPr><a:prstGeom prst=\"" + form + "\"/>" + fill +
           "</wps:spPr></wps:wsp>";
  };
  const auto covered = ::testing::Contains(HasSubstr("word.covered-text: "));
  EXPECT_THAT(problems(PaperFile(in_front(shape("rect", "<a:solidFill/>")))), covered);
  EXPECT_THAT(problems(PaperFile(in_front(shape("rect", "<a:solidFill/>"), "1"))),
              ::testing::Not(covered));
  EXPECT_THAT(problems(PaperFile(in_front(shape("rect", "<a:noFill/>")))), ::testing::Not(covered));
  EXPECT_THAT(problems(PaperFile(in_front(shape("line", "")))), ::testing::Not(covered));
  EXPECT_THAT(problems(PaperFile("<w:p><w:r><w:pict><v:rect style=\"position:absolute;z-index:1\"/>"
                                 "</w:pict></w:r></w:p>")),
              covered);
}

/// Word keeps the parts of a picture that it doesn't show.
TEST(Paper, RefusesCroppedPictures) {
  const auto found = [](const std::string& crop, const std::string& shape) {
    return problems(framed_picture(crop, shape));
  };
  EXPECT_THAT(found("", ""), IsEmpty());
  EXPECT_THAT(found("<a:srcRect l=\"0\" t=\"-500\"/>", ""), IsEmpty());
  EXPECT_THAT(found("<a:srcRect r=\"25000\"/>", ""),
              ElementsAre(HasSubstr("word.cropped-picture: the paper has 1 cropped picture")));
  EXPECT_THAT(found("", "<a:prstGeom prst=\"rect\"/>"), IsEmpty());
  EXPECT_THAT(found("", "<a:prstGeom prst=\"ellipse\"/>"),
              ElementsAre(HasSubstr("word.cropped-picture: the paper has 1 cropped picture")));
  EXPECT_THAT(found("", "<a:custGeom/>"),
              ElementsAre(HasSubstr("word.cropped-picture: the paper has 1 cropped picture")));
}

/// Word mirrors first, then turns clockwise. Exif 2.3, tag 0112, names the result.
TEST(Paper, TurnsPicturesAsWordDoes) {
  const auto name = [](const std::string& turn) {
    return picture_of(framed_picture("", "<a:xfrm" + turn + "/>")).file;
  };
  EXPECT_EQ(name(""), "paper.docx:word/media/image1.png");
  EXPECT_EQ(name(" rot=\"5400000\""), "paper.docx:6:word/media/image1.png");
  EXPECT_EQ(name(" rot=\"10800000\""), "paper.docx:3:word/media/image1.png");
  EXPECT_EQ(name(" rot=\"-5400000\""), "paper.docx:8:word/media/image1.png");
  EXPECT_EQ(name(" rot=\"16200000\""), "paper.docx:8:word/media/image1.png");
  EXPECT_EQ(name(" flipH=\"1\""), "paper.docx:2:word/media/image1.png");
  EXPECT_EQ(name(" flipV=\"1\""), "paper.docx:4:word/media/image1.png");
  EXPECT_EQ(name(" flipH=\"1\" flipV=\"1\""), "paper.docx:3:word/media/image1.png");
  EXPECT_EQ(name(" flipH=\"1\" rot=\"5400000\""), "paper.docx:7:word/media/image1.png");
  EXPECT_EQ(name(" flipH=\"1\" rot=\"16200000\""), "paper.docx:5:word/media/image1.png");
  EXPECT_EQ(name(" flipV=\"1\" rot=\"5400000\""), "paper.docx:5:word/media/image1.png");
}

/// The frame of a picture has the size before the turn.
TEST(Paper, ATurnedPictureIsAsWideAsItWasHigh) {
  const auto width = [](const std::string& turn) {
    // 9,026 twentieths of a point between the margins are 5,731,510 units.
    return picture_of(with_picture(
                          framed_body("", "<a:xfrm" + turn +
                                              "><a:ext cx=\"3600000\" cy=\"1800000\"/></a:xfrm>") +
                          "<w:sectPr><w:pgSz w:w=\"11906\"/><w:pgMar w:left=\"1440\" "
                          "w:right=\"1440\"/></w:sectPr>"))
        .width;
  };
  EXPECT_EQ(width(""), 63);
  EXPECT_EQ(width(" rot=\"5400000\""), 31);
  EXPECT_EQ(width(" rot=\"10800000\""), 63);
}

TEST(Paper, RefusesPicturesWhoseColoursWordChanges) {
  const auto found = [](const std::string& effects) {
    std::string body = framed_body("", "");
    const std::size_t blip = body.find("<a:blip ");
    body.replace(body.find("/>", blip), 2, ">" + effects + "</a:blip>");
    return problems(with_picture(body));
  };
  const auto refused = ElementsAre(HasSubstr(
      "word.recoloured-picture: the paper has 1 picture whose colours are changed in Word"));
  EXPECT_THAT(found("<a:lum/><a:alphaModFix amt=\"100000\"/><a:extLst><a:ext/></a:extLst>"),
              IsEmpty());
  EXPECT_THAT(found("<a:lum bright=\"70000\" contrast=\"-70000\"/>"), refused);
  EXPECT_THAT(found("<a:grayscl/>"), refused);
  EXPECT_THAT(found("<a:alphaModFix amt=\"0\"/>"), refused);
  EXPECT_THAT(found("<a:duotone><a:prstClr val=\"black\"/></a:duotone>"), refused);
  EXPECT_THAT(problems(with_picture("<w:p><w:r><w:pict><v:shape alt=\"A square\">"
                                    "<v:imagedata r:id=\"rId9\" gain=\"19661f\"/></v:shape>"
                                    "</w:pict></w:r></w:p>")),
              refused);
}

/// It is not printed, so a washed-out ornament is no reason to refuse a paper.
TEST(Paper, TakesDecorativePicturesInAnyColours) {
  std::string body = framed_body("", "");
  body.replace(body.find("descr=\"A square\"/>"), 18,
               "><a:extLst><a:ext><adec:decorative val=\"1\"/></a:ext></a:extLst></wp:docPr>");
  body.replace(body.find("/>", body.find("<a:blip ")), 2, "><a:grayscl/></a:blip>");
  EXPECT_THAT(problems(with_picture(body)), IsEmpty());
}

TEST(Paper, RefusesPicturesThatAreTurnedByOtherAngles) {
  const auto refused = ElementsAre(
      HasSubstr("word.turned-picture: the paper has 1 picture that is turned by another angle"));
  EXPECT_THAT(problems(framed_picture("", "<a:xfrm rot=\"600000\"/>")), refused);
  EXPECT_THAT(problems(framed_picture("", "<a:xfrm rot=\"-60000\"/>")), refused);
  std::string group = framed_body("", "");
  group.insert(group.find("<pic:pic>"),
               "<wpg:wgp><wpg:grpSpPr><a:xfrm rot=\"5400000\"/>"
               "</wpg:grpSpPr>");
  group.insert(group.find("</a:graphicData>"), "</wpg:wgp>");
  EXPECT_THAT(problems(with_picture(group)), refused);
  EXPECT_THAT(problems(with_picture(
                  "<w:p><w:r><w:pict><v:shape alt=\"A square\" style=\"width:9pt;rotation:90\">"
                  "<v:imagedata r:id=\"rId9\"/></v:shape></w:pict></w:r></w:p>")),
              refused);
}

TEST(Paper, RefusesMacros) {
  PaperFile file(paragraph("a"));
  file.part("vbaProject.bin", "macro");
  EXPECT_THAT(problems(file), ElementsAre(HasSubstr("word.macros: ")));
}

TEST(Paper, RefusesPicturesFromOutsideTheFile) {
  PaperFile file(word_picture("rId9", "A square"));
  file.relation("rId9", "image", "https://example.org/track.png", true);
  EXPECT_THAT(problems(file), ElementsAre(HasSubstr("word.linked-picture: ")));
  PaperFile upward(word_picture("rId9", "A square"));
  upward.relation("rId9", "image", "../../secret.png");
  EXPECT_THAT(problems(upward), ElementsAre(HasSubstr("word.linked-picture: ")));
}

TEST(Paper, RefusesAPictureWithoutAnAlternativeText) {
  PaperFile file(word_picture("rId9", "") + word_picture("rId9", ""));
  file.relation("rId9", "image", "media/image1.png").part("media/image1.png", small_png());
  EXPECT_THAT(problems(file),
              ElementsAre(HasSubstr("word.no-alternative: the paper has 2 pictures without an "
                                    "alternative text")));
}

/// One warning for each kind of what can't be printed, with the number of cases.
TEST(Paper, WarnsOnceOfEachKindThatIsLeftOut) {
  PaperFile file("<w:p>" + run("a") + "<m:oMath/><m:oMath/></w:p>" + word_picture("rId9", "A map"));
  file.relation("rId9", "image", "media/image1.emf").part("media/image1.emf", "not a picture");
  const ReadPaper one = read(file.bytes());
  ASSERT_TRUE(one.paper);
  EXPECT_EQ(text_of(one.paper->blocks), "a");
  EXPECT_THAT(one.found,
              ElementsAre(HasSubstr("paper.docx:1 word.left-out: 2 equations are left out"),
                          HasSubstr("paper.docx:2 word.left-out: 1 picture in another format")));
}

/// What each kind of construct is reported as, and the text that is read without it.
struct LeftOut {
  const char* name;
  std::string body;
  const char* message;
  const char* text;
};

std::string one_run(const std::string& inside, const std::string& properties = "") {
  return "<w:p><w:r><w:rPr>" + properties + "</w:rPr>" + inside + "</w:r></w:p>";
}

std::string drawing(const std::string& inside) {
  return one_run("<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\"/><a:graphic><a:graphicData>" +
                 inside + "</a:graphicData></a:graphic></wp:inline></w:drawing>");
}

const LeftOut left_out[] = {
    {"Chart", drawing("<c:chart r:id=\"rId8\"/>"), "1 chart is left out", ""},
    {"SmartArt", drawing("<dgm:relIds r:dm=\"rId8\"/>"), "1 SmartArt drawing is left out", ""},
    {"Object", one_run("<w:object><o:OLEObject r:id=\"rId8\"/></w:object>"),
     "1 embedded object is left out", ""},
    {"Shape", drawing("<wps:wsp><wps:bodyPr/></wps:wsp>"), "1 drawn shape is left out", ""},
    {"InsertedFile", "<w:altChunk r:id=\"rId8\"/>", "1 inserted file is left out", ""},
    {"Symbol", one_run("<w:sym w:font=\"Webdings\" w:char=\"F021\"/>"),
     "1 sign of a symbol font is left out", ""},
    {"PrivateSign", one_run("<w:t>a&#xE123;b</w:t>"), "1 sign of a symbol font is left out", "ab"},
    {"FormField",
     one_run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList/></w:ffData></w:fldChar>"
             "<w:fldChar w:fldCharType=\"end\"/>"),
     "1 form field is left out", ""},
    {"RaisedText", one_run("<w:t>note</w:t>", "<w:vertAlign w:val=\"superscript\"/>"),
     "1 raised or lowered text is printed in line", "note"},
    {"StruckText", one_run("<w:t>old</w:t>", "<w:strike/>"),
     "1 text that is struck through is printed without the line", "old"},
    {"TextBox",
     one_run("<w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph("in a box") +
             "</w:txbxContent></v:textbox></v:shape></w:pict>"),
     "1 text box is printed after the paragraph that it belongs to", "in a box"},
    {"InnerTable",
     "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("a") + "</w:tc><w:tc>" +
         word_table({{"b", "c"}}) + "</w:tc></w:tr></w:tbl>",
     "1 table inside a table is printed as paragraphs", "table 'Table' row |a|b / c|"},
    {"NoHeaderRow",
     "<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>" + paragraph("b") +
         "</w:tc></w:tr><w:tr><w:tc>" + paragraph("1") + "</w:tc><w:tc>" + paragraph("2") +
         "</w:tc></w:tr></w:tbl>",
     "the paper has 1 table without a header row", nullptr},
    {"ContentsList",
     "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
     "</w:sdtPr><w:sdtContent>" +
         paragraph("Purpose 3") + "</w:sdtContent></w:sdt>",
     "1 list of contents is left out", ""},
    {"ContentsField",
     "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText>"
     "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
         run("Purpose 3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
     "1 list of contents is left out", ""},
};

class WhatIsLeftOut : public ::testing::TestWithParam<LeftOut> {};

TEST_P(WhatIsLeftOut, IsReportedOnceAndTheRestIsRead) {
  const LeftOut& one = GetParam();
  const ReadPaper paper =
      read(PaperFile(paragraph("before") + one.body + paragraph("after")).bytes());
  EXPECT_THAT(paper.found,
              ElementsAre(::testing::AllOf(HasSubstr("word.left-out: "), HasSubstr(one.message))));
  ASSERT_TRUE(paper.paper);
  if (one.text == nullptr) return;
  const std::string inner = one.text[0] == 0 ? "" : std::string(" / ") + one.text;
  EXPECT_EQ(text_of(paper.paper->blocks), "before" + inner + " / after");
}

INSTANTIATE_TEST_SUITE_P(Word, WhatIsLeftOut, ::testing::ValuesIn(left_out),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(Paper, PrintsAPictureOfATableAfterIt) {
  PaperFile file("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("a") +
                 "</w:tc><w:tc>" + word_picture("rId9", "A map") + "</w:tc></w:tr></w:tbl>");
  file.relation("rId9", "image", "media/image1.png").part("media/image1.png", small_png());
  const ReadPaper one = read(file.bytes());
  EXPECT_THAT(one.found, ElementsAre(HasSubstr("1 picture in a table is printed after the table")));
  ASSERT_TRUE(one.paper);
  EXPECT_THAT(text_of(one.paper->blocks), HasSubstr(" / picture paper.docx:word/media/image1.png"));
}

TEST(Paper, SaysThatItsHeaderHasText) {
  const auto found = [](const char* words) {
    PaperFile file(paragraph("a") +
                   "<w:sectPr><w:headerReference r:id=\"part-header1\"/></w:sectPr>");
    file.notes("header1", "header", paragraph(words));
    return problems(file);
  };
  EXPECT_THAT(found("Page 3 of 12"), IsEmpty());
  EXPECT_THAT(found("Draft for officers"),
              ElementsAre(HasSubstr("1 page header or footer with text is left out")));
}

TEST(Paper, WarnsOfTitlesInBold) {
  EXPECT_THAT(problems(PaperFile(paragraph("Purpose", "", "<w:b/>") + paragraph("To note."))),
              ElementsAre(HasSubstr("paper.docx:1 word.no-headings: ")));
}

TEST(Paper, RefusesWhatIsNoWordFile) {
  EXPECT_THAT(read("\xD0\xCF\x11\xE0 old").found, ElementsAre(HasSubstr("word.unreadable: ")));
  EXPECT_THAT(read(zip::archive_of({{"a.txt", "a"}})).found,
              ElementsAre(HasSubstr("word.unreadable: ")));
  EXPECT_THROW(read("no archive"), Error);
}

/// Text after the beginning of a field would be lost without a word.
TEST(Paper, RefusesAFieldWithoutAnEnd) {
  EXPECT_THAT(problems(PaperFile(paragraph("a") +
                                 "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>" +
                                 paragraph("lost"))),
              ElementsAre(HasSubstr("word.unreadable: the paper has 1 field without an end")));
}

TEST(Paper, RefusesTextThatIsNotUtf8) {
  EXPECT_THAT(problems(PaperFile(paragraph("caf\xE9"))),
              ElementsAre(HasSubstr("word.unreadable: ")));
}

/// Without its styles a paper would lose its headings, so damaged ones are not left out.
TEST(Paper, RefusesDamagedParts) {
  PaperFile file(paragraph("a"));
  file.relation("part-comments", "comments", "comments.xml").part("comments.xml", "<w:comments>");
  EXPECT_THAT(problems(file), ElementsAre(HasSubstr("word.unreadable: ")));
}

TEST(Paper, RefusesXmlThatNestsTooDeeply) {
  std::string deep;
  for (int i = 0; i < 500; ++i) deep += "<w:sdt><w:sdtContent>";
  deep += paragraph("a");
  for (int i = 0; i < 500; ++i) deep += "</w:sdtContent></w:sdt>";
  EXPECT_THAT(problems(PaperFile(deep)), ElementsAre(HasSubstr("word.unreadable: ")));
}

TEST(Papers, ReportTheProblemsOfAFileOnce) {
  const auto folder = memory_folder({{"a.docx", "no archive"}}, "edition");
  Papers papers(*folder, "en-GB");
  Diagnostics diagnostics;
  EXPECT_EQ(papers.open("a.docx", diagnostics), nullptr);
  EXPECT_EQ(papers.open("a.docx", diagnostics), nullptr);
  EXPECT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(papers.open("missing.docx", diagnostics), nullptr);
  EXPECT_EQ(diagnostics.error_count(), 2U);
}

TEST(Papers, GiveTheBytesOfAPicture) {
  PaperFile file(paragraph("a"));
  file.part("media/image1.png", small_png());
  const auto folder = memory_folder({{"a.docx", file.bytes()}}, "edition");
  EXPECT_EQ(picture_bytes(*folder, "a.docx:word/media/image1.png"), small_png());
}

}  // namespace
}  // namespace muster::word
