// SPDX-License-Identifier: MIT
// A PDF from elsewhere, opened with libqpdf and found fit to be included. The only file that
// includes libqpdf; render/pdf copies what it needs out of it.
#pragma once

#include <string>
#include <vector>

#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include "foreign/page_box.hpp"

namespace muster::foreign {

using Handle = QPDFObjectHandle;

/// What an array holds, or the one object in its place, or nothing for null.
std::vector<Handle> items_of(Handle list);

/// A page's entry, its own or that of the nearest node above which has one.
Handle inherited(Handle page, const char* key);

/// What is seen of the page; empty where it does not say.
Box box_of(Handle page);

/// 0, 90, 180 or 270: clockwise.
int rotation_of(Handle page);

class SourcePdf {
 public:
  /// Throws Error pdf.included, or QPDFExc where the file is damaged.
  SourcePdf(std::string name, std::string bytes);

  Handle root() { return x_pdf.getRoot(); }
  Handle tree() { return root().getKey("/StructTreeRoot"); }
  bool tagged();
  /// Whether it says of itself that it is PDF/UA-1.
  bool claims_accessibility();
  /// The page and the place that a link leads to; null if it leads nowhere here.
  Handle destination(Handle named);
  QPDF& pdf() { return x_pdf; }
  const std::vector<Handle>& pages() const { return x_pages; }

 private:
  void check();
  Handle in_names(const std::string& name);

  std::string x_name, x_bytes;
  QPDF x_pdf;
  std::vector<Handle> x_pages;
};

/// Throws Error pdf.included.
[[noreturn]] void refuse(const std::string& name, const std::string& why, const std::string& hint);

}  // namespace muster::foreign
