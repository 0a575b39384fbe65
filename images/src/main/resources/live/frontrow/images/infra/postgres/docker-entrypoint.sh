#!/bin/bash
# Stand-in for the entrypoint of the official PostgreSQL image: makes the data folder at the first start, then becomes
# the server. Understands POSTGRES_USER, POSTGRES_PASSWORD(_FILE), POSTGRES_DB(_FILE), POSTGRES_INITDB_ARGS, PGDATA and
# /docker-entrypoint-initdb.d/*.sh, *.sql.
set -Eeuo pipefail

from_file() {
  local name=$1 file=$1_FILE
  if [[ -n ${!file:-} ]]; then
    export "$name=$(<"${!file}")"
    unset "$file"
  fi
}

initialise() {
  [[ -n ${POSTGRES_PASSWORD:-} ]] || { echo 'POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE has to be set' >&2; exit 1; }
  # shellcheck disable=SC2086 # several arguments
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") \
    --auth-host=scram-sha-256 --auth-local=trust --encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8 \
    --no-instructions ${POSTGRES_INITDB_ARGS:-}
  printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
  [[ $POSTGRES_DB == postgres ]] || psql --dbname=postgres --command="CREATE DATABASE \"$POSTGRES_DB\""
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh)
        echo "$0: $file"
        if [[ -x $file ]]; then "$file"; else . "$file"; fi
        ;;
      *.sql) echo "$0: $file"; psql --file="$file" ;;
    esac
  done
}

from_file POSTGRES_USER
from_file POSTGRES_PASSWORD
from_file POSTGRES_DB
export POSTGRES_USER=${POSTGRES_USER:-postgres}
export POSTGRES_DB=${POSTGRES_DB:-$POSTGRES_USER}

if [[ $1 == postgres && ! -s $PGDATA/PG_VERSION ]]; then
  mkdir -p "$PGDATA"
  chmod 700 "$PGDATA"
  # What breaks off half-way must not look finished at the next start.
  trap 'rm -rf "${PGDATA:?}"/*' ERR
  initialise
  trap - ERR
fi
unset POSTGRES_PASSWORD
exec "$@"
