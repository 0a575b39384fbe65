# The chart on a cluster. Part of ../frontrow, which sets `root` and `home`, has tools, and counts results.

# The cluster of KUBECONFIG with images from FRONTROW_REGISTRY, or one of this machine, which is ended again if it was
# started here.
test_kubernetes() {
  local cluster=${FRONTROW_CLUSTER:-$root/../shared/tools/kube} kube=${KUBE_HOME:-/opt/kube} broken=0
  local -a options=(-Dgroups=kubernetes -DexcludedGroups=soak -Dreplicas.skip)
  [[ -z ${1:-} ]] || options+=(-Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false)
  need "${to_run[@]}" "${to_build[@]}" "${to_test[@]}" openssl
  if [[ -n ${KUBECONFIG:-} ]]; then
    [[ -n ${FRONTROW_REGISTRY:-} ]] || fail "KUBECONFIG is set: FRONTROW_REGISTRY has to name a registry that this machine writes to and the cluster reads from"
    images --push "$FRONTROW_REGISTRY" --infra
  else
    [[ -x $cluster/up ]] || fail "There is no cluster: set KUBECONFIG, or FRONTROW_CLUSTER to a folder with \`up\`, \`image\` and \`down\`"
    cluster_is_up "$kube" || trap '"'"$cluster"'/down"' EXIT
    KUBECONFIG=$("$cluster/up")
    export KUBECONFIG PATH=$kube/bin:$PATH
    images --infra --base-image "${FRONTROW_BASE_IMAGE:-$kube/images/kube.local_java_25.tar}"
    load_images "$cluster"
  fi
  need kubectl helm
  mkdir -p "$home"
  forget_results
  rm -f "$root/e2e/target/kubernetes.txt"
  mvn -B -f "$root/pom.xml" -pl e2e -am verify -Dmaven.test.failure.ignore=true "${options[@]}" 2>&1 |
    tee "$home/test.log" | grep -E --line-buffered 'Tests run:|^\[ERROR\]|BUILD ' || broken=1
  cat "$root/e2e/target/kubernetes.txt" 2>/dev/null || broken=1
  finish "$broken"
}

cluster_is_up() {
  local pid
  pid=$(cat "$1/run/node.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null
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
