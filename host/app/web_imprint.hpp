// SPDX-License-Identifier: MIT
// What the web pages of an edition print around their text, such as links to other files. It comes
// from the edition's settings and from the files that have been written so far.
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

/// Returns the imprint. Only the imprint for the public has the licence, the copyright and the web
/// address.
html::Imprint imprint_of(const model::Edition& edition, model::Audience audience, Date published,
                         const WebPage& page);

/// Adds links to the other variants of the publication that are in `manifest`, and to its data.
void add_other_forms(const publish::Manifest& manifest, Variant variant, html::Imprint& imprint);

/// The folder for pictures of charts, in the folder of a publication.
inline constexpr const char* chart_folder = "charts";

/// Whether readers find the output only through a link on a page, and not by its name: data,
/// pictures of charts, chapters.
bool is_secondary(const publish::Output& output);

}  // namespace muster::app
