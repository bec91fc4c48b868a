// SPDX-License-Identifier: MIT
// A PDF from elsewhere, opened with libqpdf.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// A foreign PDF, opened by libqpdf.
class SourcePdf {
 public:
  /// Throws Error pdf.included for a file that cannot be read, or that holds things which no page
  /// shows: form fields, layers, other files. The content of pages is checked by gate.hpp.
  SourcePdf(std::string name, std::string bytes, Limits limits = Limits());

  ~SourcePdf();

  Handle root() { return x_pdf.getRoot(); }
  Handle tree() { return root().getKey("/StructTreeRoot"); }
  bool tagged();
  /// Whether it claims to be PDF/UA-1, and nothing untagged was drawn into it.
  bool claims_accessibility();
  /// Returns the XMP metadata of the file, as it is written; "" if there is none.
  std::string metadata();
  /// Returns the page and the place that a link leads to; null if they are not in this file.
  Handle destination(Handle named);
  QPDF& pdf() { return x_pdf; }
  const std::string& name() const { return x_name; }
  const std::vector<Handle>& pages() const { return x_pages; }
  Meter& meter() { return x_meter; }

  /// Returns a page's content in one piece, as `Contents` joins its streams. Throws Unfit.
  std::string content_of(Handle page);

  /// Remarks on the file: repaired damage, content that is not shown, hidden words.
  const Diagnostics& remarks() const { return *x_remarks; }
  void warn(Code code, std::string message, std::string hint);
  void drew_untagged() { x_drawn = true; }
  bool was_drawn_untagged() const { return x_drawn; }

 private:
  void check();
  Handle in_names(const std::string& name);

  std::string x_name, x_bytes;
  QPDF x_pdf;
  Meter x_meter;
  std::vector<Handle> x_pages;
  std::unique_ptr<Diagnostics> x_remarks;
  bool x_drawn = false;
};

}  // namespace muster::foreign
