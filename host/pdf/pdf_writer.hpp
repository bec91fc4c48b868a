// SPDX-License-Identifier: MIT
// Writes layout pages as tagged PDF, each as soon as it is finished: PDF 1.7 (PDF/A-2a or 3a and
// PDF/UA-1), or PDF 2.0 (PDF/A-4f and PDF/UA-2).
// libharu is hidden behind haru_document.hpp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/byte_sink.hpp"
#include "document/node.hpp"
#include "layout/fonts.hpp"
#include "layout/frame.hpp"
#include "pdf/attachments.hpp"
#include "pdf/claims.hpp"
#include "pdf/included_pdf.hpp"

namespace muster::pdf {

/// Options for writing one PDF.
struct PdfOptions {
  int compression = 6;  ///< level of libdeflate, 0-12; 0: no compression, for debugging
  /// Whether a separate thread compresses and writes the streams. The bytes are the same.
  bool compress_in_thread = false;
  /// The files to which the sources of tags refer (Document::files), so that errors can name file
  /// and line.
  std::vector<std::string> files;
  /// The PDFs from which pages are included, by name. They must outlive the writer.
  std::map<std::string, IncludedPdf*> included;
  Claims claims;  ///< the highest claims that the file may make
  /// Returns the files to attach. It is called once, at the end, so that they are in memory only
  /// then. May be empty.
  std::function<std::vector<Attachment>()> attachments;
};

/// Writes pages to a PDF as layout finishes them.
class PdfWriter final : public layout::PageSink {
 public:
  /// Title, language, date and the rest of the file's metadata come from `metadata`. Throws Error
  /// pdf.metadata if the title is blank or the language isn't a language tag.
  PdfWriter(const document::Metadata& metadata, const layout::FontLibrary& fonts,
            const PdfOptions& options, ByteSink& out);
  ~PdfWriter() override;

  void open(layout::Tag tag) override;
  void close(layout::TagId tag) override;
  void page(layout::Page page) override;
  /// Writes the outline and everything else that comes after the pages. The file is complete when
  /// this returns.
  void finish(std::vector<layout::OutlineEntry> outline) override;

  std::uint32_t page_count() const;
  std::uint64_t byte_count() const;
  /// Returns the claims that the file makes. Valid after finish().
  const Claims& claims() const;
  /// Returns why our own text (not an included page) prevents PDF/A or its level A, or PDF/UA-2; ""
  /// if it doesn't.
  const std::string& lowered() const;

 private:
  class Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace muster::pdf
