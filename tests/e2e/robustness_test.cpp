// SPDX-License-Identifier: MIT
// The program when it can't write, or when its output is closed.
#include <gmock/gmock.h>

#include "program.hpp"
#include "skip.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;

/// Runs `script` with a file system of its own, of `kibibytes`, mounted at `disk`.
Result run_on_small_disk(const fs::path& disk, int kibibytes, const std::string& script) {
  const std::string mount =
      "mount -t tmpfs -o size=" + std::to_string(kibibytes) + "k none " + disk.string();
  return run(
      {"unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount + " && " + script});
}

std::string build_into(const fs::path& out, const std::string& more) {
  return binary("bin/muster").string() + " build data/sel-2022 --out " + out.string() + " " + more;
}

TEST(FullDisk, IsAnErrorAndWhatWasPublishedStays) {
  auto disk = scratch("disk");
  if (run_on_small_disk(disk, 64, "true").status != 0)
    MUSTER_SKIP("a full disk", "this machine does not let a user mount a file system");
  const std::string list = "; echo $?; ls -A " + (disk / "sel-2022/public").string();
  // Room for the pages, and then none for the PDF.
  auto result = run_on_small_disk(
      disk, 4000,
      build_into(disk, "--format html --quiet") + " && head -c 10000000 /dev/zero >" +
          (disk / "filling").string() + "; " + build_into(disk, "--format pdf --quiet") + list);
  EXPECT_THAT(result.err, HasSubstr("report.pdf: error[file.unwritable]"));
  EXPECT_THAT(result.err, HasSubstr("No space left on device"));
  EXPECT_EQ(result.out, "2\naccessibility-statement.html\nindex.html\npeople-strategy\nrecord.json\n");
}

TEST(ClosedPipe, CostsTheListOfFilesAndNothingElse) {
  auto out = scratch("pipe");
  run({"sh", "-c", build_into(out, "--format pdf") + " 2>&1 | true"});
  auto again = scratch("again");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--format", "pdf", "--out", again.string()}).status,
            0);
  auto whole = tree(again);
  for (const auto& [name, content] : tree(out)) {
    EXPECT_TRUE(whole[name] == content) << name << " is not whole";
  }
}

}  // namespace
}  // namespace muster::e2e
