// SPDX-License-Identifier: MIT
// Frames -> tagged PDF 1.7 (PDF/A-2a, PDF/UA-1), written as pages come. pdf_writer.cpp and its
// neighbours are the only files that know libharu.
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
  int compression = 6;  ///< zlib level, 0-12 (libdeflate); 0 writes plain streams, for looking at
  /// Streams are compressed and written in a thread of their own; the bytes are the same.
  bool compress_in_thread = false;
  /// The files that the tags' sources refer to (Document::files), so that an error can name file
  /// and line.
  std::vector<std::string> files;
  /// The PDFs that included pages come from, by name. They must outlive the writer.
  std::map<std::string, IncludedPdf*> included;
  Claims claims;  ///< the highest claims that the file may make
  /// Asked for once, at the end, so that the files are in memory only then; or empty.
  std::function<std::vector<Attachment>()> attachments;
};

/// Writes pages to a PDF as layout finishes them.
class PdfWriter final : public layout::PageSink {
 public:
  /// Title, language, date and the rest of the file's metadata come from `metadata`. Throws Error
  /// pdf.metadata if the title or the language is empty.
  PdfWriter(const document::Metadata& metadata, const layout::FontLibrary& fonts,
            const PdfOptions& options, ByteSink& out);
  ~PdfWriter() override;

  void open(layout::Tag tag) override;
  void close(layout::TagId tag) override;
  void page(layout::Page page) override;
  /// Writes what waited for the end. The file is complete when this returns.
  void finish(std::vector<layout::OutlineEntry> outline) override;

  std::uint32_t page_count() const;
  std::uint64_t byte_count() const;
  /// Returns the claims of the file, after finish().
  const Claims& claims() const;
  /// Returns why our own text keeps the file from PDF/A or from level A; "" if it
  /// doesn't.
  const std::string& lowered() const;

 private:
  class Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace muster::pdf
