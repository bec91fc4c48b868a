#!/usr/bin/env bash
# Makes the Debian package of the build folder $1, unpacks it below $2 and publishes with what is in it.
set -euo pipefail
build=$1 place=$2
rm -rf "$place"
mkdir -p "$place/root"
# What is installed already, so that cpack builds nothing while other tests run.
DESTDIR="$place/staged" cmake --install "$build" --prefix /usr >/dev/null
(cd "$build" && cpack -G DEB -B "$place" -D CPACK_INSTALL_CMAKE_PROJECTS= \
  -D "CPACK_INSTALLED_DIRECTORIES=$place/staged;/" -D CPACK_PACKAGING_INSTALL_PREFIX=/ >/dev/null)
package=$(ls "$place"/muster_*.deb)
dpkg-deb --info "$package" | sed -n 's/^ *\(Package\|Version\|Depends\):/\1:/p'
dpkg-deb --field "$package" Depends | grep -q 'fonts-liberation'
dpkg-deb --field "$package" Depends | grep -q 'libc6'
dpkg-deb --extract "$package" "$place/root"
cd "$place"
root/usr/bin/muster build root/usr/share/muster/data/sel-2022 --format html --out out
grep -q 'id="sector-acute"' out/sel-2022/public/people-strategy/report.html
test -f root/usr/include/muster/sector.hpp
