// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "checked_edition.hpp"

namespace muster::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string sources = "table,title,publisher,as_of,basis,origin,note\n";
const std::string employers = "kind,number,basis,note\nPharmacies,341,,\nTrusts,3,synthetic,\n";
const std::string final_edition =
    "id: a\ntitle: A\norganisation: O\npublished: 2023-06-30\nbaseline: 2022-10-01\n"
    "publications: [people-strategy]\n";

TEST(CheckProvenance, ATableOfFiguresNeedsASource) {
  EXPECT_THAT(check_files({{"sources.csv", sources}, {"employers.csv", employers}}).found,
              ElementsAre("warning check.source.missing edition/employers.csv:0"));
  EXPECT_THAT(check_files({{"sources.csv", sources + "employers,Employers,ICS,,,Overview,\n"},
                           {"employers.csv", employers}})
                  .found,
              IsEmpty());
}

TEST(CheckProvenance, SyntheticRowsDoNotBelongIntoAFinalEdition) {
  auto found = check_files({{"edition.yaml", final_edition}, {"employers.csv", employers}});
  EXPECT_THAT(found.found, ElementsAre("warning check.basis.synthetic edition/employers.csv:3"));
  EXPECT_EQ(found.messages[0],
            "1 of 2 rows of 'employers' is synthetic, but the edition has the status 'final'");
}

}  // namespace
}  // namespace muster::check
