// SPDX-License-Identifier: MIT
// Sentences with figures as people write them, each with a careful reader's verdict on it, and
// how often the check agrees. Every sentence is our own; the figures are those of
// text_edition.
#include <gmock/gmock.h>

#include <array>
#include <cstdio>

#include "text_edition.hpp"

namespace muster::check {
namespace {

/// The verdict on each figure of a sentence, in order: a agrees, d disagrees, n not in the data; ""
/// if it has no figures.
struct Labelled {
  const char* verdicts;
  const char* sentence;
};

constexpr std::array labelled = std::to_array<Labelled>({
    // the data as they are
    {"a", "Health and care employ a workforce of 132,384 people."},
    {"a", "A workforce of over 132,000 works in every setting."},
    {"a", "Together, partners employ more than 130,000 staff."},
    {"a", "There are 341 pharmacies in the area."},
    {"a", "Residents are looked after by 210 GP practices."},
    {"a", "Turnover among adult nurses stands at 16.4%."},
    {"a", "Turnover of midwives is 16%."},
    {"aa", "Turnover is 16.4% for adult nurses and 16.0% for midwives."},
    {"a", "Community nursing lost staff quickly: turnover reached 24 per cent."},
    {"a", "The vacancy rate in community nursing is 19%."},
    {"aa", "Community nursing has a vacancy rate of 19%, and its turnover has risen to 24%."},
    {"a", "Mental health nursing has a vacancy rate of 23%."},
    {"a", "Nearly 24% of community nurses left: that turnover is the highest of all."},
    {"a", "There were 346 vacancies for community nurses."},
    {"a", "We had 1,414 vacancies for adult nurses."},
    {"a", "Some 1,400 vacancies for adult nurses were open."},
    {"a", "In October 2022, 858 GPs were in post."},
    {"a", "Midwives in post numbered 1,032."},
    {"a", "Unpaid carers number upwards of 26,000."},
    {"a", "About 26,000 unpaid carers look after somebody."},
    {"a", "The number of people aged 65 and over will see a growth of 18%."},
    {"a", "GP time fell by 2.9%."},
    {"aa", "Four in ten posts, 40%, are on zero-hours contracts."},
    {"a", "Forty per cent of posts are on zero-hours contracts."},
    {"a", "Vacancies in social care rose by 52%."},
    {"a", "Pay and reward was the reason of 16.8% of those leaving."},
    {"a", "Relocation accounts for 21.6% of leaving reasons."},
    {"a", "Guy's and St Thomas' has a headcount of 22,188."},
    {"a", "Oxleas has a headcount of 3,958."},
    {"a", "Adult social care has a vacancy rate of 12.5%."},
    {"a", "The vacancy rate of mental health nurses lies between 20% and 25%."},
    {"a", "Turnover of adult nurses is in the range 16-17%."},
    {"aa", "Around one in six adult nurses go each year, a turnover of 16.4%."},
    {"a", "Vacancies among mental health nurses came to 639."},
    {"a", "More than 700 organisations employ them."},
    {"a", "In 2017 there were 950.9 midwives among the staff."},
    // what is wrong
    {"d", "The workforce is in excess of 132,084, employed by many."},
    {"d", "Health and care employ a workforce of 132,084."},
    {"d", "Community Nursing remains hard to staff, with 26% turnover."},
    {"d", "Turnover of midwives is 18%."},
    {"d", "Turnover among adult nurses stands at 16.9%."},
    {"d", "The vacancy rate in community nursing is 16%."},
    {"d", "Mental health nursing has a vacancy rate of 29%."},
    {"d", "There were 364 vacancies for community nurses."},
    {"d", "We had 1,441 vacancies for adult nurses."},
    {"d", "In October 2022, 885 GPs were in post."},
    {"d", "Unpaid carers number 29,000."},
    {"d", "The number of people aged 65 and over will see a growth of 19%."},
    {"d", "Oxleas has a headcount of 3,598."},
    {"d", "Adult social care has a vacancy rate of 15.2%."},
    {"d", "Vacancies among mental health nurses came to 693."},
    {"d", "Over 1,500 vacancies for adult nurses were open."},
    {"d", "There are 314 pharmacies in the area."},
    {"d", "Forty-five per cent of posts are on zero-hours contracts."},
    {"d", "Relocation accounts for 26.1% of leaving reasons."},
    {"da", "Turnover is 14.6% for adult nurses and 16.0% for midwives."},
    // a second set, written after the first was right and labelled before it was run
    {"a", "Adult nursing has 10,119 whole-time equivalents among its staff."},
    {"a", "Our GPs, whose time fell by 2.9% in five years, see more patients than ever."},
    {"a", "Midwifery turnover, at 16.0%, is close to that of nurses."},
    {"d", "Midwifery turnover, at 17.0%, is close to that of nurses."},
    {"a", "Work-life balance was named by 15.1% of people leaving."},
    {"d", "Work-life balance was named by 11.5% of people leaving."},
    {"a", "The headcount of King's College Hospital is 13,291."},
    {"d", "The headcount of King's College Hospital is 13,921."},
    {"a", "At 12.5%, the vacancy rate of adult social care is above that of the NHS."},
    {"d", "Fewer than 600 mental health nursing vacancies were reported."},
    {"a", "Fewer than 650 mental health nursing vacancies were reported."},
    {"aa", "We count 115 vacancies for midwives and 346 vacancies for community nurses."},
    {"ad", "We count 115 vacancies for midwives and 436 vacancies for community nurses."},
    {"dd", "Almost one in three community nurses leaves: turnover is 30%."},
    {"n", "A survey of 1,250 residents asked about home visits."},
    {"n", "Training places rose by 12%."},
    {"a", "Vacancies of dieticians stood at 35."},
    {"", "Visits take place within 48 hours, and 7 days a week."},
    {"", "Bands 2 to 4 were re-graded in 2021."},
    {"a", "Staff in post in mental health nursing: 2,116."},
    // a third set, of another day and other habits of writing
    {"a", "With 22,188 on its payroll, Guy's and St Thomas' has the largest headcount."},
    {"d", "With 21,288 on its payroll, Guy's and St Thomas' has the largest headcount."},
    {"a", "Only three trusts compete with 341 pharmacies for the same people."},
    {"a", "For community nurses the vacancy rate stands at nearly one in five."},
    {"d", "For community nurses the vacancy rate stands at one in ten."},
    {"a", "Sixteen per cent of midwives left within the year, which is their turnover."},
    {"d", "Turnover: midwives 19%."},
    {"a", "Turnover: midwives 16%."},
    {"a", "The workforce has grown to over 130,000."},
    {"d", "The workforce has grown to over 150,000."},
    {"n", "Agency spending came to £12.5 million."},
    {"n", "Sickness absence was 5.2% in the winter."},
    {"a", "Adult social care, where 12.5% of posts are vacant, competes with shops."},
    {"d", "Adult social care, where 15% of posts are vacant, competes with shops."},
    {"", "In the second half of 2022, three of our six boroughs opened a hub."},
    {"", "Phase 2 runs from 1 April 2024 to 31 March 2025."},
    {"", "Version 1.2 of the plan replaces version 1.1."},
    {"n", "Waiting lists fell by 1,200 patients."},
    {"a", "Retirement was the reason for 15.5% of those leaving."},
    {"aa", "The gap between adult nurses (16.4% turnover) and midwives (16.0% turnover) is small."},
    // claims that the data can't decide
    {"n", "The programme has a budget of £4.2 million."},
    {"n", "We trained 85 managers in kind leadership."},
    {"n", "Satisfaction with induction reached 78%."},
    {"n", "One in five residents has a long-term condition."},
    {"n", "The hub answered circa 900 calls."},
    {"n", "About ninety apprentices joined."},
    {"n", "Two million people live in the wider region."},
    {"n", "Some 8-10% of visits were missed."},
    // no figures at all
    {"", "The strategy was agreed in June 2023 and runs to 2027/28."},
    {"", "It was published on 30 June 2023."},
    {"", "Services for residents aged 65 and over are changing."},
    {"", "See Table 3 and Appendix 1."},
    {"", "The first review comes after 12 months, the next within 5 years."},
    {"", "Call 020 7946 0101 between 9.00 am and 5.00 pm."},
    {"", "We chose three priorities and five aims."},
    {"", "COVID-19 changed how A&E and Band 5 posts are filled."},
    {"", "The meeting of 9 October 2024 began at 11.00 am."},
    {"", "Young people under 25 told us what they want."},
    {"", "Care is there 24/7 for those who need it."},
    {"", "1. First comes planning."},
    {"", "The plan has {{facts.carers}} boroughs and `code 45`."},
    {"", "Read more at https://example.org/2023/report-45."},
    {"", "Staff work under section 100A of the Act of 1972."},
    {"", "By 2035 the picture will have changed."},
});

char letter(Verdict verdict) { return "adn"[static_cast<std::size_t>(verdict)]; }

std::string verdicts_of(const CheckedText& text) {
  std::string letters;
  for (const TextFigure& figure : text.figures) letters += letter(figure.verdict);
  return letters;
}

struct Score {
  int right = 0;  ///< said and so
  int said = 0;
  int there = 0;

  double precision() const { return said == 0 ? 1 : static_cast<double>(right) / said; }
  double recall() const { return there == 0 ? 1 : static_cast<double>(right) / there; }
};

void count(const std::string& expected, const std::string& actual, char what, Score& score) {
  for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
    bool is = i < expected.size() && expected[i] == what;
    bool found_by = i < actual.size() && actual[i] == what;
    score.there += is;
    score.said += found_by;
    score.right += is && found_by;
  }
}

TEST(LabelledSentences, RecallAndPrecision) {
  Score wrong;    // figures that disagree
  Score figures;  // figures at all, with the right verdict
  for (const Labelled& one : labelled) {
    std::string actual = verdicts_of(check_sentence(one.sentence));
    count(one.verdicts, actual, 'd', wrong);
    for (char what : {'a', 'd', 'n'}) count(one.verdicts, actual, what, figures);
    EXPECT_EQ(actual, one.verdicts) << one.sentence;
  }
  std::printf(
      "%zu sentences; wrong figures: recall %.3f, precision %.3f; all verdicts: recall %.3f, "
      "precision %.3f\n",
      labelled.size(), wrong.recall(), wrong.precision(), figures.recall(), figures.precision());
  EXPECT_GE(labelled.size(), 60U);
}

}  // namespace
}  // namespace muster::check
