// SPDX-License-Identifier: MIT
// Frozen publications: those whose files must stay as they were published.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"

namespace muster::publish {

/// What would become of one file of a frozen publication, or has become of it.
struct FrozenFile {
  enum class Fate : unsigned char { changed, removed, edited, missing, added };
  std::string publication;
  std::string file;  ///< as in the manifest, or "manifest.json"
  Fate fate = Fate::changed;

  bool is_harmless() const { return fate == Fate::added; }
};

/// Compares what is published of each frozen publication with its files on the disk, and with what
/// `staged` would publish. Files that stay as they are are left out, and so are publications that
/// aren't published yet.
std::vector<FrozenFile> frozen_files(const Staging& staging, const std::vector<std::string>& frozen,
                                     const std::vector<Manifest>& staged);

/// Reports each file: as an error, or as a note if it is only added.
void report_frozen(const std::string& place, const std::vector<FrozenFile>& files,
                   Diagnostics& diagnostics);

/// What the user asks for with --correct.
struct CorrectionWanted {
  std::string date;  ///< ISO; "" if the user gave none
  std::string why;
};

/// Makes the correction of one publication from what would become of its files, and adds the web
/// pages of `staged`, because they print it. Reports a date that is missing or before the
/// publication or its last correction.
std::optional<Correction> correction_of(const Manifest& staged, const CorrectionWanted& wanted,
                                        const std::vector<FrozenFile>& files,
                                        const std::string& place, Diagnostics& diagnostics);

}  // namespace muster::publish
