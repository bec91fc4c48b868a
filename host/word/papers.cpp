// SPDX-License-Identifier: MIT
#include "word/papers.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "word/codes.hpp"
#include "word/package.hpp"
#include "word/paper_reader.hpp"

namespace muster::word {

namespace {

constexpr zip::Limits limits{5000, std::uint64_t{64} << 20U, std::uint64_t{512} << 20U};

/// How files of Word before 2007 begin, and files with a password.
constexpr std::string_view old_format = "\xD0\xCF\x11\xE0";

}  // namespace

std::optional<document::Paper> read_paper(std::string_view bytes, const PaperName& name,
                                          Diagnostics& diagnostics) {
  const Location where{name.shown, 0, 0};
  const auto refuse = [&](const char* what, const char* hint) {
    diagnostics.error(code::word_unreadable, where, what, {hint});
    return std::nullopt;
  };
  if (bytes.starts_with(old_format))
    return refuse("the paper is in the format of Word before 2007, or has a password",
                  "open it in Word, remove the password, and save it as .docx");
  try {
    const Package package(bytes, limits, where);
    return PaperReader(package, name, diagnostics).read();
  } catch (const OddFile&) {
    return refuse("the paper is not a Word file, or has parts that Word does not write",
                  "open it in Word, and save it again as .docx");
  }
}

const document::Paper* Papers::open(const std::string& file, Diagnostics& diagnostics) {
  auto found = x_papers.find(file);
  if (found == x_papers.end()) found = x_papers.emplace(file, read(file, diagnostics)).first;
  return found->second ? &*found->second : nullptr;
}

std::optional<document::Paper> Papers::read(const std::string& file,
                                            Diagnostics& diagnostics) const {
  try {
    return read_paper(x_edition.read(file), {file, x_edition.display(file), x_language},
                      diagnostics);
  } catch (const Error& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

std::string picture_bytes(const Folder& edition, const std::string& picture) {
  const std::string file = document::file_of_picture(picture);
  const std::string bytes = edition.read(file);
  return Package(bytes, limits, {edition.display(file), 0, 0})
      .bytes(document::picture_in_paper(picture).member);
}

}  // namespace muster::word
