#!/bin/sh
# pcscd_ctl.sh start|stop: the pcscd of with_pcscd.sh's namespace, for tests in which the service dies and comes back.
# Returns once the reader's port listens, or is closed; 1 if that takes longer than ten seconds.
set -eu

if [ -z "${MDG_PCSCD_NAMESPACE:-}" ]; then
    echo "pcscd_ctl.sh: only inside with_pcscd.sh" >&2
    exit 125
fi
pid_file=/run/mdg-pcscd.pid

# 8C7B is vpcd's port 35963, 0A a listening socket.
listens() { grep -q ':8C7B [0-9A-F]*:0000 0A' /proc/net/tcp /proc/net/tcp6 2>/dev/null; }

within_ten_seconds() {
    tries=200
    until "$@"; do
        tries=$((tries - 1))
        if [ "$tries" -eq 0 ]; then return 1; fi
        sleep 0.05
    done
}

ready() { [ -S /run/pcscd/pcscd.comm ] && listens; }
gone() { ! kill -0 "$1" 2>/dev/null && ! listens; }

case "${1:-}" in
start)
    pcscd -f -c /run/mdg-reader.conf.d >/run/mdg-pcscd.log 2>&1 </dev/null &
    echo $! >"$pid_file"
    if ! within_ten_seconds ready; then
        echo "pcscd_ctl.sh: pcscd does not listen; its log:" >&2
        cat /run/mdg-pcscd.log >&2
        exit 1
    fi
    ;;
stop)
    pid=$(cat "$pid_file")
    kill "$pid" 2>/dev/null || true
    if ! within_ten_seconds gone "$pid"; then
        echo "pcscd_ctl.sh: pcscd does not end" >&2
        exit 1
    fi
    rm -f "$pid_file" /run/pcscd/pcscd.comm
    ;;
*)
    echo "usage: pcscd_ctl.sh start|stop" >&2
    exit 1
    ;;
esac
