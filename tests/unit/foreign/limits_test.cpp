// SPDX-License-Identifier: MIT
// Small files that would cost much: each is refused by name, in a moment.
#include <gmock/gmock.h>

#include <qpdf/QPDFWriter.hh>

#include "foreign/metered_content.hpp"
#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr int small = 1;  ///< MB: 1,000,000 bytes, 400,000 operators

std::string repeated(const std::string& word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

std::string deflated(const std::string& data) {
  std::string out;
  class Sink final : public Pipeline {
   public:
    explicit Sink(std::string& out) : Pipeline("sink", nullptr), x_out(out) {}
    void write(const unsigned char* bytes, std::size_t length) override {
      x_out.append(reinterpret_cast<const char*>(bytes), length);
    }
    void finish() override {}

   private:
    std::string& x_out;
  } sink(out);
  Pl_Flate deflate("deflate", &sink, Pl_Flate::a_deflate);
  deflate.write(reinterpret_cast<const unsigned char*>(data.data()), data.size());
  deflate.finish();
  return out;
}

std::string refusal_of(const std::string& content) {
  SmallPdf pdf;
  pdf.content = content;
  return refusal(pdf.bytes(), Limits(small));
}

TEST(Limits, of_content_that_grows_when_it_is_decompressed) {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
      stream("/Filter/FlateDecode", deflated(std::string(1'000'001, ' ')))};
  EXPECT_THAT(refusal(file_of(objects), Limits(small)),
              AllOf(HasSubstr("page 1: "), HasSubstr("decompressed"), HasSubstr("--pdf-limit")));
  EXPECT_EQ(refusal(file_of(objects), Limits(2)), "");
  objects[3] = stream("/Filter[/FlateDecode/FlateDecode]",
                      deflated(deflated(std::string(1'000'001, ' '))));
  EXPECT_THAT(refusal(file_of(objects), Limits(small)), HasSubstr("decompressed"));
}

/// A file whose objects are in compressed lists; one of them is a string of `length` spaces.
std::string with_list_of_objects(std::size_t length, bool encrypted, const char* password = "") {
  SmallPdf pdf;
  pdf.catalog = "/Spaces 6 0 R";
  pdf.further = {"(" + std::string(length, ' ') + ")"};
  const std::string bytes = pdf.bytes();
  QPDF read;
  read.processMemoryFile("a.pdf", bytes.data(), bytes.size());
  QPDFWriter writer(read);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(!encrypted);
  if (encrypted)
    writer.setR6EncryptionParameters(password, "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
  writer.write();
  const auto made = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(made->getBuffer()), made->getSize()};
}

TEST(Limits, of_lists_of_objects) {
  for (const bool encrypted : {false, true}) {
    EXPECT_THAT(refusal(with_list_of_objects(1'000'001, encrypted), Limits(small)),
                AllOf(HasSubstr("decompressed"), HasSubstr("--pdf-limit")));
    EXPECT_EQ(refusal(with_list_of_objects(1'000'001, encrypted), Limits(2)), "");
  }
}

TEST(Limits, of_lists_of_objects_in_a_stream_of_another_type) {
  std::string bytes = with_list_of_objects(1'000'001, false);
  const auto at = bytes.find("/ObjStm");
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 7, "/Object");
  EXPECT_THAT(refusal(bytes, Limits(small)), HasSubstr("decompressed"));
}

TEST(Limits, of_how_lists_of_objects_are_packed) {
  const auto object = [](const std::string& entries) {
    return "1 0 obj\n" + stream(entries, "1 0") + "\nendobj\n";
  };
  for (const char* entries :
       {"/Type/ObjStm/Filter/LZWDecode", "/Type /XRef/Filter[/RunLengthDecode]",
        "/Type/Obj#53tm/Filter/LZ#57", "/First 9/Filter/LZWDecode"})
    EXPECT_THROW(check_object_streams(object(entries)), Unfit) << entries;
  EXPECT_NO_THROW(check_object_streams(object("/Subtype/Image/Filter/LZWDecode")));
  EXPECT_NO_THROW(check_object_streams(object("/Type/ObjStm/Filter/FlateDecode")));
}

TEST(Limits, of_an_encrypted_file_that_needs_a_password) {
  EXPECT_THAT(refusal(with_list_of_objects(10, true, "secret")),
              AllOf(HasSubstr("opens only with a password"), HasSubstr("keeps its tags")));
}

TEST(Limits, of_an_encrypted_file_that_opens_without_a_password) {
  const std::string bytes = with_list_of_objects(10, true);
  EXPECT_THAT(remarks(bytes), HasSubstr("pdf.decrypted: "));
  EXPECT_THAT(content_after(bytes), HasSubstr("VISIBLE WORDS"));
}

TEST(Limits, of_nesting) {
  EXPECT_THAT(refusal_of(repeated("[ ", 100)), AllOf(HasSubstr("page 1: "), HasSubstr("nests")));
  EXPECT_THAT(refusal_of(repeated("<</a ", 100)), HasSubstr("nests"));
  EXPECT_EQ(refusal_of(repeated("[ ", 60) + repeated("] ", 60)), "");
}

TEST(Limits, of_graphics_states) {
  EXPECT_THAT(refusal_of(repeated("q ", 5'000)), HasSubstr("graphics states"));
  EXPECT_THAT(refusal_of(repeated("Q ", 5'000)), HasSubstr("graphics states"));
  EXPECT_EQ(refusal_of(repeated("q Q ", 5'000)), "");
}

TEST(Limits, of_operators) {
  EXPECT_THAT(refusal_of(repeated("n ", 400'001)), HasSubstr("drawing operators"));
  EXPECT_EQ(refusal_of(repeated("n ", 399'000)), "");
}

// Ten forms; each draws the next one ten times.
TEST(Limits, of_forms_that_repeat_each_other) {
  SmallPdf pdf;
  pdf.content = "/X Do";
  pdf.resources = "/XObject<</X 6 0 R>>";
  for (int i = 7; i < 17; ++i)
    pdf.further.push_back(form(repeated("/X Do ", 10), "/Resources<</XObject<</X " +
                                                           std::to_string(i) + " 0 R>>>>"));
  EXPECT_THAT(refusal(pdf.bytes(), Limits(small)), HasSubstr("drawing operators"));
}

TEST(Limits, of_a_form_that_draws_itself) {
  SmallPdf pdf;
  pdf.content = "/X Do";
  pdf.resources = "/XObject<</X 6 0 R>>";
  pdf.further = {form("/X Do", "/Resources<</XObject<</X 6 0 R>>>>")};
  EXPECT_EQ(refusal(pdf.bytes(), Limits(small)), "");
}

}  // namespace
}  // namespace muster::foreign::test
