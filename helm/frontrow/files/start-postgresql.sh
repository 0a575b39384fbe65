#!/bin/bash
# Becomes PostgreSQL, after roles and schemas are as they should be: an upgrade may have brought a new one. Data that is
# there is prepared before the server listens; new data by the image's entrypoint, which reads the folder below.
set -euo pipefail
if [[ -s $PGDATA/PG_VERSION ]]; then
  # `postgres --single` says what went wrong and ends well all the same. Its words may quote a statement, and with it a
  # password: only the message itself is shown.
  said=$(/bin/sh /etc/frontrow/roles.sh | postgres --single -j -D "$PGDATA" frontrow 2>&1 >/dev/null) ||
    said="FATAL: $said"
  if grep -oE '(FATAL|PANIC|ERROR): .*' <<<"$said" >&2; then
    exit 1
  fi
fi
exec docker-entrypoint.sh postgres "$@"
