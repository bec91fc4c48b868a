// SPDX-License-Identifier: MIT
#include "load/edition_reader.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string least =
    "id: sel-2022\ntitle: A strategy\norganisation: A system\npublished: 2023-06-30\n"
    "baseline: 01/10/2022\npublications: [people-strategy]\n";

std::vector<std::string> found(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics.items()) {
    lines.push_back(std::to_string(d.location.line) + ":" + std::to_string(d.location.column) +
                    " " + std::string(d.code.id));
  }
  return lines;
}

model::Edition edition(const std::string& yaml) {
  Diagnostics diagnostics;
  auto edition = read_edition(*memory_folder({{"edition.yaml", yaml}}), diagnostics);
  EXPECT_THAT(found(diagnostics), IsEmpty());
  return edition.value_or(model::Edition{});
}

std::vector<std::string> problems(const std::string& yaml) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read_edition(*memory_folder({{"edition.yaml", yaml}}), diagnostics));
  return found(diagnostics);
}

/// The one problem with a line added to an edition that is otherwise right.
Diagnostic problem(const std::string& added) {
  Diagnostics diagnostics;
  EXPECT_FALSE(read_edition(*memory_folder({{"edition.yaml", least + added}}), diagnostics));
  EXPECT_EQ(diagnostics.items().size(), 1U) << added;
  return diagnostics.items().empty() ? Diagnostic{} : diagnostics.items().front();
}

TEST(EditionReader, RefusesRestrictionMarks) {
  EXPECT_EQ(problem("subtitle: \"Posts {audience=restricted}\"\n").code, code::load_audience_place);
  EXPECT_EQ(problem("summary: |\n  One.\n\n  ::: restricted\n  Two.\n").code,
            code::load_audience_place);
  edition(least + "summary: Access is restricted to staff.\n");
}

TEST(EditionReader, NeedsSixKeysAndHasDefaultsForTheRest) {
  model::Edition out = edition(least);
  EXPECT_EQ(out.id, "sel-2022");
  EXPECT_EQ(iso_date(out.published), "2023-06-30");
  EXPECT_EQ(iso_date(out.baseline), "2022-10-01");
  EXPECT_EQ(out.status, EditionStatus::final);
  EXPECT_EQ(out.horizon_years, 5);
  EXPECT_EQ(out.horizon_label, "2027");
  EXPECT_EQ(out.language, "en-GB");
  EXPECT_EQ(out.marks, model::Marks::none);
  EXPECT_EQ(out.quarters, Quarters::months);
  EXPECT_FALSE(out.disclosure.contains("public"));  // left out: none, with a warning from compose
  EXPECT_THAT(out.publications, ElementsAre("people-strategy"));
}

TEST(EditionReader, ReadsEveryKey) {
  model::Edition out = edition(
      least +
      "subtitle: s\nsummary: >-\n  one\n  two\nstatus: draft\nversion: \"1.0\"\n"
      "horizon: {years: 4, label: \"2028\"}\nlook_back_years: 3\n"
      "sensitivity: {vacancy_rate: 20%, method: sel-2022}\nowner: Chief People Officer\n"
      "contact: {role: Team, email: t@example.org, telephone: 020 7946 0101}\nlanguage: cy\n"
      "theme: neutral\nprevious: sel-2021\nsectors: [acute, maternity]\nmarks: hchs\n"
      "quarters: financial\n"
      "ratings:\n  - {id: red, label: Late, meaning: m, colour: red}\n"
      "disclosure: {public: none, restricted: none}\n");
  EXPECT_EQ(out.summary, "one two");
  EXPECT_EQ(out.version, "1.0");
  EXPECT_EQ(out.horizon_label, "2028");
  EXPECT_EQ(out.look_back_years, 3);
  EXPECT_EQ(out.sensitivity_vacancy_rate, 0.2);
  EXPECT_EQ(out.sensitivity_method, "sel-2022");
  EXPECT_EQ(out.contact.telephone, "020 7946 0101");
  EXPECT_THAT(out.previous, ElementsAre("sel-2021"));
  EXPECT_EQ(out.marks, model::Marks::hchs);
  EXPECT_EQ(out.quarters, Quarters::financial);
  ASSERT_EQ(out.ratings.size(), 1U);
  EXPECT_EQ(out.ratings[0].label, "Late");
}

TEST(EditionReader, GivesAPublicationADateOfItsOwn) {
  const model::Edition out = edition(least + "publication_dates: {people-strategy: 2024-01-31}\n");
  EXPECT_EQ(iso_date(out.published_on("people-strategy")), "2024-01-31");
  EXPECT_EQ(iso_date(out.published_on("programme-update")), "2023-06-30");
  EXPECT_EQ(iso_date(out.published_on("")), "2023-06-30") << "the index";
  const Diagnostic other = problem("publication_dates: {people-strategi: 2024-01-31}\n");
  EXPECT_EQ(other.code, code::load_edition_value);
  EXPECT_THAT(other.hints, ElementsAre("did you mean 'people-strategy'?"));
  problem("publication_dates: {people-strategy: soon}\n");
}

TEST(EditionReader, NamesEveryMissingKey) {
  EXPECT_THAT(problems("title: x\n"),
              ElementsAre("1:1 load.edition.missing-key", "1:1 load.edition.missing-key",
                          "1:1 load.edition.missing-key", "1:1 load.edition.missing-key",
                          "1:1 load.edition.missing-key"));
}

TEST(EditionReader, SaysWhereAnUnknownKeyIsAndWhichIsMeant) {
  Diagnostic d = problem("subtitel: x\n");
  EXPECT_EQ(d.code, code::load_edition_key);
  EXPECT_EQ(d.location, (Location{"edition/edition.yaml", 7, 1}));
  EXPECT_THAT(d.hints, ElementsAre("did you mean 'subtitle'?"));
  EXPECT_THAT(problem("horizon: {yeers: 5}\n").message, HasSubstr("horizon.yeers"));
}

TEST(EditionReader, RefusesADuplicateKey) {
  EXPECT_EQ(problem("title: again\n").code, code::load_edition_twice);
}

TEST(EditionReader, RefusesSettingsAfterALineThatEndsThem) {
  Diagnostic d = problem("---\nstatus: draft\n");
  EXPECT_EQ(d.code, code::load_edition_syntax);
  EXPECT_EQ(d.location.line, 7U);
  EXPECT_EQ(problem("...\nstatus: draft\n").location.line, 8U);
  EXPECT_EQ(problem("---\n").code, code::load_edition_syntax);
  edition("---\n" + least + "...\n");
}

TEST(EditionReader, EndsAtAStrayComma) {
  // YAML::LoadAll did not: it found empty documents until memory was full.
  EXPECT_THAT(problems(", id: x\n"), ElementsAre("1:1 load.edition.syntax"));
  EXPECT_THAT(problems("{id: x} , title: y\n"), ElementsAre("1:9 load.edition.syntax"));
}

TEST(EditionReader, SaysWhereAValueIsWrong) {
  Diagnostic d = problem("status: finel\n");
  EXPECT_EQ(d.code, code::load_edition_value);
  EXPECT_EQ(d.location.line, 7U);
  EXPECT_EQ(d.location.column, 9U);
  EXPECT_THAT(d.hints, ElementsAre("did you mean 'final'?"));
}

TEST(EditionReader, ChecksEachValue) {
  for (const char* added :
       {"theme: ../etc\n", "look_back_years: 2.5\n", "horizon: {years: 0}\n", "horizon: 5\n",
        "sensitivity: {vacancy_rate: 20}\n", "sensitivity: {vacancy_rate: 100%}\n",
        "language: \"en GB\"\n", "previous: sel-2022\n", "previous: [sel-2021, sel-2022]\n",
        "previous: [a, a]\n", "marks: dash\n", "quarters: fiscal\n", "sectors: acute\n",
        "sectors: [acute, acute]\n", "owner: [a, b]\n", "ratings: red\n",
        "ratings: [{id: a, label: b, colour: pink}]\n", "sectors: [Acute]\n"}) {
    EXPECT_EQ(problem(added).code, code::load_edition_value) << added;
  }
}

TEST(EditionReader, HandsOnTheOptionsThatOnlySectorsReadAsCheckedText) {
  model::Edition out = edition(least +
                               "spc: {profile: making-data-count, limit_factor: 2.660, screen: no, "
                               "trend_length: 6, measures: [leavers, sickness]}\n");
  EXPECT_THAT(out.settings, ElementsAre(testing::Pair("spc.limit_factor", "2.66"),
                                        testing::Pair("spc.measures", "leavers sickness"),
                                        testing::Pair("spc.profile", "making-data-count"),
                                        testing::Pair("spc.screen", "0"),
                                        testing::Pair("spc.trend_length", "6")));
  EXPECT_THAT(edition(least).settings, IsEmpty()) << "defaults are the reader's, not the file's";
}

TEST(EditionReader, ChecksTheOptionsThatOnlySectorsRead) {
  for (const char* wrong :
       {"profile: plot", "screen: maybe", "run_length: 7.5", "run_length: 1", "limit_factor: two",
        "fix_after: 11", "two_in_three: often", "measures: [leavers, vacancies]"}) {
    EXPECT_EQ(problem("spc: {" + std::string(wrong) + "}\n").code, code::load_edition_value)
        << wrong;
  }
  EXPECT_EQ(problem("spc: {profil: none}\n").code, code::load_edition_key);
  EXPECT_EQ(problem("spc: strict\n").code, code::load_edition_value);
}

TEST(EditionReader, HandsOnWhatTheGapIsUncertainBy) {
  EXPECT_THAT(
      edition(least +
              "uncertainty: {trials: 2000, seed: 7, trend: 1%, vacancies: 10%, horizon: 1}\n")
          .settings,
      ElementsAre(testing::Pair("uncertainty.horizon", "1"), testing::Pair("uncertainty.seed", "7"),
                  testing::Pair("uncertainty.trend", "0.01"),
                  testing::Pair("uncertainty.trials", "2000"),
                  testing::Pair("uncertainty.vacancies", "0.1")));
  for (const char* wrong : {"trials: 99", "trials: 100001", "trials: 200.5", "seed: -1", "trend: 2",
                            "horizon: 0", "vacancies: some"})
    EXPECT_EQ(problem("uncertainty: {" + std::string(wrong) + "}\n").code, code::load_edition_value)
        << wrong;
}

TEST(EditionReader, SaysWhereBlocksOfFindingsArePrinted) {
  const model::Edition out =
      edition(least + "detail: {sensitivity: omit, acute.births: main, pay: data}\n");
  EXPECT_THAT(out.detail, ElementsAre(testing::Pair("acute.births", Detail::main),
                                      testing::Pair("pay", Detail::data),
                                      testing::Pair("sensitivity", Detail::omit)));
  EXPECT_EQ(problem("detail: {pay: appendix}\n").code, code::load_edition_value);
  EXPECT_EQ(problem("detail: annex\n").code, code::load_edition_value);
}

TEST(EditionReader, RefusesARuleSetThatItCannotApply) {
  EXPECT_THAT(problem("disclosure: {public: threshold-6}\n").message, HasSubstr("threshold-6"));
}

TEST(EditionReader, ReadsTheRulesOfDisclosureControl) {
  model::Edition out =
      edition(least + "disclosure: {public: nhs-england, national: [England, All Wales]}\n");
  EXPECT_EQ(out.disclosure.at("public"), "nhs-england");
  EXPECT_FALSE(out.disclosure.contains("restricted"));
  EXPECT_THAT(out.national, testing::ElementsAre("England", "All Wales"));
}

TEST(EditionReader, RefusesTwoRatingsWithOneId) {
  EXPECT_THAT(problem("ratings: [{id: a, label: b, colour: red}, {id: a, label: c, colour: red}]\n")
                  .message,
              HasSubstr("earlier rating"));
}

TEST(EditionReader, ReadsTheCopiesOfPacks) {
  const model::PackCopies none = edition(least).copies;
  EXPECT_FALSE(none.print || none.appendices_right);
  EXPECT_EQ(none.tablet, 0);
  const model::PackCopies copies =
      edition(least + "copies: {print: yes, appendices: right-hand, tablet: 12.5}\n").copies;
  EXPECT_TRUE(copies.print && copies.appendices_right);
  EXPECT_EQ(copies.tablet, 12.5);
  for (const char* wrong : {"{print: A4}", "{tablet: 0}", "{tablet: 20 MB}",
                            "{appendices: right-hand}", "{print: yes, appendices: left}"})
    EXPECT_EQ(problem("copies: " + std::string(wrong) + "\n").code, code::load_edition_value)
        << wrong;
}

TEST(EditionReader, ReadsWhatWebPagesPrint) {
  const model::WebSettings none = edition(least).web;
  EXPECT_EQ(none.licence.words, "");
  EXPECT_EQ(none.chapters, model::ChapterPages::automatic);
  EXPECT_FALSE(none.fast_web_view);
  EXPECT_EQ(problem("web: {fast_web_view: auto}\n").code, code::load_edition_value);
  const model::WebSettings web =
      edition(least +
              "licence: OGL-3.0\nnext_review: 2024-06-30\n"
              "web: {base_url: \"https://www.example.org/s/\", feedback: \"mailto:a@example.org\", "
              "chapters: no, fast_web_view: yes, fragment_level: 3}\n")
          .web;
  EXPECT_EQ(web.licence.words, "Open Government Licence v3.0");
  EXPECT_THAT(web.licence.address, HasSubstr("nationalarchives.gov.uk"));
  EXPECT_EQ(web.base_url, "https://www.example.org/s");
  EXPECT_EQ(web.chapters, model::ChapterPages::never);
  EXPECT_EQ(web.fragment_level, 3);
  EXPECT_TRUE(web.fast_web_view);
  EXPECT_EQ(web.next_review, from_civil({2024, 6, 30}));
  EXPECT_EQ(edition(least + "licence: Our own licence\n").web.licence.address, "");
}

TEST(EditionReader, RefusesAddressesThatAreNotOfTheWeb) {
  for (const char* address : {"javascript:alert(1)", "//www.example.org", "www.example.org",
                              "https://", "https://a b.example", "data:text/html,x"})
    EXPECT_EQ(problem("web: {base_url: \"" + std::string(address) + "\"}\n").code,
              code::load_edition_value)
        << address;
  EXPECT_EQ(problem("web: {privacy: \"mailto:a@example.org\"}\n").code, code::load_edition_value);
}

TEST(EditionReader, ReadsThePublishersStatement) {
  const model::AccessibilitySettings settings =
      edition(least +
              "accessibility: {status: partial, known: [One., Two.], tested: 2023-05-02, "
              "nation: northern-ireland}\n")
          .accessibility;
  EXPECT_EQ(settings.status, model::Compliance::partial);
  EXPECT_EQ(settings.known, (std::vector<std::string>{"One.", "Two."}));
  EXPECT_EQ(settings.nation, model::Nation::northern_ireland);
  EXPECT_EQ(edition(least).accessibility.status, model::Compliance::not_stated);
  EXPECT_EQ(problem("accessibility: {status: perfect}\n").code, code::load_edition_value);
}

TEST(EditionReader, SaysWhereYamlBreaks) {
  EXPECT_THAT(problems("id: x\ntitle: a: b\n"), ElementsAre("2:9 load.edition.syntax"));
  EXPECT_THAT(problems("- a\n- b\n"), ElementsAre("1:1 load.edition.syntax"));
}

TEST(EditionReader, SurvivesNestingAndAliases) {
  EXPECT_FALSE(problems(std::string(20000, '[')).empty());
  EXPECT_FALSE(problems("a: &a [x]\nb: &b [*a,*a,*a,*a]\nid: [*b,*b,*b,*b]\n").empty());
}

}  // namespace
}  // namespace muster::load
