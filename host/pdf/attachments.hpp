// SPDX-License-Identifier: MIT
// Files inside the PDF that belong to the whole document (ISO 19005-3, 6.8): the data behind it,
// and the record of how it was made.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "pdf/object_file.hpp"

namespace muster::pdf {

/// A file to be carried in the PDF.
struct Attachment {
  /// Its relation to the document: the data that it shows, or further information.
  enum class Relationship : unsigned char { data, supplement };

  std::string name;         ///< "gaps-acute.csv"; each once in a document
  std::string type;         ///< of its content: "text/csv"
  std::string description;  ///< for the list that viewers show
  std::string content;
  Relationship relationship = Relationship::data;
};

/// The objects that the catalog refers to.
struct WrittenAttachments {
  ObjectNumber names = 0;  ///< name tree for /EmbeddedFiles; 0: there are none
  std::string files;       ///< array for /AF
};

/// Writes the files, sorted by name. Of two with one name the first is kept.
WrittenAttachments write_attachments(std::vector<Attachment> attachments, Date date,
                                     ObjectFile& file);

}  // namespace muster::pdf
