// SPDX-License-Identifier: MIT
// The second stage of a run: finds sector plugins, asks each for its descriptor, runs each in its
// own process with the table image, and checks the findings. No plugin code runs in this process.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::sectors {

class MemoryFile;

/// Folders of plugins, the helper and its limits.
struct SectorOptions {
  std::vector<std::string> plugin_folders;  ///< searched in this order; sorted by file name inside
  std::string runner;                       ///< the helper program that loads a plugin
  std::chrono::milliseconds time_limit{30'000};
  std::uint64_t memory_limit = std::uint64_t{4}
                               << 30;  ///< bytes of address space beyond the tables
  int jobs = 1;
  bool may_be_unconfined = false;  ///< root may run plugins with only the system call filter
  bool allow_core_dumps = false;   ///< whether the helper may dump core, tables included
  std::string
      cache_folder;  ///< descriptors of plugins, by the hash of their files; empty: ask each time
};

/// One plugin file and what was found out about it.
struct Plugin {
  std::string file;       ///< path, as it was found
  std::string real_file;  ///< the same path, absolute and without links
  bool accepted = false;
  bool is_unasked = false;  ///< the helper failed: nothing is known of the plugin itself
  std::string verdict;      ///< "ready", or the reason for the refusal
  std::string cure;         ///< what to do about the verdict; may be empty
  std::string id, title, version;
  int order = 0;
  int abi_major = 0, abi_minor = 0;
  std::string sha256;                         ///< the hash of the file
  std::shared_ptr<const MemoryFile> content;  ///< the sealed copy that was hashed and is run
  std::vector<model::TableSchema> needs;      ///< host tables (names of columns only)
  std::vector<bool> needs_optional;           ///< for each of `needs`: the edition may lack it
  std::vector<model::TableSchema> declares;   ///< its own tables
  std::vector<bool> declares_optional;        ///< for each of `declares`: the same
};

/// Returns all plugin files, accepted ones first, sorted by order and id. Refusals are also
/// warnings in `diagnostics`. Failures of the helper are reported by `compute`, which knows whether
/// a plugin is needed. Throws Error sectors.runner if descriptors or memory are used up.
std::vector<Plugin> discover(const SectorOptions& options, Diagnostics& diagnostics);

/// Examines one plugin file, in any folder. A refusal is also a warning in `diagnostics`.
Plugin discover_file(const std::string& file, const SectorOptions& options,
                     Diagnostics& diagnostics);

/// Whether a sector that the edition wants declares the table or reads it.
bool is_read(const std::string& table, const model::Edition& edition,
             const std::vector<Plugin>& plugins);

/// Called as each sector ends, in the calling thread.
using Progress = std::function<void(const Plugin&, bool failed)>;

/// Runs every accepted plugin that the edition wants. A failure is an entry with `failed` set, and
/// a warning; it doesn't affect the other sectors. If the helper itself fails, which isn't a
/// plugin's fault, one error is in `diagnostics`. Throws as `discover` does.
model::Findings compute(const model::Dataset& dataset, const std::vector<Plugin>& plugins,
                        const SectorOptions& options, Diagnostics& diagnostics,
                        const Progress& progress = {});

}  // namespace muster::sectors
