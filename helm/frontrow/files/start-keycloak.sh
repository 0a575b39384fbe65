#!/bin/bash
# Becomes Keycloak. A realm that is there already is not imported again: once Keycloak answers, the gateway's client gets
# the present address and secret, so that another `publicUrl` is all that a move takes.
set -euo pipefail

# From this pod, since realm `master` takes no unencrypted requests from addresses that it holds for public ones.
admin() {
  KC_CLI_PASSWORD=$KC_BOOTSTRAP_ADMIN_PASSWORD KC_OPTS='-Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1' \
    /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config
}

ready() {
  { exec 3<>/dev/tcp/127.0.0.1/9000; } 2>/dev/null || return
  printf 'GET /idp/health/ready HTTP/1.0\r\n\r\n' >&3
  grep -q '^HTTP/1.. 200' <&3 2>/dev/null
}

settle() {
  until (ready); do sleep 3; done
  until admin config credentials --server http://127.0.0.1:8080/idp --realm master --user admin >/dev/null 2>&1; do sleep 5; done
  local id
  id=$(admin get clients -r frontrow -q clientId=frontrow-gateway --fields id --format csv --noquotes) || return
  printf '{"rootUrl": "%s", "redirectUris": ["%s/auth/callback"], "secret": "%s", "attributes": {"post.logout.redirect.uris": "%s/*"}}' \
    "$FRONTROW_PUBLIC_URL" "$FRONTROW_PUBLIC_URL" "$FRONTROW_CLIENT_SECRET" "$FRONTROW_PUBLIC_URL" |
    admin update "clients/$id" -r frontrow --merge --file - || return
  rm -f /tmp/kcadm.config
  echo "The gateway's client has the address and secret of this release"
}

(umask 077 && settle || echo "The gateway's client could not be given this release's address and secret" >&2) &
exec /opt/keycloak/bin/kc.sh start --import-realm
