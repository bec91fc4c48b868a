// SPDX-License-Identifier: MIT
#include "site/link_check.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/vocabulary.hpp"
#include "document/walk.hpp"

namespace muster::site {

namespace {

using namespace document;

bool is_relative(const std::string& target) {
  return !target.empty() && target.front() != '#' && target.find(':') == std::string::npos;
}

/// Returns the file's name in the standard variant: report.pdf for report-large-print.pdf.
std::string standard_of(std::string file) {
  for (Variant variant : {Variant::large_print, Variant::summary}) {
    const std::string suffix = variant_suffix(variant);
    const std::size_t at = file.rfind(suffix + ".");
    if (at != std::string::npos) file.erase(at, suffix.size());
  }
  return file;
}

/// Checks the links of one document; remembers the place of the current block.
class LinkCheck {
 public:
  LinkCheck(const Document& document, const Made& made, Diagnostics& diagnostics)
      : x_document(document), x_made(made), x_diagnostics(diagnostics) {}

  void check(const Blocks& blocks) {
    for_each_block(blocks, [&](const Block& block) {
      x_source = block.source;
      for_each_inlines(block, [&](const Inlines& inlines) { check(inlines); });
    });
  }

 private:
  void check(const Inlines& inlines) {
    for (const Inline& item : inlines)
      std::visit([&](const auto& node) { check(node); }, item.node);
  }

  template <class Node>
  void check(const Node& node) {
    if constexpr (requires { node.content; }) check(node.content);
    if constexpr (requires {
                    node.target;
                    node.content;
                  })
      check_target(node.target);
  }

  bool is_made(const std::string& file) const {
    return std::any_of(x_made.outputs.begin(), x_made.outputs.end(),
                       [&](const publish::Output& out) { return out.file == file; });
  }

  bool is_made_by_another_run(const std::string& file) const {
    return !x_made.complete || is_made(standard_of(file));
  }

  void check_target(const std::string& target) {
    if (!is_relative(target)) return;
    const std::string file = target.substr(0, target.find_first_of("?#"));
    if (is_made(file)) return;
    const bool known = x_source.file < x_document.files.size();
    x_diagnostics.add({is_made_by_another_run(file) ? Severity::warning : Severity::error,
                       code::app_link,
                       "the link to '" + target + "' does not lead to a file of the publication",
                       {known ? x_document.files[x_source.file] : "", x_source.line, 0},
                       {"link to a file that is published with it, or write the full address"}});
  }

  const Document& x_document;
  const Made& x_made;
  Diagnostics& x_diagnostics;
  Source x_source;
};

}  // namespace

void check_links(const Document& document, const Made& made, Diagnostics& diagnostics) {
  LinkCheck check(document, made, diagnostics);
  check.check(document.blocks);
  for (const auto& [id, blocks] : document.footnotes) check.check(blocks);
}

}  // namespace muster::site
