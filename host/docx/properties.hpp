// SPDX-License-Identifier: MIT
// The parts of a Word file that hold no text: properties, settings, styles of notes.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// docProps/core.xml: title, publisher as author, subject, description, language, date, version.
std::string core_properties(const document::Metadata& metadata);
/// docProps/app.xml.
std::string app_properties(const document::Metadata& metadata);
/// word/settings.xml.
std::string settings(const Writing& writing);

}  // namespace muster::docx
