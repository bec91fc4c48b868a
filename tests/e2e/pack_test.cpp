// SPDX-License-Identifier: MIT
// The committee pack: one numbering, correct ranges, and no exempt content in the files that the
// public gets.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <regex>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* edition_id = "city-committee-2025-01";
constexpr const char* marker = "Zanzibarine";

using Cells = std::vector<std::string>;

std::vector<Cells> parse_csv(const std::string& text) {
  std::vector<Cells> rows{{""}};
  bool quoted = false;
  for (char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

std::string to_csv(const std::vector<Cells>& rows) {
  std::string out;
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      out += std::string(i > 0 ? "," : "") + '"' + row[i] + '"';
    out += '\n';
  }
  return out;
}

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* one) { return word == one; });
}

/// What a restricted row says in a column hidden from the public: a marker, in file names too.
std::string marked(const fs::path& edition, const std::string& column, const std::string& value,
                   int number) {
  if (value.empty() && is_one_of(column, {"paper", "narrative", "file", "main"})) return value;
  std::string word = marker + std::to_string(number);
  if (is_one_of(column, {"paper", "narrative", "main"})) {
    fs::path old = edition / "narrative" / (value + ".md");
    write(edition / "narrative" / (word + ".md"), read(old) + "\nThe word is " + word + ".\n");
    fs::remove(old);
  }
  return word;
}

/// The example with markers in every field of its exempt items that must not be shown.
int mark_table(const fs::path& edition, const char* name, int number) {
  auto rows = parse_csv(read(edition / name));
  const Cells& head = rows[0];
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].back() != "restricted") continue;
    for (std::size_t k = 0; k + 1 < head.size(); ++k) {
      bool shown = is_one_of(head[k], {"item", "number", "title", "exempt_paragraph"});
      bool limited = is_one_of(head[k], {"purpose", "status", "supplement", "file"});
      if (!shown && !limited && (head[k] != "paper" || !rows[i][k].empty()))
        rows[i][k] = marked(edition, head[k], rows[i][k], ++number);
    }
  }
  write(edition / name, to_csv(rows));
  return number;
}

fs::path marked_edition() {
  auto edition = copy_edition(edition_id, scratch("marked-pack"));
  int number = 0;
  for (const char* table : {"agenda.csv", "reports.csv", "appendices.csv"})
    number = mark_table(edition, table, number);
  EXPECT_GT(number, 20);
  // An exempt PDF: its name, its text and its metadata.
  fs::copy(edition / "appendices/going_home_leaflet.pdf",
           edition / ("appendices/" + std::string(marker) + "99.pdf"));
  write(edition / "appendices.csv", read(edition / "appendices.csv") +
                                        "\"12\",\"2\",\"Quotation\",\"3\",\"\",\"appendices/" +
                                        marker + "99.pdf\",\"restricted\"\n");
  return edition;
}

fs::path build(const fs::path& edition, const std::string& name, const char* audience,
               int status = 0) {
  auto out = scratch(name);
  auto result = muster({"build", edition.string(), "--out", out.string(), "--audience", audience});
  EXPECT_EQ(result.status, status) << result.err;
  return out / edition_id / audience / "committee-pack";
}

/// A restricted section of a public report is not in the public pack. The members' pack refuses it:
/// its pages would differ from the public ones.
TEST(Pack, HidesARestrictedSectionOfAPublicReport) {
  auto edition = copy_edition(edition_id, scratch("restricted-section"));
  fs::path report = edition / "narrative/carers_review.md";
  write(report, read(report) + "\n## Named staff {#named-staff audience=restricted} ##\n\n" +
                    marker + "\n");
  EXPECT_THAT(everything(build(edition, "section-public", "public")), Not(HasSubstr(marker)));
  build(edition, "section-members", "restricted", 2);
}

const fs::path& public_pack() {
  static const fs::path folder = build(source() / "data" / edition_id, "pack-public", "public");
  return folder;
}
const fs::path& members_pack() {
  static const fs::path folder =
      build(source() / "data" / edition_id, "pack-members", "restricted");
  return folder;
}

/// The words of each page.
std::vector<std::string> pages(const fs::path& pdf, const char* order = "-layout") {
  std::string text = run({"pdftotext", order, pdf.string(), "-"}).out;
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\f', at), text.size());
    found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

struct Range {
  std::string first, last;
};
/// The pages named in the agenda, in order: "5", "8" or "E1", "E4".
std::vector<Range> ranges(const std::string& text) {
  static const std::regex words("Pages\\s+(E?[0-9]+)\\s+to\\s+(E?[0-9]+)");
  std::vector<Range> found;
  for (std::sregex_iterator at(text.begin(), text.end(), words), end; at != end; ++at)
    found.push_back({(*at)[1], (*at)[2]});
  return found;
}

std::string agenda_text(const fs::path& pdf) {
  auto all = pages(pdf);
  return all[0] + all[1] + all[2];
}

std::string label(const std::string& page) {
  static const std::regex words("Page (E?[0-9]+)\\s*(Not for publication\\s*)?$");
  std::smatch found;
  return std::regex_search(page, found, words) ? found[1].str() : "";
}

TEST(Pack, NothingExemptReachesThePublic) {
  auto edition = marked_edition();
  auto out = build(edition, "marked-public", "public").parent_path();
  EXPECT_THAT(everything(out), Not(HasSubstr(marker)));
}

TEST(Pack, MarkersReachTheMembers) {
  auto edition = marked_edition();
  auto out = build(edition, "marked-members", "restricted").parent_path();
  EXPECT_THAT(everything(out), HasSubstr(marker));
}

/// Not a byte depends on what is exempt: no count, no hash, no name.
TEST(Pack, PublicPackIsTheSameWhateverIsExempt) {
  auto edition = copy_edition(edition_id, scratch("longer-pack"));
  std::string more;
  for (int i = 0; i < 400; ++i)
    more += "Another exempt paragraph, number " + std::to_string(i) + ".\n\n";
  auto paper = edition / "narrative/home_care_contract.md";
  write(paper, read(paper) + "\n" + more);
  auto appendices = read(edition / "appendices.csv");
  write(edition / "appendices.csv",
        appendices + "12,7,Terms of the extension,3,home_care_terms,,restricted\n");
  auto longer = build(edition, "longer-public", "public");
  auto before = tree(public_pack());
  auto after = tree(longer);
  // The second exempt appendix of an exempt item is not even mentioned.
  EXPECT_EQ(before, after);
}

TEST(Pack, PublicSeesTitleAndParagraph) {
  auto text = agenda_text(public_pack() / "report.pdf");
  EXPECT_THAT(text, HasSubstr("Home care: extension of a contract"));
  EXPECT_THAT(text, HasSubstr("Not for publication: paragraph 3"));
  EXPECT_THAT(everything(public_pack()), Not(HasSubstr("uplift")));
}

TEST(Pack, PagesRunWithoutABreak) {
  auto all = pages(public_pack() / "report.pdf");
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(label(all[i]), std::to_string(i + 1));
}

/// Item files hold the very pages that the agenda names.
TEST(Pack, AgendaNamesThePagesOfEachItem) {
  auto all = pages(public_pack() / "report.pdf");
  auto found = ranges(agenda_text(public_pack() / "report.pdf"));
  ASSERT_EQ(found.size(), 5U);  // items 3 to 7
  std::size_t expected_first = std::stoul(found[0].first);
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::size_t first = std::stoul(found[i].first);
    std::size_t last = std::stoul(found[i].last);
    EXPECT_EQ(first, expected_first);
    EXPECT_EQ(first % 2, 1U) << "a right-hand page";
    expected_first = last + 1;
    auto own = pages(public_pack() / ("item-" + std::to_string(i + 3) + ".pdf"));
    ASSERT_EQ(own.size(), last - first + 1);
    EXPECT_THAT(own[0], HasSubstr("Item " + std::to_string(i + 3) + ":"));
    for (std::size_t page = 0; page < own.size(); ++page)
      EXPECT_EQ(label(own[page]), label(all[first - 1 + page]));
  }
  EXPECT_EQ(expected_first, all.size() + 1);
}

/// The plan on a page is the second page of the item's appendices. Its own file has that page
/// alone, with its number in the pack, and the web pages lead to it.
TEST(Pack, APdfFromElsewhereIsAlsoAFileOfItsOwn) {
  const auto own = pages(public_pack() / "item-5-appendix-1.pdf");
  ASSERT_EQ(own.size(), 1U);
  EXPECT_THAT(own[0], HasSubstr("The plan on a page"));
  const auto all = pages(public_pack() / "report.pdf");
  const auto in_pack = std::find_if(all.begin(), all.end(), [&](const std::string& page) {
    return label(page) == label(own[0]);
  });
  ASSERT_NE(in_pack, all.end()) << label(own[0]);
  // The agenda is not in that file, so only the page in the pack has a link to it.
  const std::regex spaces("[ \n]+"), link_home("Agenda · (?=Item 5 · Page)");
  const std::string words = std::regex_replace(*in_pack, spaces, " ");
  EXPECT_TRUE(std::regex_search(words, link_home)) << words;
  EXPECT_EQ(std::regex_replace(words, link_home, ""), std::regex_replace(own[0], spaces, " "));
  const std::string link = "Page " + label(own[0]) + ", <a href=\"item-5-appendix-1.pdf\">";
  for (const char* page : {"item-5.html", "report.html"})
    EXPECT_THAT(read(public_pack() / page), HasSubstr(link)) << page;
  EXPECT_FALSE(fs::exists(public_pack() / "item-7-appendix-1.pdf")) << "it is exempt";
}

/// The words of the pages of a copy, without those that are empty.
std::vector<std::string> printed_pages(const fs::path& pdf) {
  auto all = pages(pdf);
  std::erase_if(all,
                [](const std::string& page) { return page.find_first_not_of(" \n") == page.npos; });
  return all;
}

/// The example with two more appendices that are PDFs. The first has two pages and the second comes
/// on the page after the next, so one of them would begin on the left.
fs::path with_more_appendices() {
  auto edition = copy_edition(edition_id, scratch("more-appendices"));
  const std::string leaflet = (edition / "appendices/going_home_leaflet.pdf").string();
  fs::copy(leaflet, edition / "appendices/b.pdf");
  run({"qpdf", "--empty", "--pages", leaflet, leaflet, "--",
       (edition / "appendices/a.pdf").string()});
  write(edition / "appendices.csv", read(edition / "appendices.csv") +
                                        "6,3,First leaflet,,,appendices/a.pdf,\n"
                                        "6,4,Second leaflet,,,appendices/b.pdf,\n");
  return edition;
}

/// The copies have the words of the pack on the same pages, and the tags.
TEST(Pack, ThePrintersCopyHasThePagesOfThePackOnA4) {
  for (const char* audience : {"public", "restricted"}) {
    const fs::path pack =
        build(with_more_appendices(), "printed-" + std::string(audience), audience);
    const fs::path file = pack / "report-print.pdf";
    const auto copy = pages(file), report = pages(pack / "report.pdf");
    EXPECT_EQ(printed_pages(file), printed_pages(pack / "report.pdf"));
    EXPECT_GT(copy.size(), report.size());
    EXPECT_THAT(run({"pdfinfo", file.string()}).out, HasSubstr("Tagged:          yes"));
    const std::string sizes = run({"pdfinfo", "-l", "999", file.string()}).out;
    static const std::regex size("Page +[0-9]+ size: +([0-9.]+) x ([0-9.]+) pts");
    for (std::sregex_iterator at(sizes.begin(), sizes.end(), size), end; at != end; ++at) {
      const double wide = std::stod((*at)[1]), high = std::stod((*at)[2]);
      EXPECT_NEAR(std::min(wide, high), 595.3, 0.5) << (*at)[0];
      EXPECT_NEAR(std::max(wide, high), 841.9, 0.5) << (*at)[0];
    }
    // The first page of the copy is on the right, so those with even places are.
    int appendices = 0;
    for (std::size_t i = 0; i < copy.size(); ++i) {
      if (copy[i].find("follows this page") == std::string::npos) continue;
      std::size_t next = i + 1;
      while (label(copy.at(next)).empty()) ++next;
      EXPECT_EQ(next % 2, 0U) << copy[next];
      ++appendices;
    }
    EXPECT_EQ(appendices, 3);
  }
}

TEST(Pack, NotesTheSizeOfTheCopyForTablets) {
  auto edition = source() / "data" / edition_id;
  auto out = scratch("copy-for-tablets");
  auto built = muster({"build", edition.string(), "--out", out.string()});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_THAT(built.err, HasSubstr("note[pdf.tablet]"));
  EXPECT_THAT(built.err, HasSubstr("of the 20.0 MB allowed"));
  EXPECT_THAT(read(out / edition_id / "public/index.html"), HasSubstr("For tablets: "));
}

/// Each item has a web page below the agenda, and links to other items lead to their pages.
TEST(Pack, EachItemHasAWebPage) {
  const std::string agenda = read(public_pack() / "agenda.html");
  for (int item = 3; item <= 7; ++item) {
    const std::string name = "item-" + std::to_string(item) + ".html";
    const std::string page = read(public_pack() / name);
    EXPECT_THAT(agenda, HasSubstr("href=\"" + name + "#item-" + std::to_string(item) + "\""));
    EXPECT_THAT(page, HasSubstr("<a href=\"agenda.html\">Agenda</a>"));
    EXPECT_THAT(page, HasSubstr("<h1>Item " + std::to_string(item) + ": "));
    EXPECT_THAT(page, Not(HasSubstr("<h2>Item " + std::to_string(item) + ": ")));
  }
  EXPECT_FALSE(fs::exists(public_pack() / "item-12.html")) << "it is exempt";
  EXPECT_THAT(read(public_pack() / "item-8.html"), HasSubstr("<a href=\"supplement-1.html\">"));
  EXPECT_THAT(read(public_pack() / "supplement-1.html"), HasSubstr("href=\"#item-8\""));
  EXPECT_THAT(read(members_pack() / "agenda.html"), HasSubstr("href=\"item-12.html#item-12\""));
}

/// agenda.pdf is for the notice board: the front sheet alone, with the pages of the pack.
TEST(Pack, TheAgendaIsAFileOfItsOwn) {
  const std::string notice = run({"pdftotext", (public_pack() / "agenda.pdf").string(), "-"}).out;
  const auto here = ranges(notice);
  const auto pack = ranges(agenda_text(public_pack() / "report.pdf"));
  ASSERT_EQ(here.size(), pack.size());
  for (std::size_t i = 0; i < here.size(); ++i) {
    EXPECT_EQ(here[i].first, pack[i].first);
    EXPECT_EQ(here[i].last, pack[i].last);
  }
  EXPECT_THAT(notice, HasSubstr("Home care: extension of a contract"));
  EXPECT_THAT(notice, Not(HasSubstr("Recommendation")));
}

TEST(Pack, ItemsAreListedForOtherSystems) {
  const std::string items = read(public_pack() / "data/items.csv");
  const Range pages = ranges(agenda_text(public_pack() / "report.pdf"))[2];
  EXPECT_THAT(
      items, testing::StartsWith("item,title,status,exempt_paragraph,first_page,last_page,file\n"));
  EXPECT_THAT(items, HasSubstr("\n5,NHS North East London joint forward plan,ready,," +
                               pages.first + "," + pages.last + ",item-5.pdf\n"));
  EXPECT_THAT(items, HasSubstr("\n8,Adult social care: winter plan,to follow,,"));
  EXPECT_THAT(items, HasSubstr(",item-8.pdf\n"));
  EXPECT_THAT(items,
              testing::ContainsRegex("\n12,Home care: extension of a contract,[a-z]*,3,,,\n"));
}

TEST(Pack, MembersFindPublicItemsOnTheSamePages) {
  auto theirs = ranges(agenda_text(members_pack() / "report.pdf"));
  auto ours = ranges(agenda_text(public_pack() / "report.pdf"));
  std::vector<Range> numbered;
  std::vector<Range> exempt;
  for (const Range& range : theirs) (range.first[0] == 'E' ? exempt : numbered).push_back(range);
  ASSERT_EQ(numbered.size(), ours.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    EXPECT_EQ(numbered[i].first, ours[i].first);
    EXPECT_EQ(numbered[i].last, ours[i].last);
  }
  ASSERT_EQ(exempt.size(), 2U);  // the appendices of item 7, and item 12
  EXPECT_EQ(exempt[0].first, "E1");
}

int lines_that_say(const std::string& words, const std::string& page) {
  const std::regex line("(^|\\n)\\s*" + words + "\\s*(?=\\n|$)");
  return static_cast<int>(
      std::distance(std::sregex_iterator(page.begin(), page.end(), line), std::sregex_iterator()));
}

/// A public paper with a restricted mark would make the mark worthless.
TEST(Pack, OnlyExemptPagesOfTheMembersPackSayThatTheyAreNotForPublication) {
  std::size_t exempt = 0, open = 0;
  for (const char* file : {"report.pdf", "supplement-1.pdf", "item-7.pdf", "item-12.pdf"}) {
    for (const std::string& page : pages(members_pack() / file)) {
      bool is_exempt = label(page).starts_with('E');
      (is_exempt ? exempt : open)++;
      // On a band at the head and at the foot, each time on a line of its own.
      EXPECT_EQ(lines_that_say("Not for publication", page), is_exempt ? 2 : 0)
          << file << ", page " << label(page);
    }
  }
  EXPECT_GT(exempt, 3U);
  EXPECT_GT(open, 20U);
}

TEST(Pack, SaysOnItsFrontPageWhichPackItIs) {
  EXPECT_THAT(pages(public_pack() / "report.pdf")[0], HasSubstr("Public pack."));
  EXPECT_THAT(pages(members_pack() / "report.pdf")[0],
              HasSubstr("pack. Pages numbered E are not for publication"));
  const std::string page = read(members_pack() / "report.html");
  EXPECT_THAT(page, HasSubstr("<p class=\"watermark\">Not for publication</p>"));
  const std::string head = page.substr(0, page.find("</header>"));
  EXPECT_THAT(head, Not(HasSubstr("Not for publication")));
  EXPECT_THAT(read(members_pack() / "agenda.html"), Not(HasSubstr("class=\"watermark\"")));
}

TEST(Pack, SupplementNumbersOnInBothPacks) {
  auto last = pages(public_pack() / "report.pdf").size();
  auto first = std::to_string(last + 1);
  EXPECT_EQ(label(pages(public_pack() / "supplement-1.pdf")[0]), first);
  EXPECT_EQ(label(pages(members_pack() / "supplement-1.pdf")[0]), first);
}

TEST(Pack, BlankPagesSayThatTheyAreMeant) {
  auto text = run({"pdftotext", (public_pack() / "report.pdf").string(), "-"}).out;
  EXPECT_THAT(text, HasSubstr("This page is intentionally left blank"));
}

TEST(Pack, OnlyWhatHoldsUntaggedPagesDoesNotClaimToConform) {
  EXPECT_THAT(read(public_pack() / "report.pdf"), HasSubstr("pdfuaid:part"));
  EXPECT_THAT(read(public_pack() / "item-5.pdf"), HasSubstr("pdfuaid:part"));
  EXPECT_THAT(read(public_pack() / "supplement-1.pdf"), Not(HasSubstr("pdfuaid:part")));
  EXPECT_THAT(read(public_pack() / "item-8.pdf"), Not(HasSubstr("pdfuaid:part")));
  const std::string statement = read(public_pack().parent_path() / "accessibility-statement.html");
  EXPECT_THAT(statement, HasSubstr("do not meet the standard PDF/UA-1"));
  EXPECT_THAT(statement, HasSubstr("going home from hospital\u2019 has no tags."));
}

TEST(Pack, SaysThatItIsPdfAOnlyWhereItsPagesKeepThat) {
  EXPECT_THAT(read(public_pack() / "item-3.pdf"), HasSubstr("pdfaid:conformance>A<"));
  EXPECT_THAT(read(public_pack() / "item-5.pdf"), Not(HasSubstr("pdfaid:part")));
  EXPECT_THAT(read(public_pack() / "item-8.pdf"), Not(HasSubstr("pdfaid:part")));
  const std::string manifest = read(public_pack() / "manifest.json");
  EXPECT_THAT(manifest, HasSubstr("does not say that it is PDF/A\""));
  EXPECT_THAT(manifest, HasSubstr("\"PDF/A-2a\""));
}

TEST(Pack, WarnsOfUntaggedPages) {
  auto result = muster({"build", (source() / "data" / edition_id).string(), "--format", "pdf",
                        "--out", scratch("pack-warned").string()});
  EXPECT_THAT(result.err, HasSubstr("warning[pdf.included-untagged]: the PDF has no tags"));
  EXPECT_THAT(result.err,
              HasSubstr("note[pdf.included-archive]: the PDF does not say that it is PDF/A"));
  EXPECT_THAT(result.err, HasSubstr("1 warning"));
}

TEST(Pack, EveryPdfThatCannotBeIncludedIsNamedInOneRun) {
  auto edition = copy_edition(edition_id, scratch("pack-bad-files"));
  write(edition / "appendices/plan_on_a_page.pdf", "no PDF");
  fs::remove(edition / "appendices/going_home_leaflet.pdf");
  for (const char* command : {"build", "check"}) {
    std::vector<std::string> words = {command, edition.string()};
    if (words[0] == "build") words.insert(words.end(), {"--out", scratch("pack-bad-out").string()});
    auto result = muster(words);
    EXPECT_EQ(result.status, 2) << command;
    EXPECT_THAT(result.err + result.out, HasSubstr("plan_on_a_page.pdf: error[pdf.included]"))
        << command;
    EXPECT_THAT(result.err + result.out, HasSubstr("going_home_leaflet.pdf")) << command;
  }
}

TEST(Pack, OneSettingLimitsWhatAnIncludedPdfMayHold) {
  auto edition = copy_edition(edition_id, scratch("pack-large-file"));
  const std::string spaces(1'100'000, ' ');
  write(edition / "appendices/going_home_leaflet.pdf",
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 "
        "R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 "
        "R>>\nendobj\n4 0 obj\n<</Length " +
            std::to_string(spaces.size()) + ">>\nstream\n" + spaces +
            "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n");
  auto refused = muster({"check", edition.string(), "--pdf-limit", "1"});
  EXPECT_THAT(refused.err + refused.out, HasSubstr("(limit 1 MB)"));
  auto taken = muster({"check", edition.string(), "--pdf-limit", "2"});
  EXPECT_THAT(taken.err + taken.out, Not(HasSubstr("limit")));
}

TEST(Pack, ScriptsAttachmentsAndMetadataOfIncludedFilesStayBehind) {
  auto leaflet = read(source() / "data" / edition_id / "appendices/going_home_leaflet.pdf");
  auto unpacked =
      run({"qpdf", "--qdf", "--object-streams=disable",
           (source() / "data" / edition_id / "appendices/going_home_leaflet.pdf").string(), "-"});
  ASSERT_THAT(unpacked.out, HasSubstr("LEAFLET-"));
  EXPECT_THAT(everything(public_pack()), Not(HasSubstr("LEAFLET-")));
  EXPECT_THAT(everything(public_pack()), Not(HasSubstr("going_home_v7")));
}

// Item 2 was withdrawn, item 9 became 9a: no other number moves.
TEST(Pack, PrintsTheNumbersOfTheAgenda) {
  auto edition = copy_edition(edition_id, scratch("numbered-pack"));
  std::vector<Cells> kept;
  for (Cells& row : parse_csv(read(edition / "agenda.csv"))) {
    if (row[0] == "9") row[0] = "9a";
    if (row[0] != "2") kept.push_back(row);
  }
  write(edition / "agenda.csv", to_csv(kept));
  auto folder = build(edition, "numbered-pack-out", "public");
  auto front = agenda_text(folder / "report.pdf");
  EXPECT_TRUE(std::regex_search(front, std::regex("3\\.\\s+Minutes"))) << front;
  EXPECT_TRUE(std::regex_search(front, std::regex("9a\\.\\s+Questions"))) << front;
  EXPECT_TRUE(std::regex_search(front, std::regex("12\\.\\s+Home care"))) << front;
  EXPECT_THAT(read(folder / "agenda.html"), HasSubstr("<span class=\"label\">9a.</span>"));
}

/// Item 4 is withdrawn, 5 is late, 7 is deferred; 12 is exempt, and its reason is not for the
/// public.
TEST(Pack, SaysWhatBecameOfAnItem) {
  auto edition = copy_edition(edition_id, scratch("late-pack"));
  std::vector<Cells> rows = parse_csv(read(edition / "agenda.csv"));
  const Cells header = rows[0];
  const auto column = std::find(header.begin(), header.end(), "status") - header.begin();
  const std::map<std::string, Cells> fates = {
      {"item", {"status", "reason"}},
      {"4", {"withdrawn", "It goes to the meeting in March."}},
      {"5", {"late", "Comments are due in February."}},
      {"7", {"deferred", ""}},
      {"12", {"late", marker}}};
  for (Cells& row : rows) {
    const auto fate = fates.find(row[0]);
    const auto status = row.begin() + column;
    if (fate != fates.end()) *status = fate->second[0];
    row.insert(status + 1, fate == fates.end() ? "" : fate->second[1]);
  }
  write(edition / "agenda.csv", to_csv(rows));
  auto folder = build(edition, "late-pack-out", "public");
  const std::string front = read(folder / "agenda.html");
  EXPECT_THAT(front, HasSubstr("Withdrawn. It goes to the meeting in March."));
  EXPECT_THAT(front, HasSubstr("Late item. Comments are due in February."));
  EXPECT_THAT(front, HasSubstr("Deferred to a later meeting."));
  for (const char* item : {"item-4.pdf", "item-7.pdf"}) EXPECT_FALSE(fs::exists(folder / item));
  const std::string pack = read(folder / "report.html");
  EXPECT_THAT(pack, HasSubstr("Why it is late"));
  EXPECT_THAT(pack, Not(HasSubstr(marker)));
}

TEST(Pack, AgendaPageLeadsToEachItem) {
  auto html = read(public_pack() / "agenda.html");
  for (const char* item : {"3", "4", "5", "6", "7"}) {
    EXPECT_THAT(html, HasSubstr("href=\"item-" + std::string(item) + ".html#item-" + item + "\""));
    EXPECT_THAT(html, HasSubstr("href=\"item-" + std::string(item) + ".pdf\""));
  }
}

}  // namespace
}  // namespace muster::e2e
