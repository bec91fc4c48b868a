// SPDX-License-Identifier: MIT
#include "app/whole_file.hpp"

#include <fstream>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::app {

void write_whole(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::path making = path;
  making += ".making";
  std::ofstream out(making, std::ios::binary);
  out << text;
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(making, path, error);
  if (out && !error) return;
  std::filesystem::remove(making, error);
  throw Error(code::file_unwritable, {.file = path.string()}, "the file cannot be written",
              {"check that you may write to the edition's folder"});
}

}  // namespace muster::app
