# Run by `cmake --install`: copies `notices`/PACKAGE/copyright of each of `packages` into `place`.
file(MAKE_DIRECTORY "${place}")
foreach(package IN LISTS packages)
  set(notice "${notices}/${package}/copyright")
  if(NOT EXISTS "${notice}")
    message(FATAL_ERROR
      "${notice} is missing: the notice of a library that is compiled into muster must be installed "
      "with it. Install the package ${package}, or configure with -DMUSTER_NOTICES=FOLDER, where "
      "FOLDER holds ${package}/copyright")
  endif()
  # The file itself, if the package has a link.
  file(REAL_PATH "${notice}" notice)
  configure_file("${notice}" "${place}/${package}" COPYONLY)
endforeach()
