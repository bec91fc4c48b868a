// SPDX-License-Identifier: MIT
// A hash of all that a published edition depends on: its files and its parents', the edition before
// it, templates, sectors, options and program. A later run compares it to see that nothing changed.
#pragma once

#include <map>
#include <string>

#include "app/first_stages.hpp"
#include "base/folder.hpp"

namespace muster::app {

/// Makes the keys of the editions of a run. Files of parents and templates are hashed once.
class EditionKeys {
 public:
  EditionKeys(Tools& tools, const Folder& templates);

  /// Returns SHA-256 in hexadecimal digits. Throws the errors of Folder::read, and those of
  /// EditionParents::open.
  std::string of(const std::string& path);

 private:
  std::string hash_once(const Folder& folder);

  Tools& x_tools;
  std::string x_shared;  ///< of options, program, templates and sectors
  std::map<std::string, std::string> x_folders;
};

}  // namespace muster::app
