// SPDX-License-Identifier: MIT
// Layers: content of hidden ones leaves the page, or the file is refused; the rest stays.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "foreign/layers.hpp"
#include "foreign/metered_content.hpp"
#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A page whose resources name the layers 6 (/Yes, shown), 7 (/No, hidden) and the rule 8 (/Rule).
SmallPdf layered(const std::string& content, const std::string& configuration = "/OFF[7 0 R]",
                 const std::string& rule = "<</Type/OCMD/OCGs[6 0 R 7 0 R]>>") {
  SmallPdf pdf;
  pdf.content = content;
  pdf.catalog = "/OCProperties<</OCGs[6 0 R 7 0 R]/D<<" + configuration + ">>>>";
  pdf.resources = "/Properties<</Yes 6 0 R/No 7 0 R/Rule 8 0 R>>";
  pdf.further = {"<</Type/OCG/Name(Plan)>>", "<</Type/OCG/Name(Costs)>>", rule};
  return pdf;
}

std::string flattened(const SmallPdf& pdf) {
  const auto source = open_pdf("a.pdf", pdf.bytes(), Limits(), true);
  return source->content_of(source->pages()[0]);
}

/// Whether the page shows what belongs to `name`.
bool shows(const std::string& name, const std::string& configuration,
           const std::string& rule = "<</Type/OCMD/OCGs[6 0 R 7 0 R]>>") {
  const SmallPdf pdf =
      layered("/OC /" + name + " BDC BT /F 9 Tf (WORDS) Tj ET EMC", configuration, rule);
  return flattened(pdf).find("WORDS") != std::string::npos;
}

constexpr const char* both =
    "/OC /Yes BDC BT /F 9 Tf (SEEN) Tj ET EMC /OC /No BDC BT (UNSEEN) Tj ET EMC";

TEST(Layers, that_are_hidden_are_for_the_writer_to_decide) {
  EXPECT_THAT(refusal(layered(both).bytes()),
              AllOf(HasSubstr("the hidden layer 'Costs' (page 1) would be left out"),
                    HasSubstr("set 'flatten' to 'yes'")));
  EXPECT_THAT(flattened(layered(both)), AllOf(HasSubstr("(SEEN)"), Not(HasSubstr("UNSEEN"))));
  const auto source = open_pdf("a.pdf", layered(both).bytes(), Limits(), true);
  ASSERT_FALSE(source->remarks().items().empty());
  EXPECT_EQ(source->remarks().items()[0].code.id, std::string("pdf.layers"));
}

TEST(Layers, that_hide_nothing_are_taken) {
  EXPECT_EQ(refusal(layered(both, "").bytes()), "");
  EXPECT_EQ(remarks(layered("/OC /Yes BDC BT /F 9 Tf (SEEN) Tj ET EMC").bytes()), "");
}

TEST(Layers, have_the_state_of_the_default_configuration) {
  EXPECT_TRUE(shows("Yes", ""));
  EXPECT_FALSE(shows("Yes", "/OFF[6 0 R]"));
  EXPECT_FALSE(shows("Yes", "/BaseState/OFF"));
  EXPECT_TRUE(shows("Yes", "/BaseState/OFF/ON[6 0 R]"));
  EXPECT_FALSE(shows("No", "/BaseState/OFF/ON[6 0 R]"));
  EXPECT_TRUE(shows("Missing", "/BaseState/OFF"));
}

TEST(Layers, are_as_a_viewer_prints_them) {
  const std::string event = "/AS[<</Event/Print/Category[/Print]/OCGs[6 0 R 7 0 R]>>]";
  const auto with_state = [&](const std::string& state, const std::string& configuration) {
    SmallPdf pdf = layered("/OC /Yes BDC BT /F 9 Tf (WORDS) Tj ET EMC", configuration);
    pdf.further[0] = "<</Type/OCG/Name(Plan)/Usage<</Print<</PrintState/" + state + ">>>>>>";
    return flattened(pdf).find("WORDS") != std::string::npos;
  };
  EXPECT_FALSE(with_state("OFF", event));
  EXPECT_TRUE(with_state("ON", event + "/OFF[6 0 R]"));
  EXPECT_TRUE(with_state("OFF", ""));  // no viewer applies it
}

TEST(Layers, follow_rules) {
  const auto rule = [](const std::string& entries) {
    return shows("Rule", "/OFF[7 0 R]", "<</Type/OCMD" + entries + ">>");
  };
  const std::string groups = "/OCGs[6 0 R 7 0 R]";
  EXPECT_TRUE(rule(groups));
  EXPECT_TRUE(rule(groups + "/P/AnyOn"));
  EXPECT_FALSE(rule(groups + "/P/AllOn"));
  EXPECT_TRUE(rule(groups + "/P/AnyOff"));
  EXPECT_FALSE(rule(groups + "/P/AllOff"));
  EXPECT_FALSE(rule("/OCGs 7 0 R"));
  EXPECT_TRUE(rule("/OCGs[]/P/AllOn"));
  EXPECT_FALSE(rule(groups + "/VE[/And 6 0 R 7 0 R]"));
  EXPECT_TRUE(rule(groups + "/P/AllOff/VE[/Or 6 0 R 7 0 R]"));
  EXPECT_TRUE(rule("/VE[/And 6 0 R[/Not 7 0 R]]"));
  EXPECT_FALSE(rule("/VE[/Not[/Or 6 0 R 7 0 R]]"));
}

TEST(Layers, are_refused_where_viewers_do_not_agree) {
  const auto refused = [](SmallPdf pdf) { return refusal(pdf.bytes()); };
  const std::string words = "/OC /Rule BDC BT /F 9 Tf (WORDS) Tj ET EMC";
  EXPECT_THAT(refused(layered(words, "", "<</Type/OCMD/VE[/Nand 6 0 R]>>")), HasSubstr("damaged"));
  EXPECT_THAT(refused(layered(words, "", "<</Type/OCMD/VE[/Not]>>")), HasSubstr("damaged"));
  SmallPdf design = layered("/OC /No BDC BT /F 9 Tf (WORDS) Tj ET EMC");
  design.further[1] = "<</Type/OCG/Name(Costs)/Intent/Design>>";
  EXPECT_THAT(refused(design), HasSubstr("the layer 'Costs' is shown to some readers"));
  SmallPdf language = layered("/OC /Yes BDC BT /F 9 Tf (WORDS) Tj ET EMC",
                              "/AS[<</Event/Print/Category[/Language]/OCGs[6 0 R]>>]");
  language.further[0] = "<</Type/OCG/Name(Cymraeg)/Usage<</Language<</Lang(cy)>>>>>>";
  EXPECT_THAT(refused(language), HasSubstr("the layer 'Cymraeg' is shown to some readers"));
}

TEST(Layers, leave_the_graphics_state_to_what_follows) {
  EXPECT_THAT(flattened(layered("/OC /No BDC q 1 0 0 rg /F 9 Tf (NO) Tj 0 0 9 9 re f Q EMC 5 w")),
              testing::StrEq("5 w\n"));
  EXPECT_THAT(
      flattened(layered("/OC /No BDC 2 0 0 2 0 0 cm 1 0 0 rg 0 0 9 9 re f EMC 0 0 5 5 re f")),
      testing::StrEq("2 0 0 2 0 0 cm\n1 0 0 rg\n0 0 5 5 re\nf\n"));
  EXPECT_THAT(flattened(layered("/OC /No BDC /P scn EMC 0 g 0 0 5 5 re f")),
              testing::StrEq("0 g\n0 0 5 5 re\nf\n"));
  EXPECT_THAT(flattened(layered("/OC /No BDC 0 0 9 9 re W n 0 0 3 3 re f EMC 0 0 5 5 re f")),
              testing::StrEq("0 0 9 9 re\nW\nn\n0 0 5 5 re\nf\n"));
}

TEST(Layers, hide_what_is_nested_in_them) {
  EXPECT_THAT(
      flattened(layered("/OC /No BDC /OC /Yes BDC (NO) Tj EMC /P <</ActualText(NO)>> BDC EMC "
                        "(NO) ' EMC 5 w")),
      testing::StrEq("T*\n5 w\n"));
}

TEST(Layers, do_not_move_the_words_after_them) {
  const std::string hidden = "BT /F 9 Tf /OC /No BDC (NO) Tj EMC ";
  EXPECT_THAT(refusal(layered(hidden + "(AFTER) Tj ET").bytes()),
              HasSubstr("their place is unknown"));
  EXPECT_THAT(flattened(layered(hidden + "5 5 Td (AFTER) Tj ET")), HasSubstr("(AFTER)"));
}

TEST(Layers, hide_forms_pictures_and_annotations) {
  SmallPdf pdf = layered("/X Do /Y Do 5 w");
  pdf.resources += "/XObject<</X 9 0 R/Y 10 0 R>>";
  pdf.further.push_back(form("(UNSEEN) Tj", "/BBox[0 0 9 9]/OC 7 0 R"));
  pdf.further.push_back(form("/OC /No BDC (UNSEEN) Tj EMC 6 w",
                             "/BBox[0 0 9 9]/Resources<</Properties<</No 7 0 R>>>>"));
  pdf.further.push_back(form("(UNSEEN) Tj", "/BBox[0 0 9 9]"));
  pdf.page += "/Annots[<</Subtype/Stamp/F 4/OC 7 0 R/Rect[0 0 9 9]/AP<</N 11 0 R>>>>]";
  const auto source = open_pdf("a.pdf", pdf.bytes(), Limits(), true);
  Handle page = source->pages()[0];
  EXPECT_EQ(source->content_of(page), "/Y Do\n5 w\n");
  EXPECT_EQ(page.getKey("/Annots").getArrayNItems(), 0);
  Handle form = page.getKey("/Resources").getKey("/XObject").getKey("/Y");
  EXPECT_EQ(decoded(form, source->meter()), "6 w\n");
}

TEST(Layers, are_refused_in_a_drawing_that_does_not_say_which) {
  SmallPdf pdf = layered("/X Do");
  pdf.resources += "/XObject<</X 9 0 R>>";
  pdf.further.push_back(form("/OC /No BDC EMC", "/BBox[0 0 9 9]"));
  EXPECT_THAT(refusal(pdf.bytes()), HasSubstr("names a layer without saying which"));
}

}  // namespace
}  // namespace muster::foreign::test
