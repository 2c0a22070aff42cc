# What the checks share; they set root, the project's directory, and work, a directory of their own.

# shellcheck shell=bash

expect() {
  local what=$1 wanted=$2 found=$3
  [ "$wanted" = "$found" ] || { printf '%s: wanted "%s", found "%s"\n' "$what" "$wanted" "$found" >&2; exit 1; }
  printf 'ok %s\n' "$what"
}

# Starts a server in the background, and waits until it is ready or has ended: "server" is its process, "$work/out" what it says.
start_server() {
  # else what the last one said could be read before the shell has this one write
  : > "$work/out"
  "$root/tools/nfx" server --state "$work/state" --netconf-port 0 --restconf-port 0 --cli-port 0 "$@" > "$work/out" 2>&1 &
  server=$!
  while kill -0 "$server" 2>/dev/null && ! grep -qx ready "$work/out"; do sleep 0.1; done
}
