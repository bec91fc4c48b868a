// SPDX-License-Identifier: MIT
// What a page says about its publisher, and the links around its text: licence, review, feedback,
// the index, other formats of the document. Addresses are relative to the page or safe targets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"

namespace muster::html {

/// A link in the masthead to another format or variant of the same document.
struct OtherForm {
  std::string words;  ///< "Large print as PDF"
  std::string file;
  std::uint64_t bytes = 0;  ///< 0: not shown
  std::uint32_t pages = 0;  ///< 0: not shown
};

/// The publisher's facts and links. If a text is empty, its line or link is left out.
struct Imprint {
  std::string index;        ///< "../index.html"; "" on the index itself
  std::string index_title;  ///< the edition's title, for the breadcrumb
  std::string statement;    ///< the accessibility statement
  std::string all_forms;    ///< link to the list, in the index, of all formats of this document
  std::string data;         ///< link to the part of the index that lists the document's data
  std::vector<OtherForm> forms = {};
  std::string feedback, privacy, copyright;
  std::string licence, licence_address;
  std::optional<Date> updated = {}, next_review = {};
  /// The day and the reason of each correction after publication.
  std::vector<std::pair<Date, std::string>> corrections = {};
  std::string address;  ///< address of this page on the web, for search engines and shared links
  std::string picture;  ///< address of a picture for shared links; or ""
};

}  // namespace muster::html
