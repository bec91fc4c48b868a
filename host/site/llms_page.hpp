// SPDX-License-Identifier: MIT
// llms.txt, which lists what language models should read of an edition instead of its web pages.
#pragma once

#include <optional>
#include <vector>

#include "document/node.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

inline constexpr const char* llms_file = "llms.txt";

/// Returns a page that links the Markdown files and the data of all publications, to be written as
/// Markdown itself. Links are full addresses if the edition has a web address. Returns nothing if
/// no publication has a Markdown file.
std::optional<document::Document> llms_page(const model::Edition& edition,
                                            const std::vector<publish::Manifest>& manifests,
                                            Date date);

}  // namespace muster::site
