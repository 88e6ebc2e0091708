#!/bin/sh
# Shows a patient being received, with real parts: pcscd with a virtual reader, a model of the card, the terminal's
# folder exchange. Leaves demo-out/claim.xml.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
. packaging/packages.sh

usage() {
    cat <<'TEXT'
usage: packaging/demo.sh [--way NAME] [--out FOLDER]

  --way NAME    見せる場面 / which reception to show:
      normal       資格が有効 / a valid qualification (default)
      face         番号の控えがなく、端末から届く結果で確認 / no number on file, the terminal's pushed result
      wrong-pin    暗証番号を誤り、最後の1回の前で止まる / wrong PINs, stops before the last try
      expiring     電子証明書が満了まで3か月以内 / the certificate ends within three months
      grace        満了から1か月 / the certificate ended a month ago
      expired      満了から4か月 / the certificate ended four months ago
      lapsed       資格(無効): 喪失した資格で請求 / a lapsed qualification
      none         資格情報なし / nothing on file
      unknown      そのあと、申立書で不詳の請求 / afterwards: an unknown claim by the declaration
      all          すべて順に / all of them in turn
  --out FOLDER  書き出し先 (demo-out) / where to write
  --help        この説明 / this text
TEXT
}

way=normal
out=demo-out
while [ $# -gt 0 ]; do
    case $1 in
    --way) shift; way=${1:?} ;;
    --out) shift; out=${1:?} ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

need $build_packages $clinic_packages

echo "== ビルド (初回は数分) / build (some minutes the first time)"
mkdir -p build/demo
{ cmake --preset release -DMDG_BUILD_TESTS=OFF -B build/demo && cmake --build build/demo -j "$(nproc)"; } \
    >build/demo/build.log 2>&1 || { cat build/demo/build.log; exit 1; }
mkdir -p "$out"
exec sdk/clinic/with_pcscd.sh packaging/reception.sh build/demo "$way" "$out"
