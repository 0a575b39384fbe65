# What is watched: that dashboards and alerts name metrics that there are, and that alerts fire. Part of chart.sh.

alerts=$chart/files/alerts.yaml
metrics_page=$root/docs/metrics.md

# Expressions of the dashboards, one a line, as JSON writes them.
dashboard_expressions() {
  grep -ohP '"expr": "\K(\\.|[^"\\])*' "$chart"/files/dashboards/*.json
}

# Those of the rules, which have one line, or a block.
alert_expressions() {
  awk '/^ *expr: \|-/ { block = 1; next } block && /^          / { print; next } { block = 0 } sub(/^ *expr: /, "")' "$alerts"
}

# Names of metrics in expressions: what stays without texts, selectors, ranges, labels, functions, keywords and numbers.
names_in() {
  sed -E 's/\\?"([^"\\]|\\[^"])*\\?"//g; s/\{[^}]*\}//g; s/\[[^]]*\]//g; s/\b(by|without|on|ignoring) ?\([^)]*\)//g' |
    grep -oP '(?<![\w.:])[a-z_][a-z0-9_:]*(?![\w:]*\s*\()' | grep -vxE 'and|or|unless|by|without|on|bool' | sort -u
}

# A rule of the file's own is no metric of a service.
check_metrics_there() {
  local name row missing=0
  while read -r name; do
    row=${name%_bucket} row=${row%_count} row=${row%_sum} row=${row%_max}
    grep -qE "^\| \`($name|$row)\` \|" "$metrics_page" || { echo "Not in docs/metrics.md: $name"; missing=1; }
  done < <({ dashboard_expressions; alert_expressions; } | names_in | grep -v '^frontrow:')
  return "$missing"
}

# Their expressions as rules: Prometheus reads them.
check_dashboards() {
  local file=$home/dashboards-rules.yaml number=0 line
  mkdir -p "$home"
  echo 'groups: [{name: dashboards, rules: [' >"$file"
  while IFS= read -r line; do
    number=$((number + 1))
    echo "{record: panel_$number, expr: \"${line//\$__rate_interval/5m}\"}," >>"$file"
  done < <(dashboard_expressions)
  echo ']}]' >>"$file"
  "$(promtool_path)" check rules "$file"
}

# Each alert has a page of its name, and each page an alert; the rule leads to it.
check_runbooks() {
  local names
  names=$(sed -nE 's/^ *- alert: //p' "$alerts" | sort -u)
  diff <(echo "$names") <(find "$root/docs/runbooks" -name '*.md' ! -name README.md -printf '%f\n' | sed 's/\.md$//' | sort) || return 1
  diff <(sed -nE 's/^ *- alert: //p' "$alerts") <(sed -nE 's|.*runbook_url: .*/||p' "$alerts")
}

# Each fires in one test at least, and in another it does not.
check_alert_tests() {
  local name text
  text=$(tr -d '\n' <"$root/helm/checks/alerts-test.yaml")
  for name in $(sed -nE 's/^ *- alert: //p' "$alerts" | sort -u); do
    [[ $text =~ alertname:\ $name\ +exp_alerts:\ +-\ exp_labels ]] || { echo "$name never fires in a test"; return 1; }
    [[ $text =~ alertname:\ $name\ +exp_alerts:\ \[\] ]] || { echo "$name is silent in no test"; return 1; }
  done
}

check_alerts() {
  local folder=$home/alerts
  rm -rf "$folder" && mkdir -p "$folder" && cp "$alerts" "$root/helm/checks/alerts-test.yaml" "$folder/" || return 1
  local promtool
  promtool=$(promtool_path)
  "$promtool" check rules "$folder/alerts.yaml" && (cd "$folder" && "$promtool" test rules alerts-test.yaml)
}

test_alerts() {
  chart_check "metrics of dashboards and alerts are in docs/metrics.md" check_metrics_there
  chart_check "each alert has a runbook" check_runbooks
  chart_check "each alert is tested both ways" check_alert_tests
  if has promtool; then
    chart_check "Prometheus reads what dashboards ask" check_dashboards
    chart_check "alerts fire when they should" check_alerts
  else
    echo "  Left out: whether alerts fire. $(name_of promtool) is missing: $(hint_of promtool)"
  fi
}
