// SPDX-License-Identifier: MIT
// A foreign PDF, which is a PDF made by others, opened with libqpdf.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/location.hpp"
#include "foreign/free_edges.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// A bookmark that leads to a page of its own file.
struct Bookmark {
  int level = 1;           ///< 1 is outermost
  std::string title;       ///< in UTF-8, on one line
  std::uint32_t page = 0;  ///< number of the page in the file, from 0
  double y = 0;            ///< points from the top of the page as it is displayed
};

/// An opened PDF. gate.hpp makes it and checks its pages.
class SourcePdf {
 public:
  /// Throws Error pdf.included for a file that cannot be read, that needs a password, that is an
  /// XFA form, or that has other files.
  SourcePdf(std::string name, std::string bytes, Limits limits = Limits());

  ~SourcePdf();

  Handle root() { return x_pdf.getRoot(); }
  Handle tree() { return root().getKey("/StructTreeRoot"); }
  bool tagged();
  /// Whether the file claims to be PDF/UA-1, and muster drew no untagged annotations into it.
  bool claims_accessibility();
  /// Returns the XMP metadata of the file, unparsed; "" if there is none.
  std::string metadata();
  /// Returns the destination array (page and position) of a link in this file. `named` may be an
  /// array or the name of a destination. Null if there is no such destination.
  Handle destination(Handle named);
  QPDF& pdf() { return x_pdf; }
  const std::string& name() const { return x_name; }
  const std::vector<Handle>& pages() const { return x_pages; }
  bool has_page(Handle page) const { return x_page_objects.contains(page.getObjGen()); }
  Meter& meter() { return x_meter; }

  /// Returns a page's content: its streams, joined with line breaks. Throws Unfit.
  std::string content_of(Handle page);

  /// Returns where a page is free for our number. judge_pages() sets it.
  const FreeEdges& free_edges(std::size_t page) const { return x_free.at(page); }
  void add_free_edges(FreeEdges edges) { x_free.push_back(std::move(edges)); }

  /// Returns warnings about the file: repaired damage, content that is not shown, hidden words.
  const Diagnostics& remarks() const { return *x_remarks; }
  void warn(Code code, std::string message, std::string hint);
  /// The bookmarks whose words are visible where they lead to, in order (bookmarks.hpp).
  const std::vector<Bookmark>& bookmarks() const { return x_bookmarks; }
  void keep_bookmarks(std::vector<Bookmark> bookmarks) { x_bookmarks = std::move(bookmarks); }
  void drew_untagged() { x_drawn = true; }
  bool was_drawn_untagged() const { return x_drawn; }

 private:
  void open(const Limits& limits);
  void read_lists();
  void check();
  Handle in_names(const std::string& name);

  std::string x_name, x_bytes;
  QPDF x_pdf;
  Meter x_meter;
  std::vector<Handle> x_pages;
  std::set<QPDFObjGen> x_page_objects;
  std::vector<FreeEdges> x_free;
  std::vector<Bookmark> x_bookmarks;
  std::unique_ptr<Diagnostics> x_remarks;
  bool x_drawn = false;
};

}  // namespace muster::foreign
