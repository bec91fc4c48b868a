// SPDX-License-Identifier: MIT
// What a document is called: on its cover, in its running heads, in its file's properties.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// The largest words of a cover: the edition's own title; the title of a part of a pack; the
/// publication's title if there is neither.
std::string main_title(const Metadata& metadata);
/// The publication's title, or "" if the main title or the subtitle says it already.
std::string publication_title(const Metadata& metadata);
/// The publication's title, and the variant in brackets: "People strategy (summary)".
std::string named_variant(const Metadata& metadata);
/// Of running heads: the main title, and the variant in brackets.
std::string running_title(const Metadata& metadata);
/// Says which document this is among all others: "People strategy 2022 to 2028, South East London
/// (summary)". For properties of files and for windows.
std::string full_title(const Metadata& metadata);

}  // namespace muster::document
