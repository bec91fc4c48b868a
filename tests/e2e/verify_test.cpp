// SPDX-License-Identifier: MIT
// The run record and `muster verify`, over what the program publishes.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A copy of an edition that has restricted rows and none before it.
struct Copy {
  Copy(const std::string& name, const std::string& id)
      : folder(copy_edition(id, scratch(name))), out(scratch(name + "-out")) {}
  Result build(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"build",    folder.string(), "--out",  out.string(),
                                      "--format", "html",          "--quiet"};
    words.insert(words.end(), more.begin(), more.end());
    return muster(words);
  }
  Result verify(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"verify", out.string()};
    words.insert(words.end(), more.begin(), more.end());
    return muster(words);
  }
  Result verify_with_inputs() const { return verify({"--edition", folder.string()}); }
  void replace(const std::string& file, const std::string& was, const std::string& is) const {
    auto text = read(folder / file);
    ASSERT_NE(text.find(was), std::string::npos) << was;
    write(folder / file, text.replace(text.find(was), was.size(), is));
  }
  std::string record(const char* audience = "public") const {
    return read(out / "sel-2022" / audience / "people-strategy/manifest.json");
  }

  fs::path folder, out;
};

TEST(RunRecord, SaysWhatAPublicationWasMadeFromAndHow) {
  Copy copy("says", "sel-2022");
  ASSERT_EQ(copy.build({"--strict"}).status, 0);
  const std::string record = copy.record();
  for (const char* part :
       {"\"inputs_are\": \"tables after disclosure control\"", "\"file\": \"staff.csv\"",
        "\"file\": \"narrative/vision.md\"", "\"file\": \"edition.yaml\"", "\"strict\": true",
        "\"disclosure\": \"none\"", "\"sensitivity\": \"sel-2022\"", "\"withheld\": 0",
        "\"file\": \"shared/measures.md\"", "\"file\": \"theme/health.yaml\"", "\"warnings\": []"})
    EXPECT_THAT(record, HasSubstr(part));
  EXPECT_THAT(record, Not(HasSubstr(copy.folder.string())));
}

std::string sha256_of(const fs::path& file) {
  return run({"sha256sum", file.string()}).out.substr(0, 64);
}

TEST(RunRecord, OfThePublicDoesNotChangeWithWhatIsRestricted) {
  Copy copy("leak", "sel-2022");
  write(copy.folder / "quality_notes.csv",
        "id,table,note,audience\nopen,staff,A note for all,\n"
        "secret,staff,A note for the board,restricted\n");
  ASSERT_EQ(copy.build().status, 0);
  const auto before = tree(copy.out);
  copy.replace("quality_notes.csv", "A note for the board", "Another note and a longer one");
  copy.replace("edition.yaml", "restricted: none", "restricted: round-5");
  ASSERT_EQ(copy.build().status, 0);
  EXPECT_EQ(tree(copy.out), before);
  ASSERT_EQ(copy.build({"--audience", "restricted"}).status, 0);
  // Restricted readers have a rule set, and a hash of raw rows would undo it.
  const std::string record = copy.record("restricted");
  EXPECT_THAT(record, HasSubstr("\"inputs_are\": \"tables after disclosure control\""));
  for (const char* file : {"staff.csv", "edition.yaml", "quality_notes.csv"})
    EXPECT_THAT(record, Not(HasSubstr(sha256_of(copy.folder / file)))) << file;
  copy.replace("edition.yaml", "restricted: round-5", "restricted: none");
  ASSERT_EQ(copy.build({"--audience", "restricted"}).status, 0);
  EXPECT_THAT(copy.record("restricted"), HasSubstr("\"inputs_are\": \"files\""));
  EXPECT_THAT(copy.record("restricted"), HasSubstr(sha256_of(copy.folder / "staff.csv")));
}

TEST(Verify, ProvesOutputsAndInputs) {
  Copy copy("proves", "sel-2022");
  ASSERT_EQ(copy.build().status, 0);
  ASSERT_EQ(copy.build({"--audience", "restricted"}).status, 0);
  auto result = copy.verify_with_inputs();
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("/sel-2022/public: "));
  EXPECT_THAT(result.out, HasSubstr("/sel-2022/restricted: "));
  EXPECT_THAT(result.out, HasSubstr("and so are their inputs"));
  EXPECT_THAT(copy.verify({"--json"}).out, HasSubstr("\"verified\": true"));
}

TEST(Verify, ReportsWhatWasChangedLostOrAdded) {
  Copy copy("changed", "sel-2022");
  ASSERT_EQ(copy.build({"--format", "data"}).status, 0);
  const fs::path place = copy.out / "sel-2022/public";
  write(place / "index.html", read(place / "index.html") + " ");
  fs::remove(place / "people-strategy/data/acute-workforce-gap.csv");
  write(place / "people-strategy/report.docx", "x");
  auto result = copy.verify();
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("index.html: error[verify.changed]"));
  EXPECT_THAT(result.err, HasSubstr("acute-workforce-gap.csv: error[verify.missing]"));
  EXPECT_THAT(result.err, HasSubstr("report.docx: error[verify.extra]"));
  EXPECT_EQ(result.out, "");
}

TEST(Verify, ReportsInputsThatHaveChanged) {
  Copy copy("inputs", "sel-2022");
  ASSERT_EQ(copy.build().status, 0);
  copy.replace("staff.csv", "GPs,858", "GPs,859");
  fs::remove(copy.folder / "births.csv");
  auto result = copy.verify_with_inputs();
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[verify.input-changed]: sel-2022: 'staff.csv'"));
  EXPECT_THAT(result.err, HasSubstr("error[verify.input-missing]: sel-2022: 'births.csv'"));
  EXPECT_THAT(result.err, Not(HasSubstr("vacancies.csv")));
}

TEST(Verify, AnotherEditionIsNotTheOneThatThisWasMadeFrom) {
  Copy copy("other", "sel-2022");
  ASSERT_EQ(copy.build().status, 0);
  auto result = copy.verify({"--edition", (source() / "data/nel-2024").string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[verify.other-edition]"));
}

TEST(Verify, AnotherTemplateIsAWarning) {
  Copy copy("template", "sel-2022");
  const fs::path templates = scratch("templates") / "templates";
  fs::copy(source() / "templates", templates, fs::copy_options::recursive);
  ASSERT_EQ(copy.build({"--templates", templates.string()}).status, 0);
  write(templates / "shared/measures.md", read(templates / "shared/measures.md") + "\nMore.\n");
  auto result = copy.verify({"--edition", copy.folder.string(), "--templates", templates.string()});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("warning[verify.made-with]: template 'shared/measures.md'"));
  EXPECT_EQ(copy.verify({"--edition", copy.folder.string(), "--templates", templates.string(),
                         "--strict"})
                .status,
            3);
}

TEST(Verify, WhatAnOlderMusterPublishedIsReportedAsSuch) {
  Copy copy("old", "sel-2022");
  ASSERT_EQ(copy.build().status, 0);
  fs::remove(copy.out / "sel-2022/public/record.json");
  fs::remove(copy.out / "sel-2022/public/accessibility-statement.html");
  auto result = copy.verify();
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[verify.no-record]"));
  ASSERT_EQ(copy.build().status, 0);
  EXPECT_EQ(copy.verify().status, 0);
}

/// A published PDF, and programs in place of veraPDF: each ends as the real one would.
struct Judged {
  explicit Judged(const std::string& name) : copy(name, "city-carers-2024") {
    auto built = muster({"build", copy.folder.string(), "--publication", "action-plan", "--format",
                         "pdf", "--quiet", "--out", copy.out.string()});
    EXPECT_EQ(built.status, 0) << built.err;
    pdf = copy.out / "city-carers-2024/public/action-plan/report.pdf";
  }
  Result by(const std::string& script, std::vector<std::string> more = {}) const {
    const fs::path validator = copy.folder / "validator";
    write(validator, "#!/bin/sh\n" + script);
    fs::permissions(validator, fs::perms::owner_all);
    std::vector<std::string> words = {"verify", "--pdf", pdf.string()};
    words.insert(words.end(), more.begin(), more.end());
    write(copy.folder / "java/bin/java", "");
    fs::permissions(copy.folder / "java/bin/java", fs::perms::owner_all);
    return muster(words, {{{"MUSTER_VERAPDF", validator.string()},
                           {"JAVA_HOME", (copy.folder / "java").string()}},
                          {}});
  }
  Copy copy;
  fs::path pdf;
};

const Judged& judged() {
  static const Judged one("judged");
  return one;
}

TEST(VerifyPdf, AsksForEveryStandardThatTheFileClaims) {
  auto met = judged().by(
      "[ \"$1 $3 $4 $5\" = \"--flavour --format text -v\" ] && [ -f \"$6\" ] || exit 9\n"
      "case $2 in 2a | ua1) exit 0 ;; *) exit 9 ;; esac\n");
  EXPECT_EQ(met.status, 0) << met.err;
  EXPECT_THAT(met.out, HasSubstr("report.pdf: meets PDF/A-2a and PDF/UA-1, according to veraPDF"));
  auto json = judged().by("exit 0\n", {"--json"});
  EXPECT_THAT(json.out, HasSubstr("\"PDF/UA-1\""));
}

TEST(VerifyPdf, NamesTheRulesThatAreBroken) {
  auto result = judged().by(
      "[ $2 = ua1 ] && exit 0\n"
      "echo \"FAIL $6\"; echo '  FAIL 6.2.3-1'; echo '  FAIL 6.6.4-1'; exit 1\n");
  EXPECT_EQ(result.status, 2);
  for (const char* rule : {"6.2.3-1", "6.6.4-1"})
    EXPECT_THAT(result.err, HasSubstr("error[verify.pdf-broken]: the PDF breaks rule " +
                                      std::string(rule) + " of PDF/A-2a"));
  EXPECT_THAT(result.err, Not(HasSubstr("PDF/UA-1")));
}

TEST(VerifyPdf, SaysThatVeraPdfGaveNoVerdict) {
  auto result = judged().by("echo 'Exception in thread main'; exit 3\n");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[verify.pdf-not-judged]: veraPDF ended without a verdict "
                                    "on PDF/A-2a, with exit code 3"));
}

TEST(VerifyPdf, SaysWhatIsMissing) {
  const std::vector<std::string> words = {"verify", "--pdf", judged().pdf.string()};
  auto result = muster(words, {{{"MUSTER_VERAPDF", "/nowhere/verapdf"}}, {}});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err,
              HasSubstr("error[verify.no-validator]: the PDF was not checked, because veraPDF is "
                        "not installed"));
  auto no_java = muster(words, {{{"MUSTER_VERAPDF", "/bin/true"}, {"PATH", "/nowhere"}}, {}});
  EXPECT_EQ(no_java.status, 2);
  EXPECT_THAT(no_java.err, HasSubstr("because veraPDF needs Java, which is not installed"));
}

TEST(VerifyPdf, TakesNoFileThatClaimsNothing) {
  const fs::path file = scratch("pdf-nothing") / "a.pdf";
  write(file, "%PDF-1.7\n");
  auto result = muster({"verify", "--pdf", file.string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err,
              HasSubstr("error[verify.pdf-claims-nothing]: the PDF does not say that it meets"));
  EXPECT_EQ(muster({"verify"}).status, 1);
}

}  // namespace
}  // namespace muster::e2e
