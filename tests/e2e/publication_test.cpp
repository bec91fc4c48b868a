// SPDX-License-Identifier: MIT
// What is under out/ after a build, judged by programs that are not ours.
#include <gmock/gmock.h>

#include <sstream>

#include "program.hpp"
#include "skip.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;

/// The example editions, built once for all tests here.
const fs::path& built() {
  static const fs::path out = [] {
    auto folder = scratch("published");
    auto result = muster({"build", "data/sel-2022", "data/sel-2023", "--variant", "standard",
                          "--variant", "large-print", "--out", folder.string()});
    if (result.status != 0) throw std::runtime_error(result.err);
    return folder;
  }();
  return out;
}

std::vector<fs::path> pdfs() {
  std::vector<fs::path> found;
  for (const auto& [name, content] : tree(built())) {
    if (name.ends_with(".pdf")) found.push_back(built() / name);
  }
  return found;
}

TEST(Publication, IsWhereTheReadmeSays) {
  auto files = tree(built() / "sel-2022/public");
  for (const char* name : {"index.html", "people-strategy/report.html",
                           "people-strategy/report.pdf", "people-strategy/manifest.json"}) {
    EXPECT_TRUE(files.contains(name)) << name;
  }
  EXPECT_THAT(files.at("index.html"), HasSubstr("href=\"people-strategy/report.html\""));
}

/// The words of a line with one space between them.
std::string one_spaced(const std::string& line) {
  std::istringstream words(line);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// Whether a line of the page is the heading of the first annex. In the contents, dots and a page
/// number follow it, so that line is another.
bool opens_the_annexes(const std::string& page) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);)
    if (one_spaced(line) == "A Actions in full") return true;
  return false;
}

/// The pages before the first annex, the cover and the contents among them; all pages if it has
/// none.
std::size_t main_pages(const fs::path& pdf) {
  std::istringstream text(run({"pdftotext", "-layout", pdf.string(), "-"}).out);
  std::size_t pages = 0;
  for (std::string page; std::getline(text, page, '\f') && !opens_the_annexes(page);) ++pages;
  return pages;
}

TEST(Publication, ThePeopleStrategysMainTextIsShort) {
  for (const char* edition : {"sel-2022", "sel-2023"}) {
    const auto dump = muster({"build", std::string("data/") + edition, "--publication",
                              "people-strategy", "--dump", "document"})
                          .out;
    const std::string main = dump.substr(0, dump.find("id=actions-full"));
    ASSERT_LT(main.size(), dump.size()) << edition << " has annexes";
    std::size_t tables = 0;
    for (std::size_t at = main.find("table id="); at != std::string::npos;
         at = main.find("table id=", at + 1))
      ++tables;
    EXPECT_LE(tables, 15U) << edition;
    EXPECT_LE(main_pages(built() / edition / "public/people-strategy/report.pdf"), 24U + 3U)
        << edition << ": the cover and the contents come first";
  }
}

TEST(Publication, VariantsThatSomePublicationsLackAreLeftOut) {
  auto out = scratch("variants");
  auto result = muster({"build", "data/sel-2023", "--variant", "summary", "--format", "html", "--out",
                        out.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("note[compose.variant]: 'programme-update' has no variant "
                                    "'summary', so that variant is not made"));
  EXPECT_TRUE(fs::exists(out / "sel-2023/public/people-strategy/report-summary.html"));
  auto asked = muster({"build", "data/sel-2023", "--variant", "summary", "--publication",
                       "programme-update", "--out", out.string()});
  EXPECT_EQ(asked.status, 2) << "asked for by name, it is an error";
}

TEST(Publication, TheProgramSaysWhereItIs) {
  auto out = scratch("said");
  auto result = muster({"build", "data/sel-2022", "--out", out.string()});
  for (const char* name :
       {"index.html", "people-strategy/report.html", "people-strategy/report.pdf"}) {
    EXPECT_THAT(result.out, HasSubstr((out / "sel-2022/public" / name).string() + "\n"));
  }
}

TEST(Publication, EveryPdfIsSoundByQpdf) {
  ASSERT_EQ(pdfs().size(), 6U);  // the update of sel-2023, in two variants, among them
  for (const fs::path& pdf : pdfs()) {
    auto result = run({"qpdf", "--check", pdf.string()});
    EXPECT_EQ(result.status, 0) << result.out << result.err;
  }
}

TEST(Publication, EveryPdfPassesTheAccessibilityCheck) {
  if (shared().empty()) MUSTER_SKIP("check_ua.py on every PDF", "../shared is not there");
  for (const fs::path& pdf : pdfs()) {
    auto result = run({"python3", (shared() / "tools/check_ua.py").string(), pdf.string()});
    EXPECT_EQ(result.status, 0) << pdf << "\n" << result.out << result.err;
  }
}

TEST(Publication, HtmlIsWellFormedXml) {
  for (const auto& [name, content] : tree(built())) {
    if (!name.ends_with(".html")) continue;
    auto result = run({"xmllint", "--noout", "--nonet", (built() / name).string()});
    EXPECT_EQ(result.status, 0) << result.err;
  }
}

TEST(Publication, WhatARunDoesNotRebuildStays) {
  auto out = scratch("kept");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--out", out.string()}).status, 0);
  auto all = tree(out);
  ASSERT_EQ(muster({"build", "data/sel-2022", "--format", "html", "--out", out.string()}).status,
            0);
  auto after = tree(out);
  EXPECT_EQ(after.at("sel-2022/public/people-strategy/report.pdf"),
            all.at("sel-2022/public/people-strategy/report.pdf"));
}

TEST(Publication, AStaleFormatIsNotKeptWithFreshOnes) {
  auto out = scratch("stale");
  auto edition = copy_edition("sel-2022", scratch("stale-edition"));
  ASSERT_EQ(muster({"build", edition.string(), "--out", out.string()}).status, 0);
  write(edition / "narrative/foreword.md", "Other words than before.\n");
  auto result = muster({"build", edition.string(), "--format", "html", "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("note[app.stale-output]"));
  EXPECT_FALSE(fs::exists(out / "sel-2022/public/people-strategy/report.pdf"));
}

/// A copy of the templates and of an edition, published in all formats and in two variants.
struct Published {
  fs::path place;
  fs::path edition;
  fs::path folder;

  explicit Published(const std::string& name, const std::string& id, const std::string& publication)
      : place(scratch(name)),
        edition(copy_edition(id, place)),
        folder(place / "out" / id / "public" / publication) {
    fs::copy(source() / "templates", place / "templates", fs::copy_options::recursive);
    EXPECT_EQ(build({"--variant", "standard", "--variant", "summary"}).status, 0);
  }
  Result build(std::vector<std::string> more) {
    std::vector<std::string> command = {"build",       edition.string(),
                                        "--templates", (place / "templates").string(),
                                        "--out",       (place / "out").string()};
    command.insert(command.end(), more.begin(), more.end());
    return muster(command);
  }
  void append(const fs::path& file, const std::string& text) {
    write(place / file, read(place / file) + text);
  }
};

TEST(Publication, AVariantThatChangedIsNotKept) {
  Published all("stale-variant", "sel-2022", "people-strategy");
  ASSERT_TRUE(fs::exists(all.folder / "report-summary.pdf"));
  all.append("templates/people-strategy/publication.md",
             "\n{{#variant.summary}}\nOnly the summary has these words.\n{{/variant.summary}}\n");
  auto result = all.build({"--format", "html"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("report-summary.pdf' was from an earlier run"));
  EXPECT_FALSE(fs::exists(all.folder / "report-summary.pdf"));
  EXPECT_TRUE(fs::exists(all.folder / "report.pdf"));
}

TEST(Publication, AnotherThemeKeepsNothing) {
  Published all("stale-theme", "sel-2022", "people-strategy");
  for (const auto& theme : fs::directory_iterator(all.place / "templates/theme"))
    if (theme.path().extension() == ".yaml")
      write(theme.path(), read(theme.path()) + "\n# changed\n");
  ASSERT_EQ(all.build({"--format", "html"}).status, 0);
  EXPECT_FALSE(fs::exists(all.folder / "report.pdf"));
  EXPECT_FALSE(fs::exists(all.folder / "report-summary.pdf"));
}

// Its name is the same, so that the document does not differ.
TEST(Publication, AnotherIncludedPdfKeepsNothing) {
  auto place = scratch("stale-included");
  auto edition = copy_edition("city-committee-2025-01", place);
  auto out = (place / "out").string();
  ASSERT_EQ(muster({"build", edition.string(), "--out", out}).status, 0);
  fs::copy_file(edition / "appendices/going_home_leaflet.pdf",
                edition / "appendices/plan_on_a_page.pdf", fs::copy_options::overwrite_existing);
  ASSERT_EQ(muster({"build", edition.string(), "--format", "html", "--out", out}).status, 0);
  EXPECT_FALSE(fs::exists(place / "out/city-committee-2025-01/public/committee-pack/report.pdf"));
}

TEST(Publication, NothingUnderOutIsReadButManifests) {
  auto out = scratch("tampered");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--out", out.string()}).status, 0);
  auto pdf = out / "sel-2022/public/people-strategy/report.pdf";
  write(pdf, "tampered");
  ASSERT_EQ(muster({"build", "data/sel-2022", "--format", "html", "--out", out.string()}).status,
            0);
  EXPECT_FALSE(fs::exists(pdf)) << "a file that is not what its manifest says is not carried over";
}

TEST(Publication, PdfA3CarriesTheDataAndTheRecordOfTheRun) {
  auto out = scratch("attached");
  auto result = muster({"build", "data/city-carers-2024", "--pdf-standard", "a-3a", "--format",
                        "pdf", "--format", "data", "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  const fs::path folder = out / "city-carers-2024/public/action-plan";
  const std::string pdf = (folder / "report.pdf").string();
  const std::string listed = run({"qpdf", "--list-attachments", pdf}).out;
  for (const auto& [name, content] : tree(folder / "data")) {
    EXPECT_THAT(listed, HasSubstr(name + " -> "));
    EXPECT_EQ(run({"qpdf", "--show-attachment=" + name, pdf}).out, content) << name;
  }
  const std::string record = run({"qpdf", "--show-attachment=run-record.json", pdf}).out;
  EXPECT_THAT(record, HasSubstr("\"pdf_standard\": \"a-3a\""));
  EXPECT_THAT(record, HasSubstr("\"file\": \"actions.csv\""));
  EXPECT_THAT(read(folder / "manifest.json"), HasSubstr("\"PDF/A-3a\""));
  EXPECT_EQ(muster({"build", "data/city-carers-2024", "--pdf-standard", "a-1b"}).status, 1);
}

TEST(Publication, ATextTooLongForSomeReadersIsNotForArchives) {
  auto edition = copy_edition("city-carers-2024", scratch("long-text"));
  const fs::path text = edition / "narrative/achievements.md";
  std::string words = read(text);
  const std::size_t at = words.find("alt=\"");
  ASSERT_NE(at, std::string::npos);
  write(text, words.insert(at + 5, std::string(32'768, 'a') + ' '));
  auto out = scratch("long-text-out");
  auto result = muster({"build", edition.string(), "--format", "pdf", "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err,
              HasSubstr("report.pdf: note[pdf.not-archive]: the PDF is not PDF/A at level "
                        "A: one of its texts or text alternatives has more than 32,767"));
  const std::string pdf = read(out / "city-carers-2024/public/action-plan/report.pdf");
  EXPECT_EQ(pdf.find("pdfaid:part"), std::string::npos);
  EXPECT_NE(pdf.find("pdfuaid:part"), std::string::npos);
}

}  // namespace
}  // namespace muster::e2e
