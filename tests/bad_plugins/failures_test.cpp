// SPDX-License-Identifier: MIT
// Plugins that fail when they compute: each costs its own sector, with the sentence that readers of
// the publication get.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "plugin_run.hpp"
#include "skip.hpp"

namespace muster::sectors::test {
namespace {

/// The expected failure of one bad plugin; `reason` is the complete message or, with a final *, its
/// beginning.
struct Failure {
  const char* plugin;
  Code code;
  std::string reason;
};

void PrintTo(const Failure& failure, std::ostream* out) { *out << failure.plugin; }

class BadPlugin : public testing::TestWithParam<Failure> {};

TEST_P(BadPlugin, FailsWithItsSentence) {
  const Failure& expected = GetParam();
  Outcome outcome = run({expected.plugin});
  ASSERT_TRUE(outcome.plugins.at(0).accepted) << outcome.verdict();
  std::string reason = expected.reason;
  std::string begin = "The figures for Bad care could not be produced: ";
  if (reason.ends_with('*'))
    EXPECT_THAT(outcome.failure(),
                testing::StartsWith(begin + reason.substr(0, reason.size() - 1)));
  else
    EXPECT_EQ(outcome.failure(), begin + reason + ".");
  EXPECT_TRUE(outcome.reports(expected.code));
  EXPECT_FALSE(outcome.diagnostics.has_errors());
  EXPECT_TRUE(outcome.findings.sectors[0].figures.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Each, BadPlugin,
    testing::Values(
        Failure{
            "crash", code::sector_crashed,
            "it was stopped by SIGSEGV during compute (it accessed memory that is not its own)"},
        Failure{"gives_up", code::sector_crashed,
                "it was stopped by SIGABRT during compute (it aborted)"},
        Failure{"divides_by_zero", code::sector_crashed,
                "it was stopped by SIGFPE during compute (it divided a whole number by zero, or "
                "the quotient was too large)"},
        Failure{"stack_overflow", code::sector_crashed,
                "it ran out of stack during compute (SIGSEGV)"},
        Failure{"throws", code::sector_exception, "it threw an exception (no such profession)"},
        Failure{"exit_zero", code::sector_ended_early,
                "it exited with code 0 during compute, before returning its findings"},
        Failure{"not_json", code::sector_findings,
                "its plugin returned findings that are not valid (document: it is not JSON at "
                "byte 1)"},
        Failure{"nan_figure", code::sector_findings,
                "its plugin returned findings that are not valid (document: it is not JSON at "
                "byte *"},
        Failure{"bad_utf8", code::sector_findings,
                "its plugin returned findings that are not valid (document: it is not JSON at "
                "byte *"},
        Failure{"garbage", code::sector_garbage, "its answer cannot be read"},
        Failure{"odd_result", code::sector_garbage, "compute returned an unknown code"},
        Failure{"gigabytes", code::sector_too_much,
                "it wrote more than the 64 MiB that it is allowed"},
        Failure{"forks", code::sector_forbidden,
                "it tried to start another process during compute, which plugins may not do"},
        Failure{"runs_program", code::sector_forbidden,
                "it tried to run another program during compute, which plugins may not do"},
        Failure{"opens_socket", code::sector_forbidden,
                "it tried to use the network during compute, which plugins may not do"},
        Failure{"kills_host", code::sector_forbidden,
                "it tried to touch another process during compute, which plugins may not do"},
        Failure{"open_files", code::sector_left_behind, "it finished with 3 file descriptors open"},
        Failure{"thread_left", code::sector_left_behind, "it finished with 1 thread running"},
        Failure{"declines", code::sector_refused, "it declined: no staff at the baseline date"}),
    [](const auto& each) { return std::string(each.param.plugin); });

TEST(BadPlugins, HangIsEndedByTheTimeLimit) {
  SectorOptions options = options_for({"hang"});
  Diagnostics diagnostics;
  auto plugins = discover(options, diagnostics);
  options.time_limit = std::chrono::milliseconds(500);
  auto findings = compute(small_dataset(), plugins, options, diagnostics);
  EXPECT_EQ(findings.sectors.at(0).failure,
            "The figures for Bad care could not be produced: it took longer than the 0.5 seconds "
            "that it is allowed, during compute.");
  EXPECT_EQ(diagnostics.items().at(0).code, code::sector_time_limit);
}

class MemoryLimit : public testing::TestWithParam<const char*> {};

TEST_P(MemoryLimit, IsReportedAsSuch) {
#if defined(__SANITIZE_ADDRESS__)
  MUSTER_SKIP("a plugin's memory limit", "AddressSanitizer needs terabytes of address space");
#endif
  Outcome outcome = run({GetParam()});
  EXPECT_EQ(outcome.failure(),
            "The figures for Bad care could not be produced: it needed more than the 512 MiB of "
            "memory that it is allowed.");
  EXPECT_TRUE(outcome.reports(code::sector_memory_limit));
}

INSTANTIATE_TEST_SUITE_P(Each, MemoryLimit, testing::Values("memory_hog", "out_of_memory"));

TEST(BadPlugins, MissingInputIsNamedAndThePluginNotStarted) {
  Outcome outcome = run({"hungry"});
  EXPECT_EQ(outcome.failure(),
            "The figures for Hungry care could not be produced: the table 'staff' has no "
            "column 'grade', and the table 'cohorts' is not in the edition.");
  EXPECT_TRUE(outcome.reports(code::sector_missing_input));
}

}  // namespace
}  // namespace muster::sectors::test
