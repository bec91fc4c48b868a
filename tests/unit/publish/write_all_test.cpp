// SPDX-License-Identifier: MIT
#include "publish/staging.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::publish {
namespace {

/// The message of `write` if it fails; otherwise "".
std::string failure(int descriptor, std::string_view bytes) {
  try {
    write_all(descriptor, bytes, "report.pdf");
  } catch (const Error& error) {
    return to_text(error.diagnostic());
  }
  return "";
}

TEST(WriteAll, reports_a_full_disk) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(full, 0);
  EXPECT_THAT(failure(full, "%PDF-1.7"),
              testing::HasSubstr("report.pdf: error[file.unwritable]: the file cannot be written: "
                                 "No space left on device"));
  ::close(full);
}

TEST(WriteAll, reports_a_closed_pipe) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  EXPECT_THAT(failure(ends[1], "%PDF-1.7"), testing::HasSubstr("Broken pipe"));
  ::close(ends[1]);
}

TEST(WriteAll, continues_where_the_system_took_only_a_part) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const std::string bytes(std::size_t{1} << 20, 'x');  // a pipe takes 64 KiB at once
  std::size_t taken = 0;
  std::thread reader([&] {
    std::string buffer(1000, ' ');
    ssize_t count = 0;
    while ((count = ::read(ends[0], buffer.data(), buffer.size())) > 0) {
      taken += static_cast<std::size_t>(count);
    }
  });
  EXPECT_EQ(failure(ends[1], bytes), "");
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  EXPECT_EQ(taken, bytes.size());
}

}  // namespace
}  // namespace muster::publish
