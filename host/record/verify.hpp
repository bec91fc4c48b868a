// SPDX-License-Identifier: MIT
// Checks that the files under out/ are what was published, byte for byte, and that no file is
// missing or was added. Every difference is an error with a code, located at the file.
#pragma once

#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::record {

/// One edition for one audience, as verified.
struct VerifiedFolder {
  std::string place;  ///< as the user would type it
  std::string edition;
  std::string audience;
  std::string digest;        ///< SHA-256 of record.json, which covers the hash of every file
  std::size_t files = 0;     ///< number of files that were compared
  bool with_inputs = false;  ///< its inputs were compared as well
  std::vector<publish::Manifest> manifests;
};

/// Verifies the published folders in `place`, which may be out/, out/<edition> or
/// out/<edition>/<audience>. Returns them in order of name. Staging folders of runs that have not
/// ended are not verified.
std::vector<VerifiedFolder> verify_outputs(const std::string& place, Diagnostics& diagnostics);

/// The inputs as they are now, in the form that the record has.
struct InputsNow {
  std::string edition;
  std::vector<publish::Input> inputs;
  std::vector<publish::PreviousInputs> previous;
  const Folder* folder = nullptr;  ///< folder of the edition, for the PDFs that documents include
};

/// Compares each manifest of the folder with the edition as it is now.
void verify_inputs(const VerifiedFolder& folder, const InputsNow& now, Diagnostics& diagnostics);

}  // namespace muster::record
