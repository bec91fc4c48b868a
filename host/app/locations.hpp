// SPDX-License-Identifier: MIT
// Finds the program's own files: they are next to the executable, both in the build tree and when
// installed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "base/folder.hpp"
#include "sectors/sectors.hpp"

namespace muster::app {

/// Returns a variable of the environment; "" if it isn't set.
std::string variable(const char* name);

/// Paths of the program's files, absolute.
struct Locations {
  std::string templates;                    ///< <prefix>/share/muster/templates
  std::string starters;                     ///< <prefix>/share/muster/new: what `muster new` copies
  std::string recipes;                      ///< <prefix>/share/muster/data/recipes
  std::vector<std::string> plugin_folders;  ///< <prefix>/lib/muster/plugins
  std::string runner;                       ///< next to the executable
  std::string cache;  ///< muster below XDG_CACHE_HOME or ~/.cache; "" if there is no home directory
};

/// Finds the paths relative to the executable, never to the working directory. `plugin_folders`,
/// which the user gives, come first, then those in MUSTER_PLUGIN_PATH (separated by `:`), then the
/// program's own.
Locations find_locations(const std::vector<std::string>& plugin_folders,
                         const std::string& templates);

/// Opens the folder `theme` of a folder of templates. Throws Error file.not-found, with a hint, if
/// there is none.
std::unique_ptr<Folder> theme_folder(const Folder& templates);

// The sector plugins that a command line can use, and their limits.

/// Returns the folders, the helper and the limits from the options and the path of the program.
sectors::SectorOptions sector_options(const Options& options, const Locations& locations);

/// Returns every plugin file with its verdict. Refusals are also warnings in `diagnostics`.
std::vector<sectors::Plugin> found_sectors(const Options& options, Diagnostics& diagnostics);

}  // namespace muster::app
