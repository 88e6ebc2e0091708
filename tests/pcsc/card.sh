# For the scripts beside it: cards in a scratch folder, put on the virtual reader and taken away. Needs $tool.

scratch=$(mktemp -d)
export HOME="$scratch" # OpenSC keeps caches there
card_pid=
trap 'take_away; rm -rf "$scratch"' EXIT

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

make_card() { "$tool" make --profile "$1" --date 2026-11-22 --dir "$scratch/$1" --authority "$scratch/authority" >/dev/null; }

card_present() { opensc-tool -l | grep -q '^0 *Yes'; }
card_absent() { ! card_present; }

within_ten_seconds() {
    tries=200
    until "$@"; do
        tries=$((tries - 1))
        if [ "$tries" -eq 0 ]; then return 1; fi
        sleep 0.05
    done
}

# put_down PROFILE [option…]
put_down() {
    profile=$1
    shift
    "$tool" insert --dir "$scratch/$profile" --log "$scratch/$profile.log" "$@" >"$scratch/insert.out" 2>&1 &
    card_pid=$!
    within_ten_seconds card_present || fail "the reader does not see the card $profile: $(cat "$scratch/insert.out")"
}

# Leaves the card program's exit status in $card_status.
take_away() {
    [ -n "$card_pid" ] || return 0
    kill "$card_pid" 2>/dev/null || true
    card_status=0
    wait "$card_pid" || card_status=$?
    card_pid=
}

expect() { # expect WHAT EXPECTED ACTUAL
    [ "$2" = "$3" ] || fail "$1: expected '$2', was '$3'"
}

tries_left() { # tries_left PROFILE KEY
    "$tool" show --dir "$scratch/$1" | sed -n "s|.*\"$2\": *\\([0-9]*\\).*|\\1|p"
}
