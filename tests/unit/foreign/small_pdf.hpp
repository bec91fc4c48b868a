// SPDX-License-Identifier: MIT
// PDFs of one page, written by hand: what the gate has to judge.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "foreign/gate.hpp"

namespace muster::foreign::test {

/// One page, object 3, with its content in object 4 and Helvetica as /F. Further objects have the
/// numbers from 6 on.
struct SmallPdf {
  std::string content = "BT /F 12 Tf 20 50 Td (VISIBLE WORDS) Tj ET";
  std::string page = "/MediaBox[0 0 200 100]";
  std::string resources;  ///< in addition to the font
  std::string catalog;
  std::vector<std::string> further;

  std::string bytes() const;
};

/// An object with a stream; `entries` in addition to its length.
std::string stream(const std::string& entries, const std::string& data);

/// A form that can be an annotation's appearance.
std::string form(const std::string& content, const std::string& entries = "/BBox[0 0 100 20]");

/// The file of `objects`, which are numbered from 1 on, the catalogue first.
std::string file_of(const std::vector<std::string>& objects);

/// The page's content as the gate leaves it.
std::string content_after(const std::string& bytes);

/// Why it is refused, with its hints; "" if it is taken.
std::string refusal(const std::string& bytes, Limits limits = Limits());

/// Code and message of each warning, a line each.
std::string remarks(const std::string& bytes);

}  // namespace muster::foreign::test
