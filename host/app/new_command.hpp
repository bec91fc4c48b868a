// SPDX-License-Identifier: MIT
// `muster new KIND ID`: creates a folder to start from. Each kind has its own file (new_sector.cpp)
// and a row in new_command.cpp; shared code is here.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"
#include "base/folder.hpp"

namespace CLI {
class App;
}

namespace muster::app {

/// One thing that `muster new` makes.
struct NewKind {
  const char* name;
  const char* about;
  /// Declares the options of the kind. ID, --title, --in and the console's options are declared
  /// already.
  void (*declare)(CLI::App& command, Options& options);
  ExitCode (*run)(const Options& options, Console& console);
};

extern const NewKind new_edition;
extern const NewKind new_publication;
extern const NewKind new_recipe;
extern const NewKind new_sector;

/// The texts of new files, by the file's name inside the new folder.
using NewFiles = std::map<std::string, std::string>;

/// Files that are copied as they are, under the same names. They may be large.
struct CopiedFiles {
  const Folder* from = nullptr;
  std::vector<std::string> names = {};
};

/// Writes the files to the folder `path`, which must not exist yet: first into a folder next to it,
/// which is then renamed, so that it is complete or absent. Throws Error app.exists or
/// file.unwritable.
void write_new_folder(const std::string& path, const NewFiles& files,
                      const std::vector<CopiedFiles>& copies = {});

/// The texts for the placeholders `@key@` in a starter, by key.
using StarterWords = std::map<std::string, std::string>;
/// Returns every file of share/muster/new/<kind>, with its placeholders filled in. An ending ".in"
/// is removed from its name.
NewFiles starter_files(const std::string& kind, const StarterWords& words);

/// Returns the title for an id: "End of life" for "end_of_life".
std::string title_of_id(const std::string& id);

/// Returns the path of the new folder: the one given with --in, or else the id.
std::string new_folder(const Options& options);

}  // namespace muster::app
