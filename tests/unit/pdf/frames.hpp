// SPDX-License-Identifier: MIT
// Hand-made frames for tests of the PDF writer: what layout would hand over, without layout.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/fonts.hpp"
#include "pdf/pdf_writer.hpp"

namespace muster::pdf::test {

/// One for the whole program: opening faces takes longer than most tests.
const layout::FontLibrary& fonts();

document::Metadata metadata();

/// Attributes with one of them set.
template <class T>
layout::TagAttributes with(T layout::TagAttributes::*member, T value) {
  layout::TagAttributes out;
  out.*member = std::move(value);
  return out;
}

/// Opens tags and fills pages. Positions as in frames: from the top left corner, y down.
class Frames {
 public:
  explicit Frames(layout::PageSink& sink) : x_sink(sink) { begin(layout::Matter::body, "1"); }

  layout::TagId open(layout::Role role, layout::TagId parent,
                     layout::TagAttributes attributes = {});
  void close(layout::TagId tag) { x_sink.close(tag); }
  /// A tag with one run of text in it.
  layout::TagId say(layout::Role role, layout::TagId parent, double x, double y,
                    std::string_view text, layout::TagAttributes attributes = {});
  /// Returns the position at which the text ends.
  double text(layout::TagId tag, double x, double y, std::string_view text, double size = 11,
              layout::Item::Artifact artifact = layout::Item::Artifact::none);
  void item(layout::Item item) { x_page.items.push_back(std::move(item)); }
  void link(layout::TagId tag, layout::Rectangle area, std::string target, std::string contents);
  void anchor(std::string id, float y);
  /// Hands the page over and begins another.
  void page(layout::Matter next = layout::Matter::body, std::string label = {});
  /// Hands over a page of an included PDF with what is on the page now, and begins another.
  void included(layout::Page page);
  /// The face that text() uses from now on.
  void face(layout::Weight weight, layout::Slope slope) { x_face = fonts().face(weight, slope); }

 private:
  void begin(layout::Matter matter, std::string label);

  layout::PageSink& x_sink;
  layout::Page x_page;
  std::uint32_t x_counts[2] = {0, 0};
  layout::TagId x_tags = 0;
  layout::FaceId x_face = 0;
};

/// `write` with a writer and its frames, between opening and finishing.
template <class Write>
std::string made(Write write, PdfOptions options = {}) {
  StringSink out;
  PdfWriter writer(metadata(), fonts(), options, out);
  Frames frames(writer);
  std::vector<layout::OutlineEntry> outline = write(frames);
  writer.finish(std::move(outline));
  return std::move(out.text);
}

/// A file with `bytes` in the test's folder; its path.
std::string saved(const std::string& name, const std::string& bytes);

/// The output of a command (both streams) and its exit status.
struct Outcome {
  int status;
  std::string output;
};
Outcome run(const std::string& command);

/// A report of four pages with everything that a frame can hold.
std::string sample_report(PdfOptions options = {});

}  // namespace muster::pdf::test
