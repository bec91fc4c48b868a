// SPDX-License-Identifier: MIT
// The accessibility statement that the Public Sector Bodies (Websites and Mobile Applications)
// (No. 2) Accessibility Regulations 2018 ask for (regulation 8), in the publisher's name. The
// sentences of scope, commitment, compliance status, non-accessible content and enforcement are
// those of the Government Digital Service's sample statement (Open Government Licence v3.0), which
// prescribes them; what does not comply is listed from what the manifests know and what the edition
// says.
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

/// The statement as a page of its own. It was prepared on the edition's date of preparation, else on
/// `date`, that of publication.
document::Document accessibility_statement(const model::Edition& edition, model::Audience audience,
                                           const std::vector<publish::Manifest>& manifests,
                                           Date date);

/// site.statement, an error, if the edition says "full" although it lists content that doesn't
/// comply or a publication contains a PDF that isn't accessible.
void check_statement(const model::Edition& edition, const std::vector<publish::Manifest>& manifests,
                     Diagnostics& diagnostics);

}  // namespace muster::site
