{{/* Every topic with its settings, one a line. */}}
{{- define "frontrow.topics.list" -}}
{{- $file := .Files.Get "files/topics.yaml" | fromYaml -}}
{{- $letters := $file.deadLetters -}}
{{- range $file.topics }}
{{ .name }} {{ if .compacted }}cleanup.policy=compact{{ else }}cleanup.policy=delete retention.ms={{ int64 .retentionMs }}{{ end }}
{{ .name }}{{ $letters.suffix }} cleanup.policy=delete retention.ms={{ int64 $letters.retentionMs }}
{{- end }}
{{- end -}}

{{- define "frontrow.topics.spec" -}}
{{- $protocol := include "frontrow.kafka.protocol" . -}}
{{- $own := include "frontrow.runs.kafka" . -}}
containers:
  - name: topics
    image: "{{ .Values.infra.kafka.image.repository }}:{{ .Values.infra.kafka.image.tag }}"
    imagePullPolicy: {{ .Values.image.pullPolicy }}
    {{- include "frontrow.containerSecurity" . | nindent 4 }}
    command:
      - bash
      - -c
      - |
        set -eu
        umask 077
        cat >/tmp/client.properties <<TEXT
        security.protocol={{ $protocol }}
        {{- if hasPrefix "SASL" $protocol }}
        sasl.mechanism={{ .Values.kafka.sasl.mechanism }}
        sasl.jaas.config={{ include "frontrow.kafka.loginModule" . }} required username="$BROKER_USERNAME" password="$BROKER_PASSWORD";
        {{- end }}
        {{- if include "frontrow.kafka.ca" . }}
        ssl.truststore.type=PEM
        ssl.truststore.location=/etc/frontrow/kafka/ca.crt
        {{- end }}
        TEXT
        topics() { /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP" --command-config /tmp/client.properties "$@"; }
        until present=$(topics --list); do
          echo "Kafka does not answer yet"
          sleep 2
        done
        while read -r name config; do
          [ -n "$name" ] || continue
          case $'\n'$present$'\n' in *$'\n'"$name"$'\n'*) continue ;; esac
          options=()
          for setting in $config; do options+=(--config "$setting"); done
          topics --create --if-not-exists --topic "$name" --partitions 1 {{ if $own }}--replication-factor 1{{ else if .Values.kafka.topics.replicationFactor }}--replication-factor {{ .Values.kafka.topics.replicationFactor }}{{ end }} "${options[@]}"
        done <<'TEXT'
        {{- include "frontrow.topics.list" . | nindent 8 }}
        TEXT
    env:
      - name: BOOTSTRAP
        value: {{ include "frontrow.kafka.bootstrap" . | quote }}
      # Many short runs: small, quick to start, and each later one from what the first has loaded.
      - name: KAFKA_HEAP_OPTS
        value: -Xmx64m
      - name: KAFKA_JVM_PERFORMANCE_OPTS
        value: -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=/tmp/topics.jsa -Xlog:disable
      - name: LOG_DIR
        value: /tmp/logs
      {{- if hasPrefix "SASL" $protocol }}
      {{- include "frontrow.kafka.credentials" . | nindent 6 }}
      {{- end }}
    resources:
      requests: {cpu: 50m, memory: 192Mi, ephemeral-storage: 64Mi}
      limits: {memory: 384Mi, ephemeral-storage: 256Mi}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if include "frontrow.kafka.ca" . }}
      - name: kafka-ca
        mountPath: /etc/frontrow/kafka
        readOnly: true
      {{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 128Mi
  {{- if include "frontrow.kafka.ca" . }}
  - name: kafka-ca
    secret:
      secretName: {{ .Values.kafka.tls.caSecret }}
      items: [{key: {{ .Values.kafka.tls.caKey }}, path: ca.crt}]
  {{- end }}
{{- end -}}
