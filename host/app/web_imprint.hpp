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

/// Returns the imprint. Licence, copyright and the address on the web are only in that for the
/// public.
html::Imprint imprint_of(const model::Edition& edition, model::Audience audience, Date published,
                         const WebPage& page);

/// Adds links to the other variants of the publication that are in `manifest`, and to its data.
void add_other_forms(const publish::Manifest& manifest, Variant variant, html::Imprint& imprint);

/// Next to the documents of a publication, in its folder.
inline constexpr const char* chart_folder = "charts";

/// Whether the output is one that a page links and that no reader looks for by name: data, pictures
/// of charts, chapters.
bool is_secondary(const publish::Output& output);

}  // namespace muster::app
