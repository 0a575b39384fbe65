# The chart on a cluster. Part of ../frontrow, which sets `root` and `home`, has tools, and counts results.

# The cluster of KUBECONFIG with images from FRONTROW_REGISTRY, or one of this machine, which is ended again if it was
# started here.
test_kubernetes() {
  local cluster=${FRONTROW_CLUSTER:-$root/../shared/tools/kube} base broken=0
  local -a options=(-Dgroups=kubernetes -DexcludedGroups=soak -Dreplicas.skip)
  [[ -z ${1:-} ]] || options+=(-Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false)
  need "${to_run[@]}" "${to_build[@]}" "${to_test[@]}" openssl
  if [[ -n ${KUBECONFIG:-} ]]; then
    [[ -n ${FRONTROW_REGISTRY:-} ]] || fail "KUBECONFIG is set: FRONTROW_REGISTRY has to name a registry that this machine writes to and the cluster reads from"
    images --push "$FRONTROW_REGISTRY" --infra
  else
    [[ -x $cluster/up ]] || fail "There is no cluster: set KUBECONFIG, or FRONTROW_CLUSTER to a folder with \`up\`, \`image\`, \`down\` and \`lib/env\`"
    cluster_is_up "$cluster" || trap '"'"$cluster"'/down"' EXIT
    KUBECONFIG=$("$cluster/up")
    PATH=$(cluster_setting "$cluster" BIN):$PATH
    export KUBECONFIG PATH
    base=${FRONTROW_BASE_IMAGE:-$(cluster_base_image "$cluster")} || return 1
    images --infra --base-image "$base"
    load_images "$cluster"
  fi
  need kubectl helm
  mkdir -p "$home"
  forget_results
  rm -f "$root/e2e/target/kubernetes.txt"
  mvn -B -f "$root/pom.xml" -pl e2e -am verify -Dmaven.test.failure.ignore=true "${options[@]}" 2>&1 |
    tee "$home/test.log" | grep -aE --line-buffered 'Tests run:|^\[ERROR\]|BUILD ' || broken=1
  cat "$root/e2e/target/kubernetes.txt" 2>/dev/null || broken=1
  finish "$broken"
}

# What lib/env of the cluster's folder says: K (where the cluster is kept) or BIN (its programs).
cluster_setting() {
  (set +u && source "$1/lib/env" >/dev/null && printf '%s' "${!2}")
}

cluster_is_up() {
  local pid
  pid=$(cat "$(cluster_setting "$1" K)/run/node.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null
}

# The image with Java 25 that the cluster has at hand.
cluster_base_image() {
  local folder image
  folder=$(cluster_setting "$1" K)/images
  for image in "$folder"/*java*25*.tar; do
    [[ -f $image ]] && echo "$image" && return 0
  done
  fail "$folder has no image with Java 25: set FRONTROW_BASE_IMAGE"
}

# Those that changed since they were loaded last.
load_images() {
  local archive name
  for archive in "$root"/target/images/*.tar; do
    [[ ! $archive -ot $archive.loaded ]] || continue
    name=$(tar -xOf "$archive" manifest.json | sed 's/.*"RepoTags":\["\([^"]*\)".*/\1/')
    "$1/image" "$name" "$archive" >/dev/null
    touch "$archive.loaded"
  done
}
