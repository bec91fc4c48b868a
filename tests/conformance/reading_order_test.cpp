// SPDX-License-Identifier: MIT
// The text that another program extracts from our PDFs, for every publication of every example
// edition: the words of the tags are those of the pages, in document order, and every word of every
// paragraph is found unbroken.
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "app/included.hpp"
#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "compose/compose.hpp"
#include "document/walk.hpp"
#include "layout/frame_dump.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "pdf/pdf_writer.hpp"
#include "program.hpp"
#include "sectors/sectors.hpp"
#include "totals/totals.hpp"

namespace muster::conformance {
namespace {

namespace fs = std::filesystem;
namespace layout = layout;
using Words = std::vector<std::string>;

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
    text.replace(at, what.size(), with);
  }
  return text;
}

/// A no-break space separates words for readers as any other does, and a soft hyphen does not.
Words words_of(const std::string& text) {
  std::istringstream in(replaced(replaced(text, "\u00A0", " "), "\u00AD", ""));
  return {std::istream_iterator<std::string>(in), {}};
}

/// What is between the first quote after `from` and the last quote of the line.
std::string quoted(const std::string& line, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t at = line.find('"', from) + 1; at < to; ++at) {
    if (line[at] == '\\') ++at;
    text += line[at];
  }
  return text;
}

std::size_t indent_of(const std::string& line) { return line.find_first_not_of(' '); }

/// The words of a tag tree as CollectingSink dumps it: text pieces, or what a tag says instead.
std::string text_of_dump(const std::string& dump) {
  std::string text;
  std::size_t replaced_at = std::string::npos;  // the tag whose pieces are not read
  std::istringstream lines(dump);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = indent_of(line);
    if (replaced_at != std::string::npos && indent > replaced_at) continue;
    replaced_at = std::string::npos;
    if (line[indent] == '"') {
      text += quoted(line, indent, line.size() - 1) + ' ';
    } else if (const std::size_t says = line.find(" says=\""); says != std::string::npos) {
      text += quoted(line, says, line.find('"', says + 7)) + ' ';
      replaced_at = indent;
    }
  }
  return text;
}

/// The words of what `pdfinfo -struct-text` prints: text is in quotes on lines of its own, and
/// continues over lines where the tag has several. The pieces of a span are not parted: where a
/// line of a table's cell ends within a word, the word's span has two, and other rows are painted
/// between.
std::string text_of_tags(const std::string& printed) {
  std::string text;
  bool open = false;
  std::size_t span_at = std::string::npos;  // the span whose text is read
  bool goes_on = false;                     // and has had a piece
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line);) {
    if (!open) {
      const std::size_t indent = indent_of(line);
      if (indent == std::string::npos) continue;
      const bool in_span = span_at != std::string::npos && indent > span_at;
      if (!in_span || line[indent] != '"') {
        span_at = line.find("Span (inline)") == indent ? indent : std::string::npos;
        goes_on = false;
      }
      if (line[indent] != '"') continue;
      if (!goes_on) text += ' ';
      goes_on = in_span;
      line = line.substr(indent + 1);
    } else {
      text += ' ';
    }
    open = !line.ends_with('"');
    if (!open) line.pop_back();
    text += line;
  }
  return text;
}

/// One publication of one edition, laid out and written.
struct Made {
  document::Document document;
  layout::CollectingSink frames;
  fs::path pdf;
};

class Edition {
 public:
  Edition(const fs::path& folder, model::Audience audience)
      : x_folder(open_folder(folder.string())), x_pictures(*x_folder) {
    x_sectors.plugin_folders = {e2e::binary("lib/muster/plugins").string()};
    x_sectors.runner = e2e::binary("bin/muster-sector-runner").string();
    const auto plugins = sectors::discover(x_sectors, x_diagnostics);
    load::LoadOptions options;
    options.audience = audience;
    for (const auto& plugin : plugins) {
      options.declared_tables.insert(options.declared_tables.end(), plugin.declares.begin(),
                                     plugin.declares.end());
    }
    options.meetings = [&](const model::Edition& edition, Diagnostics&) {
      return meetings(edition, folder.parent_path(), options);
    };
    x_dataset = load::load_edition(*x_folder, options, x_diagnostics);
    x_findings = sectors::compute(x_dataset.value(), plugins, x_sectors, x_diagnostics);
    x_findings.all = totals::add_up(x_findings.sectors, x_dataset->edition.horizon_label);
  }

  const std::vector<std::string>& publications() const { return x_dataset->edition.publications; }

  /// Nothing if the publication has no such variant.
  std::optional<Made> make(const std::string& publication, Variant variant) {
    auto document =
        compose::compose(*x_dataset, x_findings, *x_templates,
                         {publication, variant, x_dataset->edition.published}, x_diagnostics);
    if (!document) return std::nullopt;
    x_pictures.open_all(*document, x_diagnostics);
    layout::LayoutOptions options;
    options.album = &x_pictures.album();
    Made made{std::move(*document), {}, e2e::scratch("reading-order") / "report.pdf"};
    theme::Theme theme = theme::load_theme(*subfolder(*x_templates, "theme"),
                                           x_dataset->edition.theme, x_diagnostics);
    if (variant == Variant::large_print) theme = theme::large_print(theme);
    const layout::FontLibrary fonts(theme.type.family, theme.type.heading_family);
    layout::lay_out(made.document, theme, fonts, options, made.frames, x_diagnostics);
    StringSink bytes;
    // With an output intent poppler makes a colour transform for each of the tags: minutes a
    // report.
    pdf::PdfOptions written;
    written.claims.archive = foreign::ArchiveLevel::none;
    pdf::PdfWriter writer(made.document.metadata, fonts, written, bytes);
    layout::lay_out(made.document, theme, fonts, options, writer, x_diagnostics);
    e2e::write(made.pdf, bytes.text);
    return made;
  }

 private:
  /// The meetings that an annual report of a committee counts.
  std::vector<model::Dataset> meetings(const model::Edition& edition, const fs::path& neighbours,
                                       load::LoadOptions options) {
    options.meetings = {};
    std::vector<model::Dataset> all;
    for (const std::string& id : edition.meetings) {
      const auto folder = open_folder((neighbours / id).string());
      all.push_back(load::load_edition(*folder, options, x_diagnostics).value());
    }
    return all;
  }

  std::unique_ptr<Folder> x_folder;
  app::OpenPictures x_pictures;
  std::unique_ptr<Folder> x_templates = open_folder((e2e::source() / "templates").string());
  Diagnostics x_diagnostics;
  sectors::SectorOptions x_sectors;
  std::optional<model::Dataset> x_dataset;
  model::Findings x_findings;
};

/// Every byte of a letter outside ASCII counts as one.
bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

std::map<std::string, int> counts(const Words& words) {
  std::map<std::string, int> found;
  for (const std::string& word : words) ++found[word];
  return found;
}

/// The words of the paragraphs as compose made them: layout has no say in them.
Words words_of_paragraphs(const document::Document& document) {
  std::string text;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.node);
    if (paragraph != nullptr) text += document::plain_text(paragraph->content) + ' ';
  });
  return words_of(text);
}

void expect_same_words(const Words& pages, const Words& tags) {
  const auto [page, tag] = std::mismatch(pages.begin(), pages.end(), tags.begin(), tags.end());
  const std::string at = std::to_string(page - pages.begin());
  if (page != pages.end() && tag != tags.end()) {
    ADD_FAILURE() << "word " << at << " is '" << *page << "' on the page and '" << *tag
                  << "' in the file";
  }
  EXPECT_EQ(pages.size(), tags.size());
}

void expect_unbroken(const Words& wanted, const Words& found) {
  const std::map<std::string, int> there = counts(found);
  for (const auto& [word, count] : counts(wanted)) {
    if (!std::ranges::any_of(word, is_letter_or_digit)) continue;  // signs around a reference
    const auto place = there.find(word);
    const int times = place == there.end() ? 0 : place->second;
    EXPECT_GE(times, count) << "'" << word << "' is not found as often as it is written";
  }
}

void check(const Made& made) {
  ASSERT_TRUE(made.frames.finished);
  const Words pages = words_of(text_of_dump(made.frames.dump_tags()));
  ASSERT_GT(pages.size(), 100U);
  expect_same_words(
      pages, words_of(text_of_tags(e2e::run({"pdfinfo", "-struct-text", made.pdf.string()}).out)));
  const e2e::Result text = e2e::run({"pdftotext", "-raw", made.pdf.string(), "-"});
  expect_unbroken(words_of_paragraphs(made.document), words_of(text.out));
}

/// A pack is read as its editors compose it: agenda, cover sheets and papers in one document.
void check_edition(const fs::path& folder, model::Audience audience) {
  Edition edition(folder, audience);
  int checked = 0;
  for (const std::string& publication : edition.publications()) {
    for (Variant variant : {Variant::standard, Variant::large_print, Variant::summary}) {
      SCOPED_TRACE(folder.filename().string() + " " + publication + " " +
                   std::string(variant_words.word(variant)));
      const auto made = edition.make(publication, variant);
      if (!made) continue;
      check(*made);
      ++checked;
    }
  }
  EXPECT_GT(checked, 0) << folder;
}

std::vector<fs::path> editions() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(e2e::source() / "data")) {
    if (fs::exists(entry.path() / "edition.yaml")) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

TEST(ReadingOrder, is_that_of_the_pages_for_the_public) {
  for (const fs::path& folder : editions()) check_edition(folder, model::Audience::for_public);
}

TEST(ReadingOrder, is_that_of_the_pages_for_the_restricted_audience) {
  for (const fs::path& folder : editions()) check_edition(folder, model::Audience::restricted);
}

TEST(ReadingOrder, notices_a_word_that_moved) {
  EXPECT_NONFATAL_FAILURE(expect_same_words({"one", "two"}, {"two", "one"}), "word 0 is 'one'");
  EXPECT_NONFATAL_FAILURE(expect_unbroken({"retention"}, {"reten-", "tion"}), "'retention'");
}

}  // namespace
}  // namespace muster::conformance
