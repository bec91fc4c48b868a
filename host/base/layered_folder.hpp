// SPDX-License-Identifier: MIT
// A folder that shows the files of another one where it has none of its own: an edition and its
// parent.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/folder.hpp"

namespace muster {

/// Opens the folder `name` below `base`, both as the user would type them. No part of `name` may be
/// a link or `..`: throws Error file.outside-folder then, file.not-found if there is no such
/// folder.
std::unique_ptr<Folder> open_folder_below(const std::string& base, const std::string& name);

/// Returns the files of `own` and, for names that it does not have, those of `parent`. Each file is
/// displayed with the path of the folder that has it.
std::unique_ptr<Folder> layered(std::unique_ptr<Folder> own, std::shared_ptr<const Folder> parent);

/// Returns the parent of a layered folder; null for any other.
const Folder* parent_folder(const Folder& folder);

/// Whether the file `name` is one of the parent's, because the folder has none of its own.
bool is_inherited(const Folder& folder, std::string_view name);

}  // namespace muster
