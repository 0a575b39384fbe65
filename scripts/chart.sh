# The Helm chart's tests, none of which needs a cluster. Part of ../frontrow, which sets `root`, `home`, `fail`.

source "$root/scripts/chart-tools.sh"

chart=$root/helm/frontrow
chart_reports=$root/helm/target/surefire-reports

source "$root/scripts/alerts.sh"

# ---- Checks, each of them a function that prints what is wrong -------------------------------------------------------

render() {
  # Where no cluster is, passwords are made up.
  helm template frontrow "$chart" --namespace frontrow --kube-version "$kubernetes" --set secrets.throwAway=true "$@"
}

check_lint() {
  helm lint --strict --quiet "$chart" --kube-version "$kubernetes" --set secrets.throwAway=true --values "$1"
}

check_schema() {
  render --values "$1" | validate -skip PodMonitor,PrometheusRule
}

# Manifests of operators have schemas of their own, which come with them.
validate() {
  "$tools/kubeconform" -strict -schema-location "$tools/schema/{{.ResourceKind}}{{.KindSuffix}}.json" "$@" -
}

# Pinned tags need no pulling, replicas are spread by topology, and a limit on CPU would only delay live media.
score() {
  "$tools/kube-score" score --kubernetes-version "v${kubernetes%.*}" --output-format ci --ignore-container-cpu-limit \
    --ignore-test container-image-pull-policy,deployment-has-host-podantiaffinity,statefulset-has-host-podantiaffinity - |
    sed -nE 's/^\[(CRITICAL|WARNING)\] //p' | sort -u
}

check_score() {
  local values line exception known="" found
  found=$(for values in "$chart"/ci/*-values.yaml; do render --values "$values" | score; done | sort -u)
  while IFS= read -r line; do
    exception=${line%%  *}
    [[ -z $line || $line == \#* ]] && continue
    grep -qP -- "$exception" <<<"$found" || { echo "No longer needed: $exception"; known=stale; }
    found=$(grep -vP -- "$exception" <<<"$found")
  done <"$root/helm/checks/kube-score.exceptions"
  [[ -z $found ]] || echo "$found"
  [[ -z $found$known ]]
}

# A schema that lets everything pass would be of no use.
check_strictness() {
  if render --values "$chart/ci/http-values.yaml" | sed 's/automountServiceAccountToken/automountServiceAcountToken/' | validate >/dev/null; then
    echo "A field that does not exist was not found"
    return 1
  fi
}

check_readme() {
  local copy=$home/chart-readme
  rm -rf "$copy" && mkdir -p "$copy" && cp -r "$chart" "$copy/"
  "$tools/helm-docs" --chart-search-root "$copy" --skip-version-footer --log-level error || return 1
  diff -u "$chart/README.md" "$copy/frontrow/README.md" || { echo "README.md is stale: ./frontrow chart docs"; return 1; }
}

check_copies() {
  cmp "$root/mediamtx/mediamtx.yml" "$chart/files/mediamtx.yml" &&
    cmp "$root/local/src/main/resources/live/frontrow/local/keycloak/realm.json" "$chart/files/realm.json"
}

# Both lists name the same topics, compacted or not.
check_topics() {
  local here there
  here=$(sed -nE 's/.*name: ([a-z.]+), (compacted|retentionMs).*/\2 \1/p' "$chart/files/topics.yaml" | sort)
  there=$(tr '\n' ' ' <"$root/local/src/main/java/live/frontrow/local/kafka/Topics.java" |
    grep -oE '(STATE|PASSING) =\s+List.of\([^)]*\)' |
    while read -r text; do
      kind=compacted
      [[ $text == STATE* ]] || kind=retentionMs
      grep -oE '"[a-z.]+"' <<<"$text" | tr -d '"' | sed "s/^/$kind /"
    done | sort)
  diff <(echo "$there") <(echo "$here")
}

check_strimzi_topics() {
  diff <(render --values "$chart/ci/http-values.yaml" --show-only templates/topics/job.yaml | grep -oE '^ +[a-z.]+ cleanup\.policy=.*' | awk '{ print $1 }' | sort) \
    <(sed -n 's/^  *topicName: //p' "$root/k8s/strimzi/topics.yaml" | sort)
}

check_example() {
  render --values "$1" | validate
}

check_generated() {
  local file
  for file in "$root"/k8s/generated/*/kubernetes.yml; do
    validate -skip ServiceMonitor <"$file" || return 1
  done
}

# What only one machine or cluster has belongs into its environment: folders of programs, addresses of the benchmark range.
check_places() {
  ! grep -rnE '[-=": ]/(opt|home|srv)/[a-z]|198\.1[89]\.' "$root"/scripts/*.sh "$chart/ci" "$root/k8s/examples" \
    "$root/e2e/src/test/java/live/frontrow/e2e/kubernetes"
}

# ---- Running them ----------------------------------------------------------------------------------------------------

# Runs one check and notes its result for the report.
chart_check() {
  local name=$1 output
  shift
  chart_ran=$((chart_ran + 1))
  if output=$("$@" 2>&1); then
    chart_cases+="<testcase classname=\"chart\" name=\"$name\"/>"
    echo "  ✓ $name"
  else
    chart_failed=$((chart_failed + 1))
    output=$(sed -e 's/&/\&amp;/g; s/</\&lt;/g; s/"/\&quot;/g' <<<"$output")
    chart_cases+="<testcase classname=\"chart\" name=\"$name\"><failure message=\"see text\">$output</failure></testcase>"
    echo "  ✗ $name"
    sed 's/^/      /; s/&lt;/</g; s/&quot;/"/g; s/&amp;/\&/g' <<<"$output" | head -40
  fi
}

test_chart() {
  local values name chart_ran=0 chart_failed=0 chart_cases="" tools=""
  chart_tools || return 1
  mkdir -p "$chart_reports"
  for values in "$chart"/ci/*-values.yaml; do
    name=$(basename "$values" -values.yaml)
    chart_check "$name: lint" check_lint "$values"
    chart_check "$name: all that renders fits Kubernetes $kubernetes" check_schema "$values"
  done
  for values in "$root"/k8s/examples/*.yaml; do
    chart_check "example $(basename "$values" .yaml)" check_example "$values"
  done
  chart_check "manifests of k8s/generated fit too" check_generated
  chart_check "an unknown field would be found" check_strictness
  chart_check "kube-score finds nothing unexplained" check_score
  chart_check "README is made from the present values" check_readme
  chart_check "copied files are the same as the originals" check_copies
  chart_check "topics are those of the one-machine installation" check_topics
  chart_check "topics of k8s/strimzi are the chart's" check_strimzi_topics
  chart_check "nothing names a place of one machine" check_places
  test_alerts
  printf '<testsuite name="chart" tests="%d" failures="%d" errors="0" skipped="0">%s</testsuite>\n' \
    "$chart_ran" "$chart_failed" "$chart_cases" >"$chart_reports/TEST-chart.xml"
  # Its report counts failures; with none at all it broke down.
  "$tools/helm-unittest" --output-type JUnit --output-file "$chart_reports/TEST-helm-unittest.xml" "$chart" ||
    [[ -s $chart_reports/TEST-helm-unittest.xml ]]
}

chart() {
  local tools=""
  chart_tools || fail "The tools could not be built"
  case ${1:-} in
    docs) "$tools/helm-docs" --chart-search-root "$chart" --skip-version-footer --log-level warning ;;
    tools) echo "$tools" ;;
    *) fail "Usage: ./frontrow chart docs | tools" ;;
  esac
}
