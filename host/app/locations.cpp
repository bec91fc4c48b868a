// SPDX-License-Identifier: MIT
#include "app/locations.hpp"

#include <sys/auxv.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <thread>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::app {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

namespace {

/// Returns the cache folder by the XDG Base Directory Specification, which ignores a path that is
/// not absolute.
std::string cache_folder() {
  fs::path base = variable("XDG_CACHE_HOME");
  if (!base.is_absolute()) base = fs::path(variable("HOME")) / ".cache";
  return base.is_absolute() ? (base / "muster").string() : "";
}

/// Returns the path in /proc or, if that is not mounted, the name under which the kernel started
/// the program.
fs::path executable_path() {
  std::error_code error;
  fs::path path = fs::read_symlink("/proc/self/exe", error);
  if (!error) return path;
  const auto* name = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
  path = fs::canonical(name == nullptr ? "" : name, error);
  if (!error) return path;
  throw Error(code::file_not_found, {}, "muster cannot find its own folder",
              {"mount /proc, or start muster by its full path"});
}

}  // namespace

Locations find_locations(const std::vector<std::string>& plugin_folders,
                         const std::string& templates) {
  fs::path executable = executable_path();
  fs::path prefix = executable.parent_path().parent_path();
  Locations found;
  found.templates = templates.empty() ? (prefix / "share/muster/templates").string() : templates;
  found.starters = (prefix / "share/muster/new").string();
  found.recipes = (prefix / "share/muster/data/recipes").string();
  found.runner = (executable.parent_path() / "muster-sector-runner").string();
  found.plugin_folders = plugin_folders;
  if (const char* path = std::getenv("MUSTER_PLUGIN_PATH")) {
    std::istringstream folders(path);
    for (std::string folder; std::getline(folders, folder, ':');) {
      if (!folder.empty()) found.plugin_folders.push_back(folder);
    }
  }
  found.plugin_folders.push_back((prefix / "lib/muster/plugins").string());
  found.cache = cache_folder();
  return found;
}

std::unique_ptr<Folder> theme_folder(const Folder& templates) {
  const std::vector<std::string> names = templates.folders("");
  if (std::ranges::find(names, "theme") == names.end()) {
    throw Error(code::file_not_found, {templates.display(""), 0, 0},
                "this folder of templates has no folder 'theme'",
                {"give --templates a whole folder of templates: copy the one that muster comes "
                 "with, and change the copy"});
  }
  return subfolder(templates, "theme");
}

sectors::SectorOptions sector_options(const Options& options, const Locations& locations) {
  sectors::SectorOptions all;
  all.plugin_folders = locations.plugin_folders;
  all.runner = locations.runner;
  all.cache_folder = locations.cache;
  all.time_limit = std::chrono::seconds(options.time_limit_seconds);
  all.memory_limit = static_cast<std::uint64_t>(options.memory_limit_mebibytes) << 20;
  all.may_be_unconfined = options.unconfined_plugins;
  all.allow_core_dumps = options.allow_core_dumps;
  int processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  all.jobs = options.jobs > 0 ? options.jobs : processors;
  return all;
}

std::vector<sectors::Plugin> found_sectors(const Options& options, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  return sectors::discover(sector_options(options, locations), diagnostics);
}

}  // namespace muster::app
