// SPDX-License-Identifier: MIT
// Sets a document as pages. The sink gets each page when it is finished; layout does not keep it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "document/node.hpp"
#include "image/album.hpp"
#include "layout/fonts.hpp"
#include "layout/frame.hpp"
#include "layout/included_files.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

/// Options for one layout.
struct LayoutOptions {
  std::function<void(std::uint32_t pages)> progress;  ///< called now and then; may be empty
  std::uint32_t first_number = 1;                     ///< number of the first page of the text
  IncludedFiles included;                             ///< the files that IncludedPdf blocks name
  /// The pictures and icons of the document; must outlive the sink's pages.
  const image::Album* album = &image::no_pictures;
  /// Whether the sink works in a separate thread while the next pages are set. The pages are the
  /// same either way.
  bool sink_in_thread = false;
};

/// The labels of the first and last page of a Part, or of a PDF from elsewhere.
struct PartPages {
  std::string first, last;
  std::uint32_t page = 0;  ///< place of the first page in the file, from 0
};

/// Page numbers and problems that are known after layout.
struct LayoutResult {
  std::map<std::string, PartPages> parts;     ///< by the Part's id
  std::map<std::string, PartPages> included;  ///< by the IncludedPdf's id
  /// The number after the last page number without a prefix (see Paginator::begin_series).
  std::uint32_t next_number = 1;
  /// How many lines of body text are beyond the allowed number of pages, and the section in which
  /// they begin. 0: everything fits.
  std::uint32_t lines_over = 0;
  std::string section_over;
};

/// Sets the document as pages. Throws Error if it cannot be set (a figure without a text
/// alternative, a table that fits no page). Warns of characters that no face has.
LayoutResult lay_out(const document::Document& document, const theme::Theme& theme,
                     const FontLibrary& fonts, const LayoutOptions& options, PageSink& sink,
                     Diagnostics& diagnostics);

/// Discards pages, for a caller who needs only the result.
class NullSink final : public PageSink {
 public:
  void open(Tag) override {}
  void close(TagId) override {}
  void page(Page) override {}
  void finish(std::vector<OutlineEntry>) override {}
};

}  // namespace muster::layout
