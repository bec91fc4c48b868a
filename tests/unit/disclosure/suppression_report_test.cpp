// SPDX-License-Identifier: MIT
#include "disclosure/suppression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "disclosure/codes.hpp"

namespace muster::disclosure {
namespace {

using testing::StartsWith;

/// The only report about an edition with one table.
Diagnostic reported(const Suppressed& suppressed) {
  model::Dataset dataset;
  dataset.tables["movements"].file = "movements.csv";
  Diagnostics diagnostics;
  report(suppressed, dataset, diagnostics);
  EXPECT_EQ(diagnostics.items().size(), 1U);
  return diagnostics.items().at(0);
}

TEST(SuppressionReport, RefusesWhatCannotBeShownToBeSafe) {
  Suppressed suppressed;
  suppressed.not_kept["movements"] = 2;
  const Diagnostic error = reported(suppressed);
  EXPECT_EQ(error.severity, Severity::error);
  EXPECT_EQ(error.code.id, code::disclosure_not_kept.id);
  EXPECT_EQ(error.message,
            "2 counts of movements.csv cannot be protected, because other published figures may "
            "give them away");
  EXPECT_EQ(error.location, (Location{"movements.csv", 0, 0}));
}

TEST(SuppressionReport, WarnsOfATableThatIsWithheldWhole) {
  Suppressed suppressed;
  suppressed.whole_tables.insert("movements");
  const Diagnostic warning = reported(suppressed);
  EXPECT_EQ(warning.severity, Severity::warning);
  EXPECT_EQ(warning.code.id, code::disclosure_table_withheld.id);
  EXPECT_EQ(warning.message, "all counts of movements.csv are withheld, including zeros");
}

TEST(SuppressionReport, NotesSeriesThatAreWithheldWhole) {
  Suppressed suppressed;
  suppressed.whole_series["movements"] = 3;
  const Diagnostic note = reported(suppressed);
  EXPECT_EQ(note.severity, Severity::note);
  EXPECT_EQ(note.code.id, code::disclosure_series_withheld.id);
  EXPECT_EQ(note.message, "all counts of 3 series in movements.csv are withheld, including zeros");
}

TEST(SuppressionReport, NamesATableThatOnlyAnEarlierEditionHas) {
  Suppressed suppressed;
  suppressed.given_away["cohorts"] = 1;
  const Diagnostic warning = reported(suppressed);
  EXPECT_EQ(warning.code.id, code::disclosure_public_already.id);
  EXPECT_THAT(warning.message, StartsWith("1 count of cohorts.csv "));
}

}  // namespace
}  // namespace muster::disclosure
