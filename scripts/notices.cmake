# The notices that the licences of muster and of the libraries compiled into it require: the file
# `copyright` for Debian, and the notices of libraries of which only headers or a static part is
# used. Libraries that are loaded when the program runs bring their own.
#
# The notices are copied, when muster is installed, from the packages that the libraries come from.
# If a system keeps them elsewhere, -DMUSTER_NOTICES=folder names a folder with PACKAGE/copyright.
set(MUSTER_NOTICES /usr/share/doc CACHE PATH "Folder with the notices of packages")
set(muster_compiled_in
  libboost-dev libcli11-dev libfmt-dev libstdc++6 nlohmann-json3-dev)

# In Debian's machine-readable form each line of a licence is indented, and an empty one is a dot.
file(READ ${PROJECT_SOURCE_DIR}/LICENSE licence)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]+)" found "${licence}")
if(NOT found)
  message(FATAL_ERROR "LICENSE has no line that begins with \"Copyright (c)\"")
endif()
set(MUSTER_COPYRIGHT "${CMAKE_MATCH_1}")
string(FIND "${licence}" "${found}" start)
string(LENGTH "${found}" length)
math(EXPR start "${start} + ${length}")
string(SUBSTRING "${licence}" ${start} -1 licence)
string(STRIP "${licence}" licence)
string(REPLACE "\n" "\n " licence " ${licence}")
string(REPLACE "\n \n" "\n .\n" MUSTER_LICENCE "${licence}")
configure_file(${PROJECT_SOURCE_DIR}/scripts/copyright.in ${CMAKE_BINARY_DIR}/copyright @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(CODE "set(notices \"${MUSTER_NOTICES}\")
set(packages \"${muster_compiled_in}\")
set(place \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DOCDIR}/third-party\")")
install(SCRIPT ${PROJECT_SOURCE_DIR}/scripts/install_notices.cmake)
