// SPDX-License-Identifier: MIT
// What the web pages of an edition say around their text, from its settings and from what has been
// written so far.
#pragma once

#include <string>

#include "html/imprint.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::app {

/// A web page: where it is below the folder of the index, and the title for its breadcrumb.
struct WebPage {
  std::string folder;  ///< "people-strategy"; "" for the index and what is next to it
  std::string file;    ///< "report.html"
};

/// Licence and copyright are for the public alone, and so is the address on the web.
html::Imprint imprint_of(const model::Edition& edition, model::Audience audience, Date published,
                         const WebPage& page);

/// Adds links to the other variants of the publication that are in `manifest`, and to its data.
void add_other_forms(const publish::Manifest& manifest, Variant variant, html::Imprint& imprint);

/// Next to the documents of a publication, in its folder.
inline constexpr const char* chart_folder = "charts";

/// Files that a page links and nobody asks for by name: data, pictures of charts, chapters.
bool is_secondary(const publish::Output& output);

}  // namespace muster::app
