// SPDX-License-Identifier: MIT
#include "unit/foreign/small_pdf.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"

namespace muster::foreign::test {

std::string stream(const std::string& entries, const std::string& data) {
  return "<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data +
         "\nendstream";
}

std::string form(const std::string& content, const std::string& entries) {
  return stream("/Type/XObject/Subtype/Form" + entries, content);
}

std::string file_of(const std::vector<std::string>& objects) {
  std::string out = "%PDF-1.7\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(out.size()) + "\n%%EOF\n";
}

std::string SmallPdf::bytes() const {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>" + resources + ">>" +
          page + ">>",
      stream("", content),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  objects.insert(objects.end(), further.begin(), further.end());
  return file_of(objects);
}

std::string content_after(const std::string& bytes) {
  const auto source_file = open_pdf("a.pdf", bytes);
  SourcePdf& source = *source_file;
  return source.content_of(source.pages().at(0));
}

std::string refusal(const std::string& bytes, Limits limits) {
  try {
    open_pdf("a.pdf", bytes, limits);
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::pdf_included);
    EXPECT_EQ(error.diagnostic().location.file, "a.pdf");
    std::string out = error.diagnostic().message;
    for (const std::string& hint : error.diagnostic().hints) out += " / " + hint;
    return out;
  }
  return "";
}

std::string remarks(const std::string& bytes) {
  std::string out;
  const auto source_file = open_pdf("a.pdf", bytes);
  SourcePdf& source = *source_file;
  for (const Diagnostic& remark : source.remarks().items())
    out += std::string(remark.code.id) + ": " + remark.message + '\n';
  return out;
}

}  // namespace muster::foreign::test
