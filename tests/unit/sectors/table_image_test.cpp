// SPDX-License-Identifier: MIT
// The image as a plugin sees it: read back through the ABI's structures alone.
#include "sectors/table_image.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <muster/plugin_abi.h>
#include <sys/mman.h>

#include <cstring>

namespace muster::sectors {
namespace {

using namespace model;

/// A mapping such as the helper makes.
class Image {
 public:
  explicit Image(const MemoryFile& file) : x_size(file.size()) {
    void* at = mmap(nullptr, x_size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
    x_start = static_cast<const char*>(at);
    std::memcpy(&header, x_start, sizeof(header));
  }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  ~Image() { munmap(const_cast<char*>(x_start), x_size); }

  template <class T>
  T at(std::uint64_t offset, std::uint64_t index = 0) const {
    T value;
    EXPECT_LE(offset + (index + 1) * sizeof(T), x_size);
    std::memcpy(&value, x_start + offset + index * sizeof(T), sizeof(T));
    return value;
  }
  muster_image_table table(std::uint64_t index) const {
    return at<muster_image_table>(header.tables, index);
  }
  muster_image_column column(const muster_image_table& table, std::uint64_t index) const {
    return at<muster_image_column>(table.columns, index);
  }
  std::string text(std::uint32_t index) const {
    auto span = at<muster_image_span>(header.texts, index);
    return {x_start + span.offset, span.length};
  }
  std::string all_bytes() const { return {x_start, x_size}; }

  muster_image_header header;

 private:
  const char* x_start;
  std::uint64_t x_size;
};

Column make_column(std::string name, Type type, Kind kind, std::vector<Status> status) {
  Column column;
  column.schema.name = std::move(name);
  column.schema.type = type;
  column.schema.kind = kind;
  column.status = std::move(status);
  return column;
}

/// Two rows: Nurses 10119, known; Doctors withheld, with a value that the image must not contain.
Dataset two_rows() {
  Dataset dataset;
  dataset.texts.intern("never used by a table");
  dataset.narrative.push_back({"foreword", "narrative/foreword.md", "Private words"});
  Table table;
  table.schema.name = "staff";
  table.file = "staff.csv";
  table.lines = {2, 7};
  auto both = std::vector(2, Status::known);
  table.columns.push_back(make_column("profession", Type::text, Kind::text, both));
  table.columns[0].texts = {dataset.texts.intern("Nurses"), dataset.texts.intern("Doctors")};
  table.columns.push_back(
      make_column("fte", Type::number, Kind::person_fte, {Status::known, Status::withheld}));
  table.columns[1].numbers = {10119, 4};
  table.columns.push_back(make_column("date", Type::date, Kind::date, both));
  table.columns[2].dates = {19266, 19267};
  dataset.tables.emplace("staff", std::move(table));
  return dataset;
}

void add_margin(Dataset& dataset) {
  Margin margin;
  margin.by = {"date"};
  margin.table = std::make_unique<Table>();
  margin.table->columns.push_back(make_column("date", Type::date, Kind::date, {Status::known}));
  margin.table->columns[0].dates = {19266};
  margin.table->columns.push_back(
      make_column("fte", Type::number, Kind::person_fte, {Status::rounded}));
  margin.table->columns[1].numbers = {10120};
  dataset.tables.at("staff").margins.push_back(std::move(margin));
}

TEST(TableImage, HeaderDescribesTheFile) {
  MemoryFile file = write_table_image(two_rows());
  Image image(file);
  EXPECT_EQ(image.header.magic, 0x4D555354U);
  EXPECT_EQ(image.header.header_size, 48U);
  EXPECT_EQ(image.header.image_size, file.size());
  EXPECT_EQ(image.header.table_count, 1U);
  EXPECT_EQ(image.header.table_size, 48U);
  EXPECT_EQ(image.header.column_size, 24U);
  EXPECT_EQ(image.text(0), "");
}

/// Lines count restricted rows too: of these a plugin of a public run learns nothing.
TEST(TableImage, HasLinesOfTheFileForRestrictedReadersOnly) {
  Dataset dataset = two_rows();
  for (auto [audience, place] :
       {std::pair(model::Audience::for_public, 2U), std::pair(model::Audience::restricted, 7U)}) {
    dataset.audience = audience;
    MemoryFile file = write_table_image(dataset);
    Image image(file);
    EXPECT_EQ(image.at<std::uint32_t>(image.table(0).lines, 1), place);
  }
}

TEST(TableImage, CellsComeBackAsTheyWere) {
  MemoryFile file = write_table_image(two_rows());
  Image image(file);
  muster_image_table staff = image.table(0);
  EXPECT_EQ(image.text(staff.name), "staff");
  EXPECT_EQ(image.text(staff.file), "staff.csv");
  ASSERT_EQ(staff.row_count, 2U);
  ASSERT_EQ(staff.column_count, 3U);
  EXPECT_EQ(image.at<std::uint32_t>(staff.lines, 1), 2U);
  auto profession = image.column(staff, 0);
  EXPECT_EQ(image.text(profession.name), "profession");
  EXPECT_EQ(image.text(image.at<std::uint32_t>(profession.values, 1)), "Doctors");
  auto fte = image.column(staff, 1);
  EXPECT_EQ(fte.type, MUSTER_NUMBER);
  EXPECT_EQ(fte.kind, MUSTER_KIND_PERSON_FTE);
  EXPECT_EQ(image.at<double>(fte.values, 0), 10119);
  auto date = image.column(staff, 2);
  EXPECT_EQ(image.at<std::int32_t>(date.values, 1), 19267);
}

TEST(TableImage, WithheldValueIsNotInTheImage) {
  MemoryFile file = write_table_image(two_rows());
  Image image(file);
  auto fte = image.column(image.table(0), 1);
  EXPECT_EQ(image.at<std::uint8_t>(fte.status, 1), MUSTER_WITHHELD);
  EXPECT_EQ(image.at<double>(fte.values, 1), 0);
}

TEST(TableImage, HoldsTextsOfTablesOnly) {
  MemoryFile file = write_table_image(two_rows());
  std::string bytes = Image(file).all_bytes();
  EXPECT_NE(bytes.find("Nurses"), std::string::npos);
  EXPECT_EQ(bytes.find("never used"), std::string::npos);
  EXPECT_EQ(bytes.find("Private"), std::string::npos);
}

TEST(TableImage, MarginFollowsItsTable) {
  Dataset dataset = two_rows();
  add_margin(dataset);
  MemoryFile file = write_table_image(dataset);
  Image image(file);
  ASSERT_EQ(image.header.table_count, 2U);
  EXPECT_EQ(image.table(0).margin_of, 0U);
  muster_image_table margin = image.table(1);
  EXPECT_EQ(image.text(margin.name), "staff");
  EXPECT_EQ(margin.margin_of, 1U);
  EXPECT_EQ(margin.key_count, 1U);
  EXPECT_EQ(margin.lines, 0U);
  EXPECT_EQ(margin.row_count, 1U);
  auto fte = image.column(margin, 1);
  EXPECT_EQ(image.at<std::uint8_t>(fte.status), MUSTER_ROUNDED);
  EXPECT_EQ(image.at<double>(fte.values), 10120);
}

TEST(TableImage, EveryPlaceIsAlignedToEight) {
  Dataset dataset = two_rows();
  add_margin(dataset);
  MemoryFile file = write_table_image(dataset);
  Image image(file);
  std::vector<std::uint64_t> places{image.header.tables, image.header.texts};
  for (std::uint32_t t = 0; t < image.header.table_count; ++t) {
    muster_image_table table = image.table(t);
    places.insert(places.end(), {table.columns, table.lines});
    for (std::uint32_t c = 0; c < table.column_count; ++c)
      places.insert(places.end(), {image.column(table, c).status, image.column(table, c).values});
  }
  for (std::uint64_t place : places) EXPECT_EQ(place % 8, 0U);
}

TEST(TableImage, IsSealed) {
  MemoryFile file = write_table_image(two_rows());
  int seals = fcntl(file.descriptor(), F_GET_SEALS);
  EXPECT_EQ(seals, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
  EXPECT_EQ(mmap(nullptr, 8, PROT_WRITE, MAP_SHARED, file.descriptor(), 0), MAP_FAILED);
}

TEST(TableImage, NoTablesIsAnImageToo) {
  MemoryFile file = write_table_image(Dataset{});
  Image image(file);
  EXPECT_EQ(image.header.table_count, 0U);
  EXPECT_EQ(image.header.text_count, 1U);
}

TEST(TableImage, DependsOnTablesAlone) {
  Dataset other = two_rows();
  other.narrative.clear();
  Dataset first = two_rows();
  MemoryFile a = write_table_image(first);
  MemoryFile b = write_table_image(other);
  EXPECT_EQ(Image(a).all_bytes(), Image(b).all_bytes());
}

}  // namespace
}  // namespace muster::sectors
