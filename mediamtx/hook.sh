#!/bin/sh
# MediaMTX calls this when a path becomes available or unavailable: it tells stream-service to look.
# From the environment: FRONTROW_INGEST_HOOK (address), FRONTROW_INGEST_SECRET, MTX_PATH.
set -eu
# The publisher's query holds the stream key: nothing that is started here gets to see it.
unset MTX_QUERY
command -v curl >/dev/null 2>&1 || exit 0
# The password goes through standard input: everybody on the machine can read a command line.
printf 'user = "mediamtx:%s"\n' "$FRONTROW_INGEST_SECRET" |
  curl --config - --silent --show-error --fail --output /dev/null --max-time 5 --retry 2 --retry-connrefused \
    --request POST "$FRONTROW_INGEST_HOOK?path=$MTX_PATH"
