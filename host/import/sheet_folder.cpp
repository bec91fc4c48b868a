// SPDX-License-Identifier: MIT
#include "import/sheet_folder.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "base/sheet_place.hpp"

namespace muster::importing {

namespace {

class SheetFolder final : public Folder {
 public:
  SheetFolder(std::unique_ptr<Folder> edition, TableSheets sheets)
      : x_edition(std::move(edition)), x_sheets(std::move(sheets)) {
    for (const auto& [name, sheet] : x_sheets) x_read.emplace(file_of_sheet(sheet.shown));
  }

  std::vector<std::string> files(std::string_view subfolder) const override {
    std::vector<std::string> names = x_edition->files(subfolder);
    if (!subfolder.empty()) return names;
    std::erase_if(names, [&](const std::string& name) { return x_read.contains(name); });
    for (const auto& [name, sheet] : x_sheets) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  }
  std::vector<std::string> folders(std::string_view subfolder) const override {
    return x_edition->folders(subfolder);
  }
  bool has(std::string_view name) const override {
    return sheet_of(name) != nullptr || x_edition->has(name);
  }
  std::uint64_t size(std::string_view name) const override {
    const TableSheet* sheet = sheet_of(name);
    return sheet != nullptr ? sheet->text.size() : x_edition->size(name);
  }
  std::string read(std::string_view name) const override {
    const TableSheet* sheet = sheet_of(name);
    return sheet != nullptr ? sheet->text : x_edition->read(name);
  }
  void stream(std::string_view name,
              const std::function<void(std::string_view)>& take) const override {
    const TableSheet* sheet = sheet_of(name);
    if (sheet == nullptr) return x_edition->stream(name, take);
    const std::string_view text = sheet->text;
    for (std::size_t at = 0; at < text.size(); at += chunk_size) take(text.substr(at, chunk_size));
  }
  std::string display(std::string_view name) const override {
    const auto sheet = x_sheets.find(std::string(name));
    return x_edition->display(sheet == x_sheets.end() ? name : sheet->second.shown);
  }

 private:
  const TableSheet* sheet_of(std::string_view name) const {
    const auto by_table = x_sheets.find(std::string(name));
    if (by_table != x_sheets.end()) return &by_table->second;
    for (const auto& [table, sheet] : x_sheets)
      if (sheet.shown == name) return &sheet;
    return nullptr;
  }

  std::unique_ptr<Folder> x_edition;
  TableSheets x_sheets;
  std::set<std::string, std::less<>> x_read;  ///< workbooks
};

}  // namespace

std::unique_ptr<Folder> sheet_folder(std::unique_ptr<Folder> edition, TableSheets sheets) {
  return std::make_unique<SheetFolder>(std::move(edition), std::move(sheets));
}

}  // namespace muster::importing
