// SPDX-License-Identifier: MIT
#include "app/locations.hpp"
#include "app/new_command.hpp"
#include "base/folder.hpp"

namespace muster::app {

namespace {

/// In one pass, so that a word that holds a placeholder stays as it is.
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
