{{/* Environment and volumes with which services reach PostgreSQL and Kafka. */}}

{{- define "frontrow.postgresql.host" -}}
{{- if include "frontrow.runs.postgresql" . -}}
{{- include "frontrow.host" (dict "root" . "component" "postgresql") -}}
{{- else -}}
{{- .Values.postgresql.host -}}
{{- end -}}
{{- end -}}

{{- define "frontrow.postgresql.port" -}}
{{- if include "frontrow.runs.postgresql" . }}5432{{ else }}{{ .Values.postgresql.port }}{{ end -}}
{{- end -}}

{{- define "frontrow.postgresql.tlsMode" -}}
{{- if include "frontrow.runs.postgresql" . }}disable{{ else }}{{ .Values.postgresql.tls.mode }}{{ end -}}
{{- end -}}

{{- define "frontrow.postgresql.database" -}}
{{- if include "frontrow.runs.postgresql" . }}frontrow{{ else }}{{ .Values.postgresql.database }}{{ end -}}
{{- end -}}

{{/* The datasource of a service. Arguments: root, role (name of its role and schema). */}}
{{- define "frontrow.database.env" -}}
{{- $address := printf "%s:%s/%s" (include "frontrow.postgresql.host" .root) (include "frontrow.postgresql.port" .root) (include "frontrow.postgresql.database" .root) -}}
{{- $mode := include "frontrow.postgresql.tlsMode" .root -}}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: postgresql://{{ $address }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: jdbc:postgresql://{{ $address }}?sslmode={{ $mode }}{{ if eq $mode "verify-full" }}&sslrootcert=/etc/frontrow/postgresql/ca.crt{{ end }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ .role }}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "frontrow.secret.database" .root }}
      key: {{ .role }}-password
# The database may come up after us.
- name: QUARKUS_FLYWAY_CONNECT_RETRIES
  value: "40"
- name: QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL
  value: PT2S
- name: QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE
  value: {{ $mode }}
{{- if eq $mode "require" }}
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_ALL
  value: "true"
{{- else if eq $mode "verify-full" }}
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM
  value: "true"
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS
  value: /etc/frontrow/postgresql/ca.crt
- name: QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM
  value: HTTPS
{{- end }}
{{- end -}}

{{- define "frontrow.kafka.bootstrap" -}}
{{- if include "frontrow.runs.kafka" . -}}
{{- include "frontrow.host" (dict "root" . "component" "kafka") -}}:9092
{{- else -}}
{{- .Values.kafka.bootstrapServers -}}
{{- end -}}
{{- end -}}

{{/* PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL. */}}
{{- define "frontrow.kafka.protocol" -}}
{{- if include "frontrow.runs.kafka" . -}}
PLAINTEXT
{{- else -}}
{{ if .Values.kafka.sasl.mechanism }}SASL_{{ end }}{{ if .Values.kafka.tls.enabled }}SSL{{ else }}PLAINTEXT{{ end }}
{{- end -}}
{{- end -}}

{{- define "frontrow.kafka.loginModule" -}}
{{- if eq .Values.kafka.sasl.mechanism "PLAIN" -}}
org.apache.kafka.common.security.plain.PlainLoginModule
{{- else -}}
org.apache.kafka.common.security.scram.ScramLoginModule
{{- end -}}
{{- end -}}

{{/* User and password of Kafka, named so that no Kafka client takes them for settings. */}}
{{- define "frontrow.kafka.credentials" -}}
- name: BROKER_USERNAME
  {{- if .Values.kafka.sasl.username }}
  value: {{ .Values.kafka.sasl.username | quote }}
  {{- else }}
  valueFrom:
    secretKeyRef:
      name: {{ .Values.kafka.sasl.existingSecret }}
      key: username
  {{- end }}
- name: BROKER_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.kafka.sasl.existingSecret }}
      key: password
{{- end -}}

{{- define "frontrow.kafka.env" -}}
{{- $protocol := include "frontrow.kafka.protocol" . -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "frontrow.kafka.bootstrap" . | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $protocol }}
{{- if hasPrefix "SASL" $protocol }}
{{ include "frontrow.kafka.credentials" . }}
- name: KAFKA_SASL_MECHANISM
  value: {{ .Values.kafka.sasl.mechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  value: {{ printf "%s required username=\"$(BROKER_USERNAME)\" password=\"$(BROKER_PASSWORD)\";" (include "frontrow.kafka.loginModule" .) | quote }}
{{- end }}
{{- if and (hasSuffix "SSL" $protocol) .Values.kafka.tls.caSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/frontrow/kafka/ca.crt
{{- end }}
{{- end -}}

{{/* Whether a CA of Kafka must be mounted. */}}
{{- define "frontrow.kafka.ca" -}}
{{ if and (hasSuffix "SSL" (include "frontrow.kafka.protocol" .)) .Values.kafka.tls.caSecret }}true{{ end }}
{{- end -}}

{{/* Room for temporary files, and the CAs. */}}
{{- define "frontrow.connections.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- include "frontrow.authorities.mounts" . }}
{{- end -}}

{{- define "frontrow.authorities.mounts" -}}
{{- if eq (include "frontrow.postgresql.tlsMode" .) "verify-full" }}
- name: postgresql-ca
  mountPath: /etc/frontrow/postgresql
  readOnly: true
{{- end }}
{{- if include "frontrow.kafka.ca" . }}
- name: kafka-ca
  mountPath: /etc/frontrow/kafka
  readOnly: true
{{- end }}
{{- end -}}

{{- define "frontrow.connections.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 128Mi
{{- include "frontrow.authorities.volumes" . }}
{{- end -}}

{{- define "frontrow.authorities.volumes" -}}
{{- if eq (include "frontrow.postgresql.tlsMode" .) "verify-full" }}
- name: postgresql-ca
  secret:
    secretName: {{ .Values.postgresql.tls.caSecret }}
    items: [{key: {{ .Values.postgresql.tls.caKey }}, path: ca.crt}]
{{- end }}
{{- if include "frontrow.kafka.ca" . }}
- name: kafka-ca
  secret:
    secretName: {{ .Values.kafka.tls.caSecret }}
    items: [{key: {{ .Values.kafka.tls.caKey }}, path: ca.crt}]
{{- end }}
{{- end -}}
