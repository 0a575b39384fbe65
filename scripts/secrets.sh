#!/usr/bin/env bash
# Looks for secrets in all of the history and in what is staged: docs/security/secrets.md.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=v8.30.0
tools=${XDG_CACHE_HOME:-$HOME/.cache}/frontrow/gitleaks-$version

if ! [[ -x $tools/gitleaks ]]; then
  command -v go >/dev/null || {
    echo "gitleaks $version is built with Go, which is missing: https://go.dev/dl" >&2
    exit 1
  }
  GOBIN=$tools go install "github.com/zricethezav/gitleaks/v8@$version"
fi
options=(--no-banner --redact --gitleaks-ignore-path scripts/gitleaks.ignore)
"$tools/gitleaks" git "${options[@]}" .
"$tools/gitleaks" git "${options[@]}" --staged .
