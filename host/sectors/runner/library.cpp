// SPDX-License-Identifier: MIT
#include "sectors/runner/session.hpp"

#include <dlfcn.h>

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>
#include <optional>
#include <system_error>

#include "base/diagnostic_codes.hpp"

namespace muster::sectors::runner {

namespace {

namespace dll = boost::dll;

/// Returns the loader's message without the path at its beginning, because the host prints the path
/// anyway.
std::string loader_message(const std::string& path) {
  const char* message = ::dlerror();
  std::string text = message == nullptr ? "no reason given" : message;
  std::string prefix = path + ": ";
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

std::string version(unsigned major, unsigned minor) {
  return std::to_string(major) + "." + std::to_string(minor);
}

Refusal wrong_version(const muster_plugin_entry& entry) {
  bool is_newer = entry.abi_major >= MUSTER_ABI_MAJOR;
  std::string rebuild = "rebuild the plugin with the SDK of this muster";
  return {std::string(code::sector_abi_version.id),
          "it was built for version " + version(entry.abi_major, entry.abi_minor) +
              " of the plugin contract, but this muster supports version " +
              version(MUSTER_ABI_MAJOR, MUSTER_ABI_MINOR),
          is_newer ? "use a muster that supports version " +
                         version(entry.abi_major, entry.abi_minor) + ", or " + rebuild
                   : rebuild};
}

bool is_version_known(const muster_plugin_entry& entry) {
  return entry.abi_major == MUSTER_ABI_MAJOR && entry.abi_minor <= MUSTER_ABI_MINOR;
}

std::optional<Refusal> check(const muster_plugin_entry& entry) {
  if (entry.magic != MUSTER_ABI_MAGIC)
    return Refusal{std::string(code::sector_wrong_magic.id),
                   "its symbol muster_plugin is not a plugin entry (the magic number is wrong)",
                   "define it with the macro of the SDK, or begin it with MUSTER_ABI_MAGIC"};
  if (!is_version_known(entry)) return wrong_version(entry);
  if (entry.struct_size < sizeof(muster_plugin_entry))
    return Refusal{std::string(code::sector_short_struct.id),
                   "its entry is " + std::to_string(entry.struct_size) +
                       " bytes long, but version " + version(entry.abi_major, entry.abi_minor) +
                       " of the contract needs " + std::to_string(sizeof(muster_plugin_entry)),
                   "set struct_size to sizeof(muster_plugin_entry)"};
  if (entry.describe == nullptr || entry.compute == nullptr)
    return Refusal{std::string(code::sector_descriptor.id),
                   "its entry lacks the function describe or compute", "set both"};
  return std::nullopt;
}

}  // namespace

std::variant<const muster_plugin_entry*, Refusal> load_plugin() {
  const std::string path = "/proc/self/fd/" + std::to_string(library_descriptor);
  static dll::shared_library library;
  std::error_code failed;
  library.load(path, failed, dll::load_mode::rtld_now | dll::load_mode::rtld_local);
  if (failed)
    return Refusal{std::string(code::sector_not_library.id),
                   "it is not a shared library that can be loaded (" + loader_message(path) + ")",
                   "build it as a shared library for this machine, and install all libraries that "
                   "it links to"};
  if (!library.has("muster_plugin"))
    return Refusal{std::string(code::sector_no_entry.id),
                   "it has no symbol muster_plugin, so it is not a sector plugin",
                   "export the entry with the macro of the SDK, or move the file elsewhere"};
  const auto& entry = library.get<const muster_plugin_entry>("muster_plugin");
  if (auto refusal = check(entry)) return *refusal;
  return &entry;
}

}  // namespace muster::sectors::runner
