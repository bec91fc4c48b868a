// SPDX-License-Identifier: MIT
#include "foreign/claim.hpp"

namespace muster::foreign {

ClaimProblems::ClaimProblems(SourcePdf& source) {
  for (Handle page : source.pages()) x_pages.emplace(page.getObjGen(), x_pages.size() + 1);
}

void ClaimProblems::add(const std::string& what, QPDFObjGen page) {
  if (!x_known.try_emplace(what, true).second) return;
  const auto at = x_pages.find(page);
  x_texts.push_back(at == x_pages.end() ? what
                                        : what + " (page " + std::to_string(at->second) + ")");
}

std::vector<std::string> claim_problems(SourcePdf& source) {
  ClaimProblems problems(source);
  const SourceStructure tree(source.tree());
  Handle suspects = source.root().getKey("/MarkInfo").getKeyIfDict("/Suspects");
  if (suspects.isBool() && suspects.getBoolValue())
    problems.add("the file itself says that some of its tags are suspect");
  check_claimed_tree(source, tree, problems);
  check_claimed_tables(source, tree, problems);
  check_claimed_pages(source, tree, problems);
  return problems.texts();
}

}  // namespace muster::foreign
