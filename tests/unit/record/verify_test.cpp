// SPDX-License-Identifier: MIT
#include "record/verify.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"
#include "base/sha256.hpp"
#include "publish/manifest.hpp"
#include "record/codes.hpp"

namespace muster::record {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

/// out/sel/public with one publication, as muster writes it.
class Published : public testing::Test {
 protected:
  Published() : x_out(fs::temp_directory_path() / ("muster-verify-" + std::to_string(::getpid()))) {
    fs::remove_all(x_out);
    manifest.edition = "sel";
    manifest.audience = "public";
    manifest.publication = "plan";
    manifest.outputs = {
        {"report.html", OutputFormat::html, Variant::standard, sha256_hex("page"), 4, 0, "c"}};
    manifest.inputs = {{"staff.csv", "aa", 3}};
    manifest.run = publish::RunRecord{};
    manifest.run->included = {{"leaflet.pdf", sha256_hex("pdf"), 0}};
    put("sel/public/plan/report.html", "page");
    put("sel/public/index.html", "index");
    seal();
  }
  ~Published() override { fs::remove_all(x_out); }

  void put(const std::string& name, const std::string& text) {
    fs::create_directories((x_out / name).parent_path());
    std::ofstream(x_out / name) << text;
  }
  void seal() {
    const std::string text = publish::to_json(manifest);
    put("sel/public/plan/manifest.json", text);
    put("sel/public/record.json",
        publish::to_json(publish::FolderRecord{
            "muster",
            "sel",
            "public",
            {{"index.html", sha256_hex("index")}, {"plan/manifest.json", sha256_hex(text)}}}));
  }
  std::vector<std::string> problems(const std::string& below = "") {
    Diagnostics diagnostics;
    folders = verify_outputs((x_out / below).string(), diagnostics);
    return told(diagnostics);
  }
  std::vector<std::string> input_problems(const InputsNow& now) {
    problems();
    Diagnostics diagnostics;
    for (const VerifiedFolder& folder : folders) verify_inputs(folder, now, diagnostics);
    return told(diagnostics);
  }
  std::vector<std::string> told(const Diagnostics& diagnostics) const {
    std::vector<std::string> all;
    for (const Diagnostic& one : diagnostics.items())
      all.push_back(std::string(one.code.id) + " " +
                    fs::path(one.location.file).lexically_relative(x_out).string());
    return all;
  }

  fs::path x_out;
  publish::Manifest manifest;
  std::vector<VerifiedFolder> folders;
  std::unique_ptr<Folder> edition = memory_folder({{"leaflet.pdf", "pdf"}});
};

TEST_F(Published, IsSoundFromWhereverOneLooks) {
  for (const char* below : {"", "sel", "sel/public", "sel/public/"}) {
    EXPECT_THAT(problems(below), ElementsAre()) << below;
    ASSERT_EQ(folders.size(), 1U);
    EXPECT_EQ(folders[0].files, 4U);
    EXPECT_EQ(folders[0].audience, "public");
  }
}

TEST_F(Published, TellsAFileThatWasChanged) {
  put("sel/public/plan/report.html", "pagE");
  put("sel/public/index.html", "another");
  EXPECT_THAT(problems(), ElementsAre("verify.changed sel/public/index.html",
                                      "verify.changed sel/public/plan/report.html"));
}

TEST_F(Published, TellsAFileThatIsMissingOrExtra) {
  fs::remove(x_out / "sel/public/plan/report.html");
  put("sel/public/plan/notes.txt", "x");
  put("sel/public/other/report.pdf", "x");
  EXPECT_THAT(problems(), ElementsAre("verify.missing sel/public/plan/report.html",
                                      "verify.extra sel/public/other/report.pdf",
                                      "verify.extra sel/public/plan/notes.txt"));
}

TEST_F(Published, AChangedManifestDoesNotVouchForAChangedFile) {
  put("sel/public/plan/report.html", "forged");
  manifest.outputs[0].sha256 = sha256_hex("forged");
  put("sel/public/plan/manifest.json", publish::to_json(manifest));
  EXPECT_THAT(problems(), ElementsAre("verify.changed sel/public/plan/manifest.json"));
}

TEST_F(Published, WithoutARecordNothingIsProved) {
  fs::remove(x_out / "sel/public/record.json");
  EXPECT_THAT(problems(), ElementsAre("verify.no-record sel/public/record.json",
                                      "verify.extra sel/public/index.html",
                                      "verify.extra sel/public/plan/manifest.json"));
  put("sel/public/record.json", R"({"record": 1, "files": [{"file": "../../etc"}]})");
  EXPECT_EQ(problems().front(), "verify.no-record sel/public/record.json");
  fs::remove_all(x_out / "sel");
  EXPECT_THAT(problems(), ElementsAre("verify.no-record ."));
}

TEST_F(Published, StagingOfARunThatIsUnderWayIsLeftAlone) {
  put("sel/.public.staging-x/plan/manifest.json", "half");
  EXPECT_THAT(problems(), ElementsAre());
}

TEST_F(Published, InputsThatAreTheSameAreNotTold) {
  EXPECT_THAT(input_problems({"sel", {{"staff.csv", "aa", 3}}, {}, edition.get()}), ElementsAre());
}

TEST_F(Published, TellsInputsThatChangedWentOrCame) {
  const std::string at = " sel/public/plan/manifest.json";
  EXPECT_THAT(input_problems({"sel", {{"staff.csv", "ab", 3}}, {}, edition.get()}),
              ElementsAre("verify.input-changed" + at));
  EXPECT_THAT(input_problems({"sel", {{"pay.csv", "aa", 3}}, {}, edition.get()}),
              ElementsAre("verify.input-missing" + at, "verify.input-extra" + at));
  EXPECT_THAT(input_problems({"sel",
                              {{"staff.csv", "aa", 3}},
                              {{"sel-old", {{"staff.csv", "cc", 1}}}},
                              edition.get()}),
              ElementsAre("verify.input-extra" + at));
  auto other = memory_folder({{"leaflet.pdf", "another"}});
  EXPECT_THAT(input_problems({"sel", {{"staff.csv", "aa", 3}}, {}, other.get()}),
              ElementsAre("verify.input-changed" + at));
}

TEST_F(Published, AManifestOfAnEarlierMusterDoesNotSayWhatItWasMadeFrom) {
  manifest.run.reset();
  seal();
  EXPECT_THAT(problems(), ElementsAre());
  EXPECT_THAT(input_problems({"sel", {}, {}, edition.get()}),
              ElementsAre("verify.no-inputs sel/public/plan/manifest.json"));
}

}  // namespace
}  // namespace muster::record
