// SPDX-License-Identifier: MIT
// The titles of a document: on its cover, in its running heads and in its file's properties.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// The largest words of a cover: the edition's own title, or the title of a part of a pack, or else
/// the publication's title.
std::string main_title(const Metadata& metadata);
/// The publication's title, or "" if the main title or the subtitle says it already.
std::string publication_title(const Metadata& metadata);
/// The line under the main title on a web page: the publication's title, or of a part the whole
/// that it belongs to; "" if nothing more is to be said.
std::string second_title(const Metadata& metadata);
/// The title of a web page: the main title, and the variant in brackets: "People strategy 2022
/// (summary)".
std::string masthead_title(const Metadata& metadata);
/// The title in running heads: the main title, and the variant in brackets.
std::string running_title(const Metadata& metadata);
/// The title that distinguishes this document from all others: "People strategy 2022 to 2028, South
/// East London (summary)". For properties of files and for windows.
std::string full_title(const Metadata& metadata);

}  // namespace muster::document
