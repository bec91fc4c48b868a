# find_package(muster): muster::sdk and muster::abi to write a sector with, muster::muster to run it,
# and the functions muster_add_sector and muster_test_sector.
include("${CMAKE_CURRENT_LIST_DIR}/muster-targets.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/muster_add_sector.cmake")
