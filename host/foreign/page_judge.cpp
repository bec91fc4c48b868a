// SPDX-License-Identifier: MIT
#include "foreign/page_judge.hpp"

#include <algorithm>
#include <optional>

#include "foreign/bookmarks.hpp"
#include "foreign/form_fields.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/painter.hpp"

namespace muster::foreign {
namespace {

/// The most cells and edges that are processed for one page and for a file. Above that the page is
/// not searched for hidden words.
constexpr std::uint64_t most_work_on_page = 400'000'000, most_work = 4'000'000'000;

std::string repeated(const char* word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

class PageJudge {
 public:
  PageJudge(SourcePdf& source, FontBook& fonts, PageRemarks& remarks, BookmarkSearch& bookmarks,
            std::uint32_t number, std::uint64_t work, bool flatten)
      : x_source(source),
        x_remarks(remarks),
        x_bookmarks(bookmarks),
        x_fonts(fonts),
        x_page(source.pages()[number]),
        x_number(number + 1),
        x_canvas(box_of(x_page), std::min(work, most_work_on_page)),
        x_painter(x_canvas, fonts, source.meter()),
        x_flatten(flatten) {}

  void judge() {
    if (is_cut_away(x_page))
      throw Unfit("its crop box is outside of the page, so that PDF readers show nothing",
                  "crop the page anew in the original");
    x_resources = inherited(x_page, "/Resources");
    x_remains = x_painter.run(x_source.content_of(x_page), x_resources);
    Marked covered = covered_glyphs(x_painter.glyphs(), x_canvas);
    const std::vector<Mark> marks =
        marks_of({x_source, x_fonts, x_source.meter(), x_flatten}, x_page);
    judge_marks(marks, covered);
    draw(marks);
    find_free_edges();
    if (!x_canvas.is_sound() || !x_painter.is_whole()) return x_remarks.not_searched(x_number);
    const auto words =
        hidden_words(x_painter.glyphs(), covered, x_canvas, x_fonts, x_source.meter());
    if (x_bookmarks.leads_to(x_number - 1))
      x_bookmarks.look_at(x_number - 1, {x_painter.glyphs(), covered, x_fonts, x_source.meter()});
    for (std::size_t way = 0; way < hidings; ++way)
      if (!words[way].empty()) x_remarks.hides(x_number, static_cast<Hiding>(way), words[way]);
  }
  std::uint64_t work() const { return x_canvas.work(); }

 private:
  /// Paints the marks over the page's content and updates `covered`. Throws Unfit if a mark that is
  /// not a form field covers words.
  void judge_marks(const std::vector<Mark>& marks, Marked& covered) {
    const std::size_t before = x_painter.glyphs().size();
    std::vector<std::uint32_t> ends;  ///< the painting time at the end of each mark
    for (const Mark& mark : marks) {
      note_what_is_left_out(mark);
      paint(mark);
      ends.push_back(x_painter.now());
    }
    if (marks.empty()) return;
    const Marked now = covered_glyphs(x_painter.glyphs(), x_canvas);
    Marked newly(now.size());
    const Mark* culprit = nullptr;
    for (std::size_t i = 0; i < before; ++i) {
      if (!now[i] || covered[i]) continue;
      const auto time = x_canvas.time_of(x_painter.glyphs()[i].cells);
      const auto at = std::lower_bound(ends.begin(), ends.end(), time) - ends.begin();
      const Mark& mark = marks[static_cast<std::size_t>(at)];
      if (mark.is_field) continue;
      newly[i] = 1;
      culprit = &mark;
    }
    covered = now;
    if (culprit != nullptr && x_canvas.is_sound()) refuse_cover(*culprit, newly);
  }

  /// Looks where the page number can be put: not over anything that is drawn, nor over a link.
  void find_free_edges() {
    for (Handle annotation : items_of(x_page.getKey("/Annots"))) {
      if (!annotation.isDictionary() || !annotation.getKey("/Rect").isRectangle()) continue;
      const auto area = annotation.getKey("/Rect").getArrayAsRectangle();
      x_canvas.ink(Matrix{}.rectangle(area.llx, area.lly, area.urx, area.ury), x_canvas.whole());
    }
    const int rotation = rotation_of(x_page);
    const Box box = box_of(x_page);
    const double height = rotation % 180 == 0 ? box.top - box.bottom : box.right - box.left;
    x_source.add_free_edges(foreign::free_edges(x_canvas, rotation, height * unit_of(x_page)));
  }

  void note_what_is_left_out(const Mark& mark) {
    if (!mark.prints && !mark.is_link && (!mark.is_field || mark.holds))
      x_remarks.left_out(x_number, mark.kind, false);
    if (mark.prints && !mark.has_appearance) x_remarks.left_out(x_number, mark.kind, true);
  }

  void paint(const Mark& mark) {
    if (mark.content.empty()) return;
    Handle resources = Handle::newDictionary();
    Handle forms = Handle::newDictionary();
    forms.replaceKey(mark.resource, mark.appearance);
    resources.replaceKey("/XObject", forms);
    x_painter.run(mark.content, resources);
  }

  void refuse_cover(const Mark& mark, const Marked& newly) {
    const std::string words = words_of(x_painter.glyphs(), newly, newly, x_fonts, x_source.meter());
    if (words.empty()) return;
    throw Unfit(
        "a " + mark.kind +
            " that was added as a comment covers words, which are still in the file: " + words,
        "delete the words in the original and make the PDF again");
  }

  /// Adds the printed marks to the page's content, after restoring the graphics state.
  void draw(const std::vector<Mark>& marks) {
    std::string content;
    Handle resources =
        x_resources.isDictionary() ? x_resources.shallowCopy() : Handle::newDictionary();
    Handle forms = resources.getKey("/XObject");
    forms = forms.isDictionary() ? forms.shallowCopy() : Handle::newDictionary();
    for (const Mark& mark : marks) {
      if (!mark.prints || mark.content.empty()) continue;
      forms.replaceKey(mark.resource, mark.appearance);
      content += mark.content;
      if (!x_source.tagged() || mark.is_frame) continue;
      x_remarks.drew_untagged(x_number, mark.kind);
      x_source.drew_untagged();
    }
    if (content.empty()) return;
    resources.replaceKey("/XObject", forms);
    x_page.replaceKey("/Resources", resources);
    const std::string before = repeated("q ", 1 - x_remains.lowest);
    const std::string after = std::string(x_remains.text ? "\nET" : "\n") +
                              repeated(" EMC", x_remains.marks) +
                              repeated(" Q", x_remains.states - x_remains.lowest + 1);
    add_content(before + '\n', after + "\n/Artifact BMC\n" + content + "EMC\n");
  }

  void add_content(const std::string& before, const std::string& after) {
    std::vector<Handle> parts = {x_source.pdf().newStream(before)};
    for (Handle part : items_of(x_page.getKey("/Contents")))
      if (part.isStream()) parts.push_back(part);
    parts.push_back(x_source.pdf().newStream(after));
    x_page.replaceKey("/Contents", Handle::newArray(parts));
  }

  SourcePdf& x_source;
  PageRemarks& x_remarks;
  BookmarkSearch& x_bookmarks;
  FontBook& x_fonts;
  Handle x_page;
  std::uint32_t x_number;
  Canvas x_canvas;
  Painter x_painter;
  bool x_flatten;
  Handle x_resources;
  Remains x_remains;
};

}  // namespace

void judge_pages(SourcePdf& source, bool flatten) {
  FontBook fonts;
  PageRemarks remarks;
  std::optional<BookmarkSearch> bookmarks;
  guarded(source.name(), "bookmarks", [&] { bookmarks.emplace(source); });
  std::uint64_t work = most_work;
  for (std::uint32_t i = 0; i < source.pages().size(); ++i) {
    guarded(source.name(), "page " + std::to_string(i + 1), [&] {
      PageJudge judge(source, fonts, remarks, *bookmarks, i, work, flatten);
      judge.judge();
      work -= std::min(work, judge.work());
    });
  }
  guarded(source.name(), "", [&] {
    remarks.signatures(signatures_in(source.pdf()));
    remarks.say(source);
    bookmarks->finish(source);
  });
}

}  // namespace muster::foreign
