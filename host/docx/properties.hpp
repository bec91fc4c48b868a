// SPDX-License-Identifier: MIT
// The parts of a Word file for its properties and settings.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// Returns docProps/core.xml: title, author (the publisher), subject, description, language, date,
/// version.
std::string core_properties(const document::Metadata& metadata);
/// Returns docProps/app.xml: program and organisation.
std::string app_properties(const document::Metadata& metadata);
/// Returns word/settings.xml.
std::string settings(const Writing& writing);

}  // namespace muster::docx
