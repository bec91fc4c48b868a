// SPDX-License-Identifier: MIT
// The fields that are open while a text is read. A field may begin in one paragraph and end in a
// later one. Of most fields the result that Word saved is printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::word {

/// The link of a field HYPERLINK: an address, or `#bookmark`; "" for other fields.
std::string link_of_field(std::string_view instruction);

class Fields {
 public:
  /// Throws OddFile if fields are nested deeper than Word nests.
  void begin();
  void instruct(std::string_view words);
  /// The instruction is complete. Returns whether the field is a list of contents.
  bool separate();
  /// Returns the instruction of the field that ends.
  std::string end();

  /// Whether text is an instruction, or the result of a list of contents.
  bool hides_text() const;
  bool is_dropping() const;
  /// Ends all fields that are open at the end of a part. Returns whether one of them hid text.
  bool end_all();
  /// The link that the text is inside; "" if there is none.
  std::string link() const;

 private:
  struct Field {
    std::string instruction;
    bool has_result = false;
    bool dropped = false;
    std::string link;
  };
  std::vector<Field> x_open;
};

/// Whether a field is a list of contents, tables, authorities or an index.
bool is_contents_field(std::string_view instruction);

}  // namespace muster::word
