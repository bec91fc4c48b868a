// SPDX-License-Identifier: MIT
// The last stage: one edition for one audience is written into a folder next to its place under
// out/, and then the two folders are exchanged. Until publish() returns, the earlier publication is
// unchanged.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_sink.hpp"
#include "base/error.hpp"
#include "base/location.hpp"
#include "publish/manifest.hpp"

namespace muster::publish {

// The only function that writes to the disk. For all writers, it detects a full disk, a closed pipe
// and a write that was cut short.

/// Writes all of `bytes` or throws Error file.unwritable; `shown` is the file's name in the
/// message.
void write_all(int descriptor, std::string_view bytes, const std::string& shown);

/// Returns the error for a file that could not be written; `error` is errno.
Error unwritable(const std::string& shown, int error);

/// A file being written: hashes and counts what passes through. Throws file.unwritable on any
/// failure, a full disk included.
class OutputFile final : public ByteSink {
 public:
  ~OutputFile() override;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) override;
  /// Flushes to the disk and closes; sha256 and bytes of the Output are filled in.
  Output close();

 private:
  friend class Staging;
  OutputFile(const std::string& path, std::string shown);
  struct State;
  std::unique_ptr<State> x_state;
};

/// A file without a name, for what is written twice. Throws file.unwritable on any failure.
class ScratchFile final : public ByteSink {
 public:
  ~ScratchFile() override;
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  void write(std::string_view bytes) override;
  /// Returns the file for reading, from its beginning. It belongs to this object.
  std::FILE* contents();
  /// Writes all of it to `out`.
  void copy_to(ByteSink& out);

 private:
  friend class Staging;
  ScratchFile(const std::string& path, std::string shown);
  struct State;
  std::unique_ptr<State> x_state;
};

/// The files of one edition for one audience until they are published.
class Staging {
 public:
  /// Makes `<out>/<edition>/.<audience>.staging-<random>`, readable only by the user. Removes such
  /// folders that killed runs have left there, for any audience.
  Staging(std::string out, std::string edition, std::string audience);
  /// Removes the folder unless it was published.
  ~Staging();
  Staging(Staging&&) noexcept;
  Staging& operator=(Staging&&) = delete;

  /// Creates the file `name` ("people-strategy/report.pdf"), with the folders that it needs.
  std::unique_ptr<OutputFile> create(const std::string& name);
  /// Creates a file for a first version of the file `name`, which is never published.
  std::unique_ptr<ScratchFile> scratch(const std::string& name);

  /// Returns the manifests of the publications that are published now. Unreadable ones are left
  /// out.
  std::vector<Manifest> published() const;
  /// Returns the record of the published folder; nothing if there is none that can be read.
  std::optional<FolderRecord> record() const;
  /// Returns SHA-256 of a published file as it is now; nothing if it is missing.
  std::optional<std::string> published_hash(const std::string& name) const;
  /// Keeps one published output unchanged in this publication. Returns false if it is missing or
  /// differs from its manifest.
  bool carry_over(const std::string& publication, const Output& output);

  /// Reports files in the published folder that muster did not write: as a warning, because
  /// publish() keeps them, or as an error if one has the name of an output.
  void report_foreign(Diagnostics& diagnostics) const;

  /// Exchanges this folder and the published one. Files that muster did not write keep their
  /// places; the destructor removes the rest of what was replaced. Throws Error publish.in-the-way
  /// before any change.
  void publish();

  /// Returns the place under out/, as the user would type it.
  std::string place() const;

 private:
  struct State;
  std::unique_ptr<State> x_state;
};

// Files in the output folder that muster did not write, for example a report with somebody's
// comments, or a spreadsheet. muster removes only files that the manifests and the record list.

/// Returns the names below `place`, a published folder, that no manifest or record there lists;
/// sorted. In a folder without a record these are all files. Links are listed, but never followed.
/// Empty if `place` does not exist.
std::vector<std::string> foreign_files(const std::filesystem::path& place);

/// Puts each file into `folder` under the same name: as a second link if possible, which costs no
/// space and keeps the dates, and otherwise as a copy. An existing file is left as it is. Throws
/// Error file.unwritable.
void keep_files(const std::filesystem::path& place, const std::vector<std::string>& names,
                const std::filesystem::path& folder);

}  // namespace muster::publish
