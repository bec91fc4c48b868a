// SPDX-License-Identifier: MIT
// publication.yaml: what a publication is called, what it needs, which variants it has.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "base/vocabulary.hpp"

namespace muster::compose {

/// The contents of templates/<publication>/publication.yaml.
struct Publication {
  std::string id;
  std::string title;
  std::string description;
  std::vector<std::string> needs;     ///< host tables without which the publication cannot be made
  std::vector<Variant> variants;      ///< `standard` is always the first
  /// The most pages that the PDF may have, except in large print; 0: no limit.
  std::uint32_t most_pages = 0;
  DetailRules detail = {};            ///< where blocks of findings are printed
};

/// Every folder of `templates` that holds a publication.yaml, by id.
std::vector<Publication> publications(const Folder& templates, Diagnostics& diagnostics);

/// A publication and the template file with which it begins.
struct PublicationFile {
  Publication publication;
  std::string entry = "publication.md";
};

/// Reads templates/<id>/publication.yaml. Returns nothing after an error, such as an unknown key, a
/// missing title, or an id that is not the folder's name.
std::optional<PublicationFile> read_publication(const Folder& templates, const std::string& id,
                                                Diagnostics& diagnostics);

}  // namespace muster::compose
