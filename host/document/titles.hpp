// SPDX-License-Identifier: MIT
// The titles of a document: on its cover, in its running heads and in its file's properties.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// The title printed largest on the cover: that of the edition or of a part of a pack. Without an
/// edition's title, the publication's title.
std::string main_title(const Metadata& metadata);
/// The publication's title, or "" if the main title or the subtitle already contains it.
std::string publication_title(const Metadata& metadata);
/// The line under the main title on a web page: the publication's title or, for a part of a pack,
/// the edition's title. "" if it would add nothing.
std::string second_title(const Metadata& metadata);
/// The title of a web page: the main title with the variant in brackets, "People strategy 2022
/// (summary)".
std::string masthead_title(const Metadata& metadata);
/// The title in running heads: the edition's title, or else the publication's, with the variant in
/// brackets.
std::string running_title(const Metadata& metadata);
/// The title that distinguishes this document from all others, for the properties of files and for
/// windows: "People strategy 2022 to 2028, South East London (summary)".
std::string full_title(const Metadata& metadata);

}  // namespace muster::document
