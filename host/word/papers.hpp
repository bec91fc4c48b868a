// SPDX-License-Identifier: MIT
// Reads papers that were written in Word: a .docx file becomes blocks of a document. The file may
// be hostile: nothing in it is run or fetched.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/paper.hpp"

namespace muster {
class Diagnostics;
}

namespace muster::word {

/// Names a paper.
struct PaperName {
  std::string file;      ///< in the edition's folder
  std::string shown;     ///< in messages
  std::string language;  ///< of the document that prints it, a BCP 47 tag
};

/// Reads a paper. Nothing, after errors, if the file can't be read, or has tracked changes,
/// comments, text that is hidden, can't be seen or may be covered, pictures that are cropped, links
/// to other files or without alternative texts, macros, or a field without an end. What is left
/// out, or printed in another way, is a warning, one for each kind. Throws the Errors of
/// zip::Reader.
std::optional<document::Paper> read_paper(std::string_view bytes, const PaperName& name,
                                          Diagnostics& diagnostics);

/// The papers of one edition, each read once in a run.
class Papers {
 public:
  /// `edition` must outlive the papers.
  Papers(const Folder& edition, std::string language)
      : x_edition(edition), x_language(std::move(language)) {}

  /// Returns a paper; null if it can't be printed. Its problems are reported only the first time.
  const document::Paper* open(const std::string& file, Diagnostics& diagnostics);

 private:
  std::optional<document::Paper> read(const std::string& file, Diagnostics& diagnostics) const;

  const Folder& x_edition;
  std::string x_language;
  std::map<std::string, std::optional<document::Paper>> x_papers;
};

/// Returns the bytes of a picture inside a paper, by its name: see document::picture_of_paper.
/// Throws Error as Folder::read and zip::Reader do.
std::string picture_bytes(const Folder& edition, const std::string& picture);

}  // namespace muster::word
