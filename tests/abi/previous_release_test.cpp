// SPDX-License-Identifier: MIT
// A plugin that was built for an earlier version of the contract works with the host of today.
#include <gtest/gtest.h>

#include "bad_plugins/plugin_run.hpp"

namespace muster::sectors::test {
namespace {

TEST(PreviousRelease, APluginOfContract10IsAcceptedAndReadsTheTables) {
  Outcome outcome = run({"release_1_0"});
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  EXPECT_EQ(outcome.plugins[0].abi_major, 1);
  EXPECT_EQ(outcome.plugins[0].abi_minor, 0);
  ASSERT_EQ(outcome.failure(), "");
  EXPECT_EQ(outcome.findings.sectors[0].figures.at(0).value, 30) << "10 nurses and 20 doctors";
}

}  // namespace
}  // namespace muster::sectors::test
