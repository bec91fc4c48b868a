// SPDX-License-Identifier: MIT
// A PDF from elsewhere, opened with libqpdf.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "foreign/limits.hpp"
#include "foreign/qpdf.hpp"

namespace muster::foreign {

class SourcePdf {
 public:
  /// Throws Error pdf.included for a file that cannot be read, or holds what no page shows: form
  /// fields, layers, other files. What its pages print is for gate.hpp to judge.
  SourcePdf(std::string name, std::string bytes, Limits limits = Limits());

  Handle root() { return x_pdf.getRoot(); }
  Handle tree() { return root().getKey("/StructTreeRoot"); }
  bool tagged();
  /// Whether it says of itself that it is PDF/UA-1, and nothing was drawn that its tags leave out.
  bool claims_accessibility();
  /// The page and the place that a link leads to; null if it leads nowhere here.
  Handle destination(Handle named);
  QPDF& pdf() { return x_pdf; }
  const std::string& name() const { return x_name; }
  const std::vector<Handle>& pages() const { return x_pages; }
  Meter& meter() { return x_meter; }

  /// A page's content in one piece, as `Contents` joins its streams. Throws Unfit.
  std::string content_of(Handle page);

  /// What there is to say of the file: damage that was repaired, what is not shown, hidden words.
  const Diagnostics& remarks() const { return x_remarks; }
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
  Diagnostics x_remarks;
  bool x_drawn = false;
};

}  // namespace muster::foreign
