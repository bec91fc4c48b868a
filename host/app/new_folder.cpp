// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>

#include "app/locations.hpp"
#include "app/new_command.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/folder.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

Error unwritable(const fs::path& path) {
  return {code::file_unwritable,
          {.file = path.string()},
          "the folder cannot be created",
          {"check that its parent folder exists and that you may write to it"}};
}

void write_file(const fs::path& path, const std::string& content) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << content;
  if (!out.flush()) throw unwritable(path);
}

void copy_file(const Folder& from, const std::string& name, const fs::path& path) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  from.stream(name, [&](std::string_view chunk) {
    out.write(chunk.data(), static_cast<std::streamsize>(chunk.size()));
  });
  if (!out.flush()) throw unwritable(path);
}

/// A folder that is removed with everything in it, unless it was renamed.
struct Unfinished {
  fs::path path;
  ~Unfinished() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

}  // namespace

void write_new_folder(const std::string& path, const NewFiles& files,
                      const std::vector<CopiedFiles>& copies) {
  if (fs::exists(fs::symlink_status(path)))
    throw Error(code::app_exists, {.file = path}, "a file or folder of this name already exists",
                {"choose another id, or another place with --in"});
  fs::path target = fs::absolute(path).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();
  Unfinished making{target.parent_path() / ("." + target.filename().string() + ".making")};
  try {
    fs::remove_all(making.path);
    for (const auto& [name, content] : files) write_file(making.path / name, content);
    for (const CopiedFiles& some : copies)
      for (const std::string& name : some.names) copy_file(*some.from, name, making.path / name);
    fs::rename(making.path, target);
  } catch (const fs::filesystem_error&) {
    throw unwritable(path);
  }
}

namespace {

/// Fills in all placeholders in one pass, so that a placeholder inside an inserted text stays as it
/// is.
std::string filled(std::string_view text, const StarterWords& words) {
  std::string out;
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@')) {
    auto end = text.find('@', at + 1);
    if (end == std::string_view::npos) break;
    auto word = words.find(std::string(text.substr(at + 1, end - at - 1)));
    out += text.substr(0, at);
    out += word == words.end() ? "@" : word->second;
    text.remove_prefix(word == words.end() ? at + 1 : end + 1);
  }
  return out += text;
}

void add_files(const Folder& starter, const std::string& subfolder, const StarterWords& words,
               NewFiles& files) {
  std::string before = subfolder.empty() ? "" : subfolder + "/";
  for (const std::string& name : starter.files(subfolder)) {
    std::string target = filled(before + name, words);
    if (target.ends_with(".in")) target.resize(target.size() - 3);
    files[target] = filled(starter.read(before + name), words);
  }
  for (const std::string& name : starter.folders(subfolder))
    add_files(starter, before + name, words, files);
}

}  // namespace

NewFiles starter_files(const std::string& kind, const StarterWords& words) {
  auto starter = open_folder(find_locations({}, "").starters + "/" + kind);
  NewFiles files;
  add_files(*starter, "", words, files);
  return files;
}

}  // namespace muster::app
