#!/bin/bash
# Stand-in for the entrypoint of the official PostgreSQL image: makes the data folder at the first start, then becomes
# the server. Understands POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB (each also with _FILE), POSTGRES_INITDB_ARGS,
# PGDATA and /docker-entrypoint-initdb.d/*.sh, *.sql.
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
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --set=listen_addresses='*' \
    --set=unix_socket_directories=/var/run/postgresql \
    --no-instructions ${POSTGRES_INITDB_ARGS:-}
  printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
}

# With a server that only this container reaches, as long as it takes.
fill() {
  local file
  export PGPASSWORD=$POSTGRES_PASSWORD PGHOST=/var/run/postgresql PGUSER=$POSTGRES_USER
  pg_ctl --wait --silent --options="-c listen_addresses=''" start
  if [[ $POSTGRES_DB != postgres ]]; then
    printf 'CREATE DATABASE :"db";\n' |
      psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --set=db="$POSTGRES_DB" --dbname=postgres
  fi
  export PGDATABASE=$POSTGRES_DB
  for file in /docker-entrypoint-initdb.d/*; do
    echo "$0: $file"
    case $file in
      *.sh) if [[ -x $file ]]; then "$file"; else . "$file"; fi ;;
      *.sql) psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --file="$file" ;;
    esac
  done
  pg_ctl --wait --silent --mode=fast stop
  unset PGPASSWORD PGHOST PGUSER PGDATABASE
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
  fill
  trap - ERR
fi
exec "$@"
