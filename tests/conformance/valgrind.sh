#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# valgrind.sh BUILD_FOLDER: the tests of layout and of the PDF writer under valgrind, the hard cases and
# the threads among them. Fails on an invalid access, a use of what was never set, or memory that is lost.
# Not the whole program: valgrind of Debian 12 lacks the system call by which it waits for sectors.
set -eu
memcheck=(valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite,indirect
  --errors-for-leak-kinds=definite,indirect)
"${memcheck[@]}" "$1/bin/layout_test" --gtest_brief=1 --gtest_filter='*HardCases*:PageRelay*:Threads*'
"${memcheck[@]}" "$1/bin/pdf_test" --gtest_brief=1 --gtest_filter='PdfWriter*:Structure*:FaceCodes*:Metadata*'
echo "valgrind: clean"
