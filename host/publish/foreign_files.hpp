// SPDX-License-Identifier: MIT
// Files in the output folder that muster did not write: a report with somebody's comments, a
// spreadsheet. muster removes only files listed in the manifests and the record.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace muster::publish {

/// Names below `place`, a published folder, that no manifest or record there lists; sorted. In a
/// folder without a record these are all files. Links are listed, never followed. Empty if `place`
/// does not exist.
std::vector<std::string> foreign_files(const std::filesystem::path& place);

/// Puts each file into `folder` under the same name: as a second link, so that it costs no space
/// and keeps its dates, else as a copy. A file that already exists is left alone. Throws Error
/// file.unwritable.
void keep_files(const std::filesystem::path& place, const std::vector<std::string>& names,
                const std::filesystem::path& folder);

}  // namespace muster::publish
