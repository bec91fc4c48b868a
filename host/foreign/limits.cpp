// SPDX-License-Identifier: MIT
#include "foreign/limits.hpp"

#include <new>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

namespace {

constexpr const char* save_again =
    "open it in a PDF reader, check it, and save or print it as a new PDF";

}  // namespace

std::string for_message(const std::string& words) {
  constexpr std::size_t most = 60;
  std::string out;
  std::size_t at = 0, count = 0;
  while (at < words.size() && count++ < most) {
    const char32_t c = next_code_point(words, at);
    if (c >= ' ' && !is_hostile_control(c)) append_utf8(out, c);
  }
  return out;
}

void refuse(const std::string& name, const std::string& why, const std::string& hint) {
  throw Error(code::pdf_included, {name, 0, 0}, why, {hint});
}

void guarded(const std::string& name, const std::string& place, const std::function<void()>& work) {
  const std::string at = place.empty() ? "" : place + ": ";
  try {
    work();
  } catch (const Error&) {
    throw;
  } catch (const Unfit& problem) {
    refuse(name, at + problem.what(), problem.hint());
  } catch (const std::bad_alloc&) {
    refuse(name, at + "the PDF needs more memory than is available", "split it into smaller PDFs");
  } catch (const QPDFExc& problem) {
    refuse(name, at + "the file cannot be read as a PDF: " + problem.getMessageDetail(),
           save_again);
  } catch (const std::exception& problem) {
    refuse(name, at + "the file cannot be read as a PDF: " + problem.what(), save_again);
  }
}

}  // namespace muster::foreign
