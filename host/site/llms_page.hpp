// SPDX-License-Identifier: MIT
// llms.txt: what machines should read of an edition instead of its web pages.
#pragma once

#include <optional>
#include <vector>

#include "document/node.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

inline constexpr const char* llms_file = "llms.txt";

/// A page that links the Markdown twins and the data of all publications, to be written as
/// Markdown. Links are full addresses if the edition has one. Nothing without twins.
std::optional<document::Document> llms_page(const model::Edition& edition,
                                            const std::vector<publish::Manifest>& manifests,
                                            Date date);

}  // namespace muster::site
