// SPDX-License-Identifier: MIT
// Layers of a foreign PDF (optional content, ISO 32000-1, 8.11): which are shown, by the file's
// default configuration and as a viewer prints it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// The layers of one file and their states.
class Layers {
 public:
  explicit Layers(QPDF& pdf);

  /// Whether the file has layers at all.
  bool any() const { return x_any; }
  /// Whether content is shown that belongs to `membership`: a layer, or a rule about layers. Throws
  /// Unfit if viewers do not agree, or if the rule is damaged.
  bool shows(Handle membership) const;
  /// Returns the name of a layer for a message, in quotation marks; "without a name" for a rule.
  static std::string name_of(Handle membership);

 private:
  void read_list(Handle groups, bool on);
  void read_usage(Handle usage);
  void read_intents(Handle groups, Handle intent);
  bool is_on(Handle group) const;
  bool follows_policy(Handle membership) const;
  bool follows(Handle expression, int depth) const;

  bool x_any = false;
  bool x_base = true;
  std::map<QPDFObjGen, bool> x_on;
  std::set<QPDFObjGen> x_undecided;  ///< layers whose state depends on the reader
};

class SourcePdf;

/// Takes the content of hidden layers out of all pages, so that nothing of it can be published.
/// With `flatten` a warning names the layers; without it they are a reason to refuse. Throws Unfit
/// if there is hidden content and `flatten` is false, or if content cannot be taken out.
void take_out_hidden_layers(SourcePdf& source, bool flatten);

}  // namespace muster::foreign
