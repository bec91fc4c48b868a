// SPDX-License-Identifier: MIT
// A PDF from elsewhere through the gate and into a file of ours. Promises: whatever the bytes are, it
// is taken, or refused by an Error that names the file; nothing else is thrown, and what is written
// can be written whole.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "pdf/included_pdf.hpp"
#include "pdf/object_file.hpp"
#include "pdf/structure_tree.hpp"

namespace {

using namespace muster;

constexpr std::uint32_t most_pages = 20;
constexpr int megabytes = 1;  // so that what takes long is refused and the search continues

void copy_into_ours(pdf::IncludedPdf& foreign) {
  StringSink out;
  pdf::ObjectFile file(out, 1);
  pdf::StructureTree structure(file, {});
  layout::Tag tag;
  tag.id = 1;
  tag.role = layout::Role::part;
  structure.open(std::move(tag));
  foreign.begin(file, structure, foreign.summary().tagged ? layout::TagId{1} : layout::no_tag);
  const auto pages = static_cast<std::uint32_t>(foreign.summary().pages.size());
  for (std::uint32_t i = 0; i < pages && pages <= most_pages; ++i) {
    const pdf::CopiedPage page = foreign.copy(i);
    file.object(page.number, "<</Type/Page" + page.entries + ">>");
  }
  structure.close(1);
  const auto root = structure.finish();
  file.finish(root, root);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    pdf::IncludedPdf foreign("a.pdf", std::string(reinterpret_cast<const char*>(data), size),
                             foreign::Limits(megabytes));
    copy_into_ours(foreign);
  } catch (const Error& error) {
    if (error.diagnostic().location.file != "a.pdf") std::abort();
  }
  return 0;
}
