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
       packaging/demo.sh --clinic [--port N]
       packaging/demo.sh --day [--out FOLDER]

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
  --clinic      仮想診療所を開く: 五つのリーダー、受付、カード、障害 (docs/clinic.md) / opens the virtual clinic in a browser
  --day         三つの窓口の一日、200人: 受付からレセプトまで (docs/day.md) / a day of 200 patients at three counters
  --port N      その番号で (なければ空いている番号) / at this port of 127.0.0.1; without it, any free one
  --out FOLDER  書き出し先 (demo-out) / where to write
  --help        この説明 / this text
TEXT
}

way=normal
out=demo-out
clinic=
port=0
while [ $# -gt 0 ]; do
    case $1 in
    --way) shift; way=${1:?} ;;
    --out) shift; out=${1:?} ;;
    --clinic) clinic=open ;;
    --day) clinic=day ;;
    --port) shift; port=${1:?} ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

# The clinic has readers of its own: no pcscd.
if [ -n "$clinic" ]; then
    need $build_packages
    targets="--target mdg-clinic mdg-plugin-host plugin_almex plugin_atlas plugin_canon plugin_fujitsu plugin_generic
        plugin_panasonic"
else
    need $build_packages $clinic_packages
    targets=
fi

echo "== ビルド (初回は数分) / build (some minutes the first time)"
mkdir -p build/demo
{ cmake --preset release -DMDG_BUILD_TESTS=OFF -B build/demo && cmake --build build/demo -j "$(nproc)" $targets; } \
    >build/demo/build.log 2>&1 || { cat build/demo/build.log; exit 1; }

# The clinic with its page, until Ctrl+C; its exit status is ours.
open_clinic() {
    said=build/demo/clinic.address
    build/demo/sdk/clinic/mdg-clinic serve --port "$port" >"$said" &
    server=$!
    trap 'kill -TERM $server' INT TERM
    while kill -0 $server 2>/dev/null && ! grep -q '^http' "$said"; do sleep 0.1; done
    if address=$(grep '^http' "$said"); then
        echo "$address"
        echo "このアドレスをブラウザーで開いてください。Ctrl+C で終わります。 / Open this address in a browser; Ctrl+C ends it."
        if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
            xdg-open "$address" >/dev/null 2>&1 || true
        fi
    fi
    status=0
    wait $server || status=$?
    while kill -0 $server 2>/dev/null; do wait $server && status=0 || status=$?; done # a signal ends only the wait
    exit $status
}

case $clinic in
open) open_clinic ;;
day) exec build/demo/sdk/clinic/mdg-clinic day --out "$out/day" ;;
esac
mkdir -p "$out"
exec sdk/clinic/with_pcscd.sh packaging/reception.sh build/demo "$way" "$out"
