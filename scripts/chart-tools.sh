# The tools of the Helm chart, built from Go modules. Part of ../frontrow, which sets `root`, `fail`; see tools.sh.

# The version that schemas and templates are checked for; the newest that all tools know.
kubernetes=1.34.4
kubernetes_sum=h1:Yy6R4QB8C9kJPp25GFqEvX5XQwY5qzKeqD0Xx6oAcmk=
gateway_api=1.4.1
gateway_api_sum=h1:NPxFutNkKNa8UfLd2CMlEuhIPMQgDQ6DXNKG9sHbJU8=

# What go.sum and the sums above name is taken with that content or not at all. The public database of checksums is asked as
# well where GOSUMDB names it (sum.golang.org).
go_tool() {
  GOFLAGS='' GOWORK=off GOSUMDB=${GOSUMDB:-off} CGO_ENABLED=0 go "$@"
}

# Sets `tools` to the folder of the built tools and schemas, named by the digest of what they are made of: built once.
chart_tools() {
  local digest draft
  digest=$({ find "$root/helm/tools" -type f -print0 | sort -z | xargs -0 cat; echo "$kubernetes $gateway_api"; } |
    sha256sum | cut -c1-16)
  tools=${XDG_CACHE_HOME:-$HOME/.cache}/frontrow/helm-tools-$digest
  [[ -d $tools ]] && return 0
  go_is_new_enough || fail "The chart's tests need Go 1.26 or newer: $(hint_of go)"
  echo "Building Helm, helm-unittest, kubeconform, kube-score and helm-docs, once: this takes some minutes"
  mkdir -p "$(dirname "$tools")"
  draft=$(mktemp -d "$tools.XXXXXX")
  if build_chart_tools "$draft" && mv -T "$draft" "$tools"; then
    return 0
  fi
  rm -rf "$draft"
  # Somebody else may have been first.
  [[ -d $tools ]]
}

build_chart_tools() {
  local target=$1 package major=${kubernetes%%.*} minor=${kubernetes#*.}
  # The version of Kubernetes that Helm takes for granted where it sees no cluster.
  local version="-X helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor=$major -X helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor=${minor%.*}"
  for package in $(sed -n '/^tool (/,/^)/p' "$root/helm/tools/go.mod" | grep -o '[a-z].*/.*') ./schemas; do
    go_tool -C "$root/helm/tools" build -mod=readonly -trimpath -ldflags="-s -w $version" -o "$target/" "$package" || return 1
  done
  # With the libraries of another time than the others'.
  go_tool -C "$root/helm/tools/kube-score" build -mod=readonly -trimpath -ldflags='-s -w' -o "$target/" \
    github.com/zegl/kube-score/cmd/kube-score || return 1
  mkdir "$target/schema"
  "$target/schemas" "$target/schema" \
    "$(module_folder "k8s.io/kubernetes@v$kubernetes" "$kubernetes_sum")/api/openapi-spec/swagger.json" \
    "$(module_folder "sigs.k8s.io/gateway-api@v$gateway_api" "$gateway_api_sum")/config/crd/standard/gateway.networking.k8s.io_httproutes.yaml"
}

# Where a Go module lies whose content has that sum.
module_folder() {
  local answer
  answer=$(go_tool -C "$root/helm/tools" mod download -json "$1") || return 1
  [[ $answer == *"\"Sum\": \"$2\""* ]] || fail "$1 does not have the content that is expected"
  sed -n 's/.*"Dir": "\(.*\)".*/\1/p' <<<"$answer"
}

# Helm 3: the one on the PATH, or ours.
helm() {
  if [[ $(command helm version --short 2>/dev/null) == v3.* ]]; then
    command helm "$@"
  else
    "$tools/helm" "$@"
  fi
}
