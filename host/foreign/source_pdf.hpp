// SPDX-License-Identifier: MIT
// A PDF from elsewhere, opened with libqpdf and found fit to be included; pdf copies what it
// needs out of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_box.hpp"
#include "foreign/qpdf.hpp"

namespace muster::foreign {

/// What an array holds, or the one object in its place, or nothing for null.
std::vector<Handle> items_of(Handle list);

/// A page's entry, its own or that of the nearest node above which has one.
Handle inherited(Handle page, const char* key);

/// What is seen of the page: its crop box, cut to its media box (ISO 32000-1, 14.11.2); Letter where
/// it does not say.
Box box_of(Handle page);

/// 0, 90, 180 or 270: clockwise.
int rotation_of(Handle page);

/// How many points a unit of the page is; 1 where it does not say.
double unit_of(Handle page);

class SourcePdf {
 public:
  /// Throws Error pdf.included for what cannot be included as a viewer prints it. Afterwards each
  /// page's content shows what a viewer prints of its annotations too.
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

  /// What there is to say of the file: damage that was mended, what is not shown, hidden words.
  const Diagnostics& remarks() const { return x_remarks; }
  void warn(Code code, std::string message, std::string hint);
  void drew_beside_tags() { x_drawn = true; }
  bool was_drawn_beside_tags() const { return x_drawn; }

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

/// Throws Error pdf.included.
[[noreturn]] void refuse(const std::string& name, const std::string& why, const std::string& hint);

/// Runs `work`; whatever libqpdf or a limit throws becomes an Error with the file's name and `place`,
/// such as "page 3" or "".
void guarded(const std::string& name, const std::string& place, const std::function<void()>& work);

}  // namespace muster::foreign
