// SPDX-License-Identifier: MIT
// Files in an edition's folder that nothing reads.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "load/table_checks.hpp"

namespace muster::load {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> warnings(const std::vector<std::string>& names) {
  std::map<std::string, std::string> files;
  for (const std::string& name : names) files[name] = "x";
  Diagnostics diagnostics;
  report_unread_files(*memory_folder(files), {"gap", "staff"}, diagnostics);
  std::vector<std::string> texts;
  for (const Diagnostic& one : diagnostics.items()) texts.push_back(to_text(one));
  return texts;
}

TEST(UnreadFiles, AreWarningsThatSayWhatToDo) {
  struct Case {
    const char* name;
    const char* hint;
  };
  const std::vector<Case> cases = {{"stafff.csv", "did you mean 'staff'?"},
                                   {"pivot.csv", "rename it to a table that 'muster schema' lists"},
                                   {"GAP.CSV", "rename it to 'gap.csv'"},
                                   {"Staff.csv", "rename it to 'staff.csv'"},
                                   {"edition.yml", "rename it to 'edition.yaml'"},
                                   {"gap.xls", "muster import"},
                                   {"gap.tsv", "muster import"},
                                   {"gap.zip", "unpack it"},
                                   {"foreword.md", "put it into 'narrative'"},
                                   {"foreword.docx", "put it into 'narrative'"},
                                   {"query.sql", "move it out of the edition's folder"},
                                   {"staff", "move it out of the edition's folder"},
                                   {"narrative/foreword.docx", "ends in .md"},
                                   {"narrative/foreword.markdown", "ends in .md"}};
  for (const Case& one : cases)
    EXPECT_THAT(warnings({one.name}),
                ElementsAre(AllOf(
                    HasSubstr(std::string("edition/") + one.name + ": warning[load.unknown-file]"),
                    HasSubstr(one.hint))))
        << one.name;
}

/// The tables of a meeting name papers in Word.
TEST(UnreadFiles, AreNotPapersInWord) {
  EXPECT_THAT(warnings({"agenda.csv", "carers.docx", "papers/plan.DOCX"}),
              Not(Contains(HasSubstr("docx"))));
  EXPECT_THAT(warnings({"agenda.csv", "narrative/carers.docx"}),
              Contains(HasSubstr("narrative/carers.docx")));
}

TEST(UnreadFiles, AreNotReadmeFilesPicturesAndBackups) {
  EXPECT_THAT(warnings({"edition.yaml",
                        "gap.csv",
                        "staff.csv",
                        "README.md",
                        "README",
                        "LICENCE.txt",
                        "logo.svg",
                        "cover.PNG",
                        "paper.pdf",
                        "areas.geojson",
                        ".gitignore",
                        ".DS_Store",
                        "gap.csv~",
                        "gap.csv.bak",
                        "#gap.csv#",
                        ".gap.csv.swp",
                        "~$gap.xlsx",
                        "Thumbs.db",
                        "gap.csv.making",
                        "book.xlsx",
                        "book.ods",
                        "narrative/foreword.md",
                        "narrative/README.txt",
                        "narrative/foreword.md~",
                        "narrative/photo.jpg",
                        "recipes/a.yaml",
                        "raw/original.csv",
                        "images/photo.tiff"}),
              IsEmpty());
}

}  // namespace
}  // namespace muster::load
