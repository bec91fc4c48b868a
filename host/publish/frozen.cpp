// SPDX-License-Identifier: MIT
#include "publish/frozen.hpp"

#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "publish/codes.hpp"

namespace muster::publish {

namespace {

using Fate = FrozenFile::Fate;

const Manifest* manifest_of(const std::vector<Manifest>& manifests, const std::string& id) {
  const auto found = std::find_if(manifests.begin(), manifests.end(),
                                  [&](const Manifest& one) { return one.publication == id; });
  return found == manifests.end() ? nullptr : &*found;
}

/// Compares one publication.
class Comparison {
 public:
  Comparison(const Staging& staging, std::string publication, std::vector<FrozenFile>& files)
      : x_staging(staging), x_publication(std::move(publication)), x_files(files) {}

  void compare(const Manifest& published, const Manifest* staged) {
    for (const Output& output : published.outputs) {
      const Output* now = staged == nullptr ? nullptr : staged->find(output.file);
      if (!compare_on_disk(output.file, output.sha256)) continue;
      if (now == nullptr) add(output.file, Fate::removed);
      if (now != nullptr && now->sha256 != output.sha256) add(output.file, Fate::changed);
    }
    if (staged == nullptr) return;
    for (const Output& output : staged->outputs)
      if (!published.find(output.file)) add(output.file, Fate::added);
  }

  /// Reports that a file on the disk isn't what was published. Returns false if it isn't.
  bool compare_on_disk(const std::string& file, const std::string& sha256) {
    const auto hash = x_staging.published_hash(x_publication + "/" + file);
    if (hash == sha256) return true;
    add(file, hash ? Fate::edited : Fate::missing);
    return false;
  }

 private:
  void add(const std::string& file, Fate fate) { x_files.push_back({x_publication, file, fate}); }

  const Staging& x_staging;
  std::string x_publication;
  std::vector<FrozenFile>& x_files;
};

/// Returns the hash that the record of the folder has for the publication's manifest; "" if none.
std::string recorded_manifest(const Staging& staging, const std::string& publication) {
  const auto record = staging.record();
  if (!record) return "";
  for (const RecordedFile& one : record->files)
    if (one.file == publication + "/" + manifest_file) return one.sha256;
  return "";
}

std::string words_of(const FrozenFile& file) {
  const std::string start = "'" + file.publication + "' is frozen, ";
  switch (file.fate) {
    case Fate::changed:
      return start + "and this build would change the file";
    case Fate::removed:
      return start + "and this build would remove the file";
    case Fate::edited:
      return start + "but the file was changed after it was published";
    case Fate::missing:
      return start + "but the file is missing";
    case Fate::added:
      return start + "and this build adds the file to it";
  }
  return start;
}

std::string hint_for(const FrozenFile& file) {
  if (file.fate == Fate::edited || file.fate == Fate::missing)
    return "put the published file back, from a copy or the website; or build with --correct";
  return "put new papers in a supplementary pack, or build only the format that is new; to correct "
         "what was published, build with --correct \"why\"";
}

}  // namespace

std::vector<FrozenFile> frozen_files(const Staging& staging, const std::vector<std::string>& frozen,
                                     const std::vector<Manifest>& staged) {
  std::vector<FrozenFile> files;
  const std::vector<Manifest> published = staging.published();
  for (const std::string& publication : frozen) {
    Comparison comparison(staging, publication, files);
    const std::string manifest = recorded_manifest(staging, publication);
    if (!manifest.empty()) comparison.compare_on_disk(manifest_file, manifest);
    if (const Manifest* before = manifest_of(published, publication))
      comparison.compare(*before, manifest_of(staged, publication));
  }
  return files;
}

void report_frozen(const std::string& place, const std::vector<FrozenFile>& files,
                   Diagnostics& diagnostics) {
  for (const FrozenFile& file : files) {
    const Location at{place + "/" + file.publication + "/" + file.file, 0, 0};
    if (file.is_harmless())
      diagnostics.note(code::publish_frozen_added, at, words_of(file));
    else
      diagnostics.error(code::publish_frozen, at, words_of(file), {hint_for(file)});
  }
}

std::optional<Correction> correction_of(const Manifest& staged, const CorrectionWanted& wanted,
                                        const std::vector<FrozenFile>& files,
                                        const std::string& place, Diagnostics& diagnostics) {
  const Location at{place + "/" + staged.publication, 0, 0};
  const auto fail = [&](const std::string& what) {
    diagnostics.error(code::publish_correction, at, what,
                      {"give the day of the correction, such as --corrected 2025-06-12, or as "
                       "'updated' in edition.yaml"});
    return std::nullopt;
  };
  const std::string last =
      staged.corrections.empty() ? staged.date : staged.corrections.back().date;
  if (wanted.date.empty()) return fail("the correction has no date");
  if (wanted.date < last)
    return fail("the correction is dated '" + wanted.date + "', but the publication '" + last +
                "'");
  std::set<std::string> names;
  for (const FrozenFile& file : files)
    if (file.publication == staged.publication && file.file != manifest_file)
      names.insert(file.file);
  for (const Output& output : staged.outputs)
    if (output.format == OutputFormat::html && !output.is_item_page) names.insert(output.file);
  return Correction{wanted.date, wanted.why, {names.begin(), names.end()}};
}

}  // namespace muster::publish
