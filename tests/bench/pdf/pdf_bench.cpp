// SPDX-License-Identifier: MIT
// The PDF writer alone: pages that are ready, to a tagged file. Prints what the writer took and the
// process's peak memory; making and shaping the pages is left out of the time.
//   pdf_bench OUT.pdf             2,000 pages with 200 tagged cells each
//   pdf_bench OUT.pdf LINES.tsv   pages of text runs and rectangles, as ../shared/bench makes them
#include <sys/resource.h>

#include <charconv>
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "pdf/pdf_writer.hpp"

namespace {

using namespace muster;
using layout::Role;
using layout::TagId;
using Clock = std::chrono::steady_clock;

class FileSink final : public ByteSink {
 public:
  explicit FileSink(const std::string& path) : x_file(path, std::ios::binary) {}
  void write(std::string_view bytes) override {
    if (!x_file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) std::exit(3);
  }

 private:
  std::ofstream x_file;
};

/// Shapes each different text once: shaping is layout's work and is not measured here.
class Shaper {
 public:
  const std::vector<layout::Shaped>& shape(const std::string& text, double size) {
    auto [place, added] = x_shaped.try_emplace(std::to_string(static_cast<int>(size * 100)) + text);
    if (added) place->second = fonts.shape(text, 0, size);
    return place->second;
  }
  layout::FontLibrary fonts{"Liberation Sans"};

 private:
  std::unordered_map<std::string, std::vector<layout::Shaped>> x_shaped;
};

/// A page with the tags of its cells, ready for the writer.
struct Sheet {
  layout::Page page;
  std::vector<layout::Tag> tags;
};

/// Gathers a page; each text is a cell in a row of the table that runs through the whole document.
class Sheets {
 public:
  Sheets(pdf::PdfWriter& writer, Shaper& shaper) : x_writer(writer), x_shaper(shaper) {
    const TagId document = open(Role::document, layout::no_tag);
    x_parent = open(Role::section, document);
    x_parent = open(Role::table, x_parent);
    x_parent = open(Role::table_body, x_parent);
  }

  void row() { x_row = open(Role::row, x_parent); }
  void text(double x, double y, double size, const std::string& words) {
    const TagId tag = open(Role::data_cell, x_row);
    for (const layout::Shaped& shaped : x_shaper.shape(words, size)) {
      layout::TextRun run;
      run.face = shaped.face;
      run.size = static_cast<float>(size);
      run.x = static_cast<float>(x);
      run.y = static_cast<float>(y);
      run.text = words.substr(shaped.begin, shaped.end - shaped.begin);
      run.glyphs = shaped.glyphs;
      x_sheet.page.items.push_back({std::move(run), tag, layout::Item::Artifact::none});
    }
  }
  void fill(layout::Rectangle area, theme::Colour colour) {
    layout::Item& item = x_sheet.page.items.emplace_back();
    item.content.emplace<layout::Fill>(area, colour);
    item.artifact = layout::Item::Artifact::layout;
  }
  void page();
  double seconds() const { return std::chrono::duration<double>(x_time).count(); }
  std::uint32_t tags() const { return x_tags; }

 private:
  TagId open(Role role, TagId parent) {
    layout::Tag tag;
    tag.id = ++x_tags;
    tag.parent = parent;
    tag.role = role;
    x_sheet.tags.push_back(std::move(tag));
    return x_tags;
  }

  pdf::PdfWriter& x_writer;
  Shaper& x_shaper;
  Sheet x_sheet;
  TagId x_tags = 0, x_parent = 0, x_row = 0;
  std::uint32_t x_pages = 0;
  Clock::duration x_time{};
};

void Sheets::page() {
  x_sheet.page.index = x_pages++;
  x_sheet.page.label = std::to_string(x_pages);
  x_sheet.page.width = 595.276;
  x_sheet.page.height = 841.89;
  const auto begin = Clock::now();
  std::vector<TagId> closing;
  for (layout::Tag& tag : x_sheet.tags) {
    if (tag.role == Role::row || tag.role == Role::data_cell) closing.push_back(tag.id);
    x_writer.open(std::move(tag));
  }
  while (!closing.empty()) {
    x_writer.close(closing.back());
    closing.pop_back();
  }
  x_writer.page(std::move(x_sheet.page));
  x_time += Clock::now() - begin;
  x_sheet = {};
}

void synthetic(Sheets& sheets) {
  const std::vector<std::string> words = {"Midwifery", "Primary Care", "Adult nurses", "On track",
                                          "Support to clinical"};
  unsigned number = 1;
  for (int page = 0; page < 2000; ++page) {
    for (int row = 0; row < 40; ++row) {
      sheets.row();
      for (int column = 0; column < 5; ++column) {
        number = number * 1664525 + 1013904223;
        const std::string text =
            column == 0 ? words[number >> 8 & 3] : std::to_string((number >> 12) % 9000);
        sheets.text(57 + 96 * column, 70 + 18 * row, 9.5, text);
      }
    }
    sheets.page();
  }
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out(1);
  for (char c : line) {
    if (c == '\t') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void from_lines(Sheets& sheets, const std::string& path) {
  std::ifstream lines(path);
  bool begun = false;
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> part = fields(line);
    if (part[0] == "P") {
      if (begun) sheets.page();
      begun = true;
      sheets.row();
    } else if (part[0] == "T") {
      sheets.text(number(part[2]), 841.89 - number(part[3]), number(part[1]), part[4]);
    } else {
      sheets.fill({number(part[1]), 841.89 - number(part[2]) - number(part[4]), number(part[3]),
                   number(part[4])},
                  {230, 230, 240});
    }
  }
  sheets.page();
}

}  // namespace

int main(int count, char** arguments) try {
  if (count < 2) return 2;
  Shaper shaper;
  FileSink out(arguments[1]);
  document::Metadata metadata;
  metadata.title = "Benchmark";
  pdf::PdfWriter writer(metadata, shaper.fonts, {}, out);
  Sheets sheets(writer, shaper);
  if (count > 2) {
    from_lines(sheets, arguments[2]);
  } else {
    synthetic(sheets);
  }
  const auto begin = Clock::now();
  writer.finish({});
  const std::chrono::duration<double> end = Clock::now() - begin;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << writer.page_count() << " pages, " << sheets.tags() << " tags, "
            << writer.byte_count() << " bytes: pages " << sheets.seconds() << " s, end "
            << end.count() << " s, peak " << usage.ru_maxrss / 1024 << " MiB\n";
} catch (const Error& error) {
  std::cerr << to_text(error.diagnostic()) << '\n';
  return 1;
}
