// SPDX-License-Identifier: MIT
#include "record/verify.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "publish/manifest.hpp"
#include "record/codes.hpp"
#include "record/input_hashes.hpp"

namespace muster::record {

namespace {

using publish::Manifest;

constexpr const char* build_again = "publish the edition again";

/// Lists every file below `folder`, with its name relative to that folder.
void list_files(const Folder& folder, const std::string& below, std::set<std::string>& files) {
  const std::string prefix = below.empty() ? "" : below + "/";
  for (const std::string& file : folder.files(below)) files.insert(prefix + file);
  for (const std::string& inner : folder.folders(below)) list_files(folder, prefix + inner, files);
}

class FolderCheck {
 public:
  FolderCheck(const Folder& folder, Diagnostics& diagnostics)
      : x_folder(folder), x_diagnostics(diagnostics) {
    list_files(folder, "", x_there);
  }

  VerifiedFolder verify() {
    VerifiedFolder result;
    result.place = x_folder.display("");
    while (result.place.ends_with('/')) result.place.pop_back();
    read_record(result);
    for (const std::string& publication : x_folder.folders("")) read_manifest(publication, result);
    for (const std::string& file : x_there)
      if (!x_known.contains(file))
        report(code::verify_extra, file, "the file is in no record, so muster did not write it",
               "remove it, or find out who put it there");
    result.files = x_known.size();
    return result;
  }

 private:
  void read_record(VerifiedFolder& result) {
    const std::string name = publish::folder_record_file;
    auto record =
        x_there.contains(name) ? publish::parse_folder_record(x_folder.read(name)) : std::nullopt;
    if (!record) {
      report(code::verify_no_record, name,
             "the file is missing, or is not a record of this version of muster", build_again);
      return;
    }
    x_known.insert(name);
    result.edition = record->edition;
    result.audience = record->audience;
    result.digest = file_input(x_folder, name).sha256;
    for (const publish::RecordedFile& one : record->files) compare(one.file, one.sha256);
  }

  void read_manifest(const std::string& publication, VerifiedFolder& result) {
    const std::string name = publication + "/" + publish::manifest_file;
    if (!x_there.contains(name)) return;
    auto manifest = publish::parse_manifest(x_folder.read(name));
    if (!manifest || manifest->publication != publication) {
      report(code::verify_no_record, name, "the file is not a manifest of this version of muster",
             build_again);
      return;
    }
    for (const publish::Output& output : manifest->outputs)
      compare(publication + "/" + output.file, output.sha256);
    result.manifests.push_back(std::move(*manifest));
  }

  void compare(const std::string& file, const std::string& sha256) {
    x_known.insert(file);
    if (!x_there.contains(file)) {
      report(code::verify_missing, file, "the file was published but is missing", build_again);
      return;
    }
    const std::string found = file_input(x_folder, file).sha256;
    if (found == sha256) return;
    report(code::verify_changed, file,
           "the file has changed since it was published: its SHA-256 is " + found +
               ", but the record has " + sha256,
           build_again);
  }

  void report(Code code, const std::string& file, const std::string& what,
              const std::string& hint) {
    x_diagnostics.error(code, {x_folder.display(file), 0, 0}, what, {hint});
  }

  const Folder& x_folder;
  Diagnostics& x_diagnostics;
  std::set<std::string> x_there;
  std::set<std::string> x_known;
};

bool is_audience(const std::string& name) {
  return name == model::audience_word(model::Audience::for_public) ||
         name == model::audience_word(model::Audience::restricted);
}

/// Whether the folder holds one edition for one audience: it has a record, or folders with
/// manifests.
bool is_published(const Folder& folder) {
  if (folder.has(publish::folder_record_file)) return true;
  for (const std::string& inner : folder.folders(""))
    if (folder.has(inner + "/" + publish::manifest_file)) return true;
  return false;
}

void find_published(const std::string& place, int depth, std::vector<std::string>& places) {
  auto folder = open_folder(place);
  if (is_published(*folder)) return places.push_back(place);
  if (depth == 0) return;
  for (const std::string& inner : folder->folders(""))
    if (!inner.starts_with('.') && (depth > 1 || is_audience(inner)))
      find_published(place + "/" + inner, depth - 1, places);
}

using ByFile = std::map<std::string, const publish::Input*>;

ByFile by_file(const std::vector<publish::Input>& inputs) {
  ByFile map;
  for (const publish::Input& input : inputs) map[input.file] = &input;
  return map;
}

/// Compares one list of recorded inputs with the inputs as they are now. `edition` begins each
/// message.
class InputCheck {
 public:
  InputCheck(std::string place, std::string edition, Diagnostics& diagnostics)
      : x_place(std::move(place)), x_edition(std::move(edition)), x_diagnostics(diagnostics) {}

  void compare(const std::vector<publish::Input>& recorded,
               const std::vector<publish::Input>& now) const {
    const ByFile then = by_file(recorded), there = by_file(now);
    for (const auto& [file, input] : then) {
      auto found = there.find(file);
      if (found == there.end())
        report(code::verify_input_missing, "'" + file + "' is no longer in the edition");
      else if (!(*found->second == *input))
        report(code::verify_input_changed, "'" + file + "'" + difference(*input, *found->second));
    }
    for (const auto& [file, input] : there)
      if (!then.contains(file))
        report(code::verify_input_extra, "'" + file + "' was added after this was published");
  }

 private:
  static std::string difference(const publish::Input& then, const publish::Input& now) {
    std::string words = " has changed since this was published";
    if (then.rows != now.rows)
      words += ": it has " + std::to_string(now.rows) + " rows now, and had " +
               std::to_string(then.rows);
    return words;
  }
  void report(Code code, const std::string& what) const {
    x_diagnostics.error(code, {x_place, 0, 0}, x_edition + ": " + what,
                        {"publish the edition again, or verify with the edition as it was"});
  }

  std::string x_place;
  std::string x_edition;
  Diagnostics& x_diagnostics;
};

std::vector<publish::Input> inputs_of(const std::vector<publish::PreviousInputs>& editions,
                                      const std::string& id) {
  const auto found = std::find_if(editions.begin(), editions.end(),
                                  [&](const auto& one) { return one.edition == id; });
  return found == editions.end() ? std::vector<publish::Input>{} : found->inputs;
}

/// Compares the inputs of each edition that was or is compared with this one.
void compare_previous(const std::vector<publish::PreviousInputs>& then,
                      const std::vector<publish::PreviousInputs>& now, const std::string& place,
                      Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  for (const auto* editions : {&then, &now})
    for (const publish::PreviousInputs& one : *editions)
      if (std::find(ids.begin(), ids.end(), one.edition) == ids.end()) ids.push_back(one.edition);
  for (const std::string& id : ids)
    InputCheck(place, id, diagnostics).compare(inputs_of(then, id), inputs_of(now, id));
}

std::vector<publish::Input> hashed_again(const Folder& folder,
                                         const std::vector<publish::Input>& files) {
  std::vector<publish::Input> now;
  for (const publish::Input& file : files)
    if (folder.has(file.file)) now.push_back(file_input(folder, file.file));
  return now;
}

}  // namespace

std::vector<VerifiedFolder> verify_outputs(const std::string& place, Diagnostics& diagnostics) {
  std::vector<std::string> places;
  std::string trimmed = place;
  while (trimmed.size() > 1 && trimmed.ends_with('/')) trimmed.pop_back();
  find_published(trimmed, 2, places);
  if (places.empty())
    diagnostics.error(code::verify_no_record, {place, 0, 0},
                      "muster has published nothing in this folder",
                      {"name the folder that was given as --out, or one inside it"});
  std::vector<VerifiedFolder> folders;
  for (const std::string& one : places)
    folders.push_back(FolderCheck(*open_folder(one), diagnostics).verify());
  return folders;
}

void verify_inputs(const VerifiedFolder& folder, const InputsNow& now, Diagnostics& diagnostics) {
  for (const Manifest& manifest : folder.manifests) {
    const std::string place =
        folder.place + "/" + manifest.publication + "/" + publish::manifest_file;
    if (!manifest.run) {
      diagnostics.error(
          code::verify_no_inputs, {place, 0, 0}, "this manifest does not list its inputs",
          {"publish the edition again, because an earlier version of muster wrote this manifest"});
      continue;
    }
    InputCheck(place, now.edition, diagnostics).compare(manifest.inputs, now.inputs);
    compare_previous(manifest.run->previous, now.previous, place, diagnostics);
    InputCheck(place, now.edition, diagnostics)
        .compare(manifest.run->included, hashed_again(*now.folder, manifest.run->included));
  }
}

}  // namespace muster::record
