#!/usr/bin/env bash
# Downloads an export and checks that it is whole.
#
# usage: docs/export.sh get <url> <file>     download to <file>.part, with progress, check, and name it <file>
#        docs/export.sh verify <file>        check a file: rows and SHA-256 against its last line
#        docs/export.sh checkpoint <file>    print the cursor of the last checkpoint, to go on with cursor=…
#
# Exit status 0 only for a whole file. Needs curl (for get), awk, grep and sha256sum.
set -euo pipefail

fail() {
    echo "$*" >&2
    exit 1
}

verify() { # <file>
    local file=$1 last expected actual rows
    last=$(tail -n 1 "$file")
    [[ $last =~ ^\{\"_end\":\{\"rows\":([0-9]+),\"sha256\":\"([0-9a-f]{64})\"\}\}$ ]] \
        || fail "$file is cut: its last line is no terminator"
    expected=${BASH_REMATCH[1]}
    rows=$(head -n -1 "$file" | grep -cv '^{"_checkpoint":' || true)
    [ "$rows" = "$expected" ] || fail "$file has $rows rows, but $expected were sent"
    actual=$(head -n -1 "$file" | sha256sum | cut -d ' ' -f 1)
    [ "$actual" = "${BASH_REMATCH[2]}" ] || fail "$file was changed on the way: its SHA-256 is $actual"
    echo "$file is whole: $rows rows"
}

progress() { # counts lines a second
    awk 'BEGIN { start = systime(); shown = start }
         NR % 1000 == 0 && systime() > shown {
             shown = systime()
             printf "\r%d lines, %d lines/s ", NR, NR / (shown - start) > "/dev/stderr"
         }
         END {
             seconds = systime() - start
             printf "\r%d lines in %d s, %d lines/s\n", NR, seconds, NR / (seconds > 0 ? seconds : 1) > "/dev/stderr"
         }'
}

get() { # <url> <file>
    local part=$2.part report
    if ! curl --fail-with-body --silent --show-error --no-buffer --connect-timeout 10 --speed-limit 1 --speed-time 30 "$1" | tee "$part" | progress; then
        [ -z "$(checkpoint "$part")" ] || fail "the download broke off; docs/export.sh checkpoint $part tells where to go on"
        head -c 2000 "$part" >&2
        fail "the download failed: $part has what came; with checkpoint=10000 in the URL one that breaks off can go on"
    fi
    report=$(verify "$part")
    mv "$part" "$2"
    echo "${report/.part/}"
}

checkpoint() { # <file>
    { grep '^{"_checkpoint":"[^"]*"}$' "$1" || true; } | tail -n 1 | cut -d '"' -f 4
}

case "${1:-} $#" in
    "get 3") get "$2" "$3" ;;
    "verify 2") verify "$2" ;;
    "checkpoint 2") checkpoint "$2" | grep . || fail "$2 has no checkpoint" ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
