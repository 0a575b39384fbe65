#!/bin/sh
# Prints the SQL that makes roles and schemas of Frontrow, whole after any number of runs. Passwords come by environment
# (STREAM_PASSWORD and so on); a role without one is left out. Statements end with an empty line for `postgres --single`.
set -eu

quoted() {
  printf %s "$1" | sed "s/'/''/g"
}

role() {
  [ -n "$2" ] || return 0
  cat <<SQL
DO \$do\$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$1') THEN CREATE ROLE $1 LOGIN; END IF;
END \$do\$;

ALTER ROLE $1 PASSWORD '$(quoted "$2")';

ALTER ROLE $1 SET search_path = $1;

GRANT $1 TO CURRENT_USER;

CREATE SCHEMA IF NOT EXISTS $1 AUTHORIZATION $1;

SQL
}

printf 'SET client_min_messages = warning;\n\n'
role stream "${STREAM_PASSWORD:-}"
role membership "${MEMBERSHIP_PASSWORD:-}"
role chat "${CHAT_PASSWORD:-}"
role vod "${VOD_PASSWORD:-}"
role gateway "${GATEWAY_PASSWORD:-}"
role keycloak "${KEYCLOAK_PASSWORD:-}"
