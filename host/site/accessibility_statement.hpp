// SPDX-License-Identifier: MIT
// The accessibility statement, in the publisher's name, that regulation 8 of the Public Sector
// Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 asks for. The
// sentences on scope, commitment, compliance status, non-accessible content and enforcement are
// prescribed: they are those of the Government Digital Service's sample statement (Open Government
// Licence v3.0). The list of content that does not comply comes from the manifests and the edition.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"
#include "document/node.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

/// The file's name, in the folder of the index.
inline constexpr const char* statement_file = "accessibility-statement.html";

/// Returns the statement as a web page. It says that it was prepared on the date that the edition
/// gives or, without one, on `date`, the date of publication.
document::Document accessibility_statement(const model::Edition& edition, model::Audience audience,
                                           const std::vector<publish::Manifest>& manifests,
                                           Date date);

/// Reports the error site.statement if the edition states full compliance, but lists content that
/// doesn't comply or has a publication with a PDF that isn't accessible.
void check_statement(const model::Edition& edition, const std::vector<publish::Manifest>& manifests,
                     Diagnostics& diagnostics);

}  // namespace muster::site
