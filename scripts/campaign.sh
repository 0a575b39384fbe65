#!/usr/bin/env bash
# Asks every operation of an installation's API what no page of ours asks, by schemathesis, and fails where an answer is a failure, or
# not what the OpenAPI document says: docs/decisions/0063-api-campaign.md. ApiCampaignTest calls it; by hand, on an installation that may
# be thrown away afterwards:
#
#   CAMPAIGN_WEB=http://127.0.0.1:8080 CAMPAIGN_SHOW=ID CAMPAIGN_COOKIE='NAME=VALUE' scripts/campaign.sh FOLDER [OPTION of `schemathesis run` …]
#
# The cookie is of somebody who is signed in, or empty. schemathesis and what it needs come by pip into a virtual environment, at the
# versions of campaign.txt; what was found goes into FOLDER.
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=${XDG_CACHE_HOME:-$HOME/.cache}/frontrow/schemathesis-$(sha256sum "$scripts/campaign.txt" | cut -c1-16)
folder=$1

if ! [[ -f $tools/ready ]]; then
  python3 -c 'import ensurepip, venv' || {
    echo "Python 3.11 or newer with venv is missing: ./frontrow doctor" >&2
    exit 1
  }
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" install -q --disable-pip-version-check -r "$scripts/campaign.txt"
  touch "$tools/ready"
fi

mkdir -p "$folder"
cd "$folder"
exec "$tools/bin/schemathesis" --config-file "$scripts/campaign.toml" --no-color run "$CAMPAIGN_WEB/api/v1/openapi.json" \
  --report-json-path "$folder/report.json" --report-ndjson-path "$folder/events.ndjson" "${@:2}"
