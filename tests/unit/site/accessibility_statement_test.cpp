// SPDX-License-Identifier: MIT
#include "site/accessibility_statement.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "document/dump.hpp"

namespace muster::site {
namespace {

using model::Compliance;
using testing::HasSubstr;
using testing::Not;

model::Edition edition(Compliance status) {
  model::Edition out;
  out.title = "A Strategy";
  out.organisation = "A System";
  out.contact = {"Workforce team", "people@example.org", "020 7946 0101"};
  out.accessibility.status = status;
  return out;
}

publish::Manifest with_pdf(bool accessible) {
  publish::Manifest made;
  made.publication = "committee-pack";
  made.title = "Document pack";
  publish::Output pdf{"report.pdf", OutputFormat::pdf, Variant::standard, "", 900, 3, ""};
  pdf.accessible = accessible;
  if (!accessible) pdf.obstacles = {"'plan.pdf' has no tags"};
  made.outputs = {pdf};
  return made;
}

std::string statement(const model::Edition& edition,
                      const std::vector<publish::Manifest>& manifests = {with_pdf(true)}) {
  return document::dump(accessibility_statement(edition, model::Audience::for_public, manifests,
                                                from_civil({2023, 6, 30})));
}

TEST(AccessibilityStatement, IsInThePublishersName) {
  const std::string text = statement(edition(Compliance::full));
  for (const char* part :
       {"A System is committed to making its website accessible, in accordance with the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        "This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 "
        "AA standard",
        "Equality and Human Rights Commission (EHRC)", "mailto:people@example.org",
        "prepared on 30 June 2023"})
    EXPECT_THAT(text, HasSubstr(part));
  EXPECT_THAT(text, Not(HasSubstr("Non-accessible content")));
}

TEST(AccessibilityStatement, ClaimsNothingThatNobodyAssessed) {
  const std::string text = statement(edition(Compliance::not_stated));
  EXPECT_THAT(text, HasSubstr("has not been assessed yet"));
  EXPECT_THAT(text, Not(HasSubstr("compliant with")));
}

TEST(AccessibilityStatement, ListsThePdfsThatFailWithTheirReasons) {
  for (Compliance status : {Compliance::not_stated, Compliance::partial}) {
    const std::string text = statement(edition(status), {with_pdf(false)});
    EXPECT_THAT(text, HasSubstr("This website is partially compliant"));
    EXPECT_THAT(text, HasSubstr("due to the non-compliances listed below"));
    EXPECT_THAT(text, HasSubstr("committee-pack/report.pdf"));
    EXPECT_THAT(text, HasSubstr("'plan.pdf' has no tags."));
  }
}

TEST(AccessibilityStatement, ListsWhatThePublisherKnows) {
  model::Edition known = edition(Compliance::partial);
  known.accessibility.known = {"The map has no text alternative."};
  known.accessibility.burden = {"Papers before 2018 would cost too much to convert."};
  known.accessibility.tested = from_civil({2023, 5, 2});
  known.accessibility.tested_by = "A Tester";
  known.accessibility.response = "10 working days";
  const std::string text = statement(known);
  for (const char* part :
       {"due to the non-compliances and the exemptions listed below",
        "The map has no text alternative.", "Disproportionate burden", "last tested on 2 May 2023",
        "carried out by A Tester", "We will answer within 10 working days."})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST(AccessibilityStatement, NamesTheBodyOfNorthernIreland) {
  model::Edition there = edition(Compliance::full);
  there.accessibility.nation = model::Nation::northern_ireland;
  EXPECT_THAT(statement(there), HasSubstr("Equality Commission for Northern Ireland (ECNI)"));
  EXPECT_THAT(statement(there), Not(HasSubstr("EHRC")));
}

TEST(AccessibilityStatement, CannotSayFullIfSomethingFails) {
  Diagnostics found;
  check_statement(edition(Compliance::full), {with_pdf(true)}, found);
  EXPECT_TRUE(found.items().empty());
  check_statement(edition(Compliance::full), {with_pdf(false)}, found);
  ASSERT_EQ(found.items().size(), 1U);
  EXPECT_EQ(found.items()[0].code, code::site_statement);
  check_statement(edition(Compliance::partial), {with_pdf(false)}, found);
  EXPECT_EQ(found.items().size(), 1U);
}

}  // namespace
}  // namespace muster::site
