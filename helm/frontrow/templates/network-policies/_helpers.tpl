{{/* Head of a component's policy. Both directions are closed but for what follows. Arguments: root, component. */}}
{{- define "frontrow.policy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "frontrow.name" . }}
  labels:
    {{- include "frontrow.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "frontrow.selectorLabels" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
{{- end -}}

{{/* Pods of components, as peers. Arguments: root, components. */}}
{{- define "frontrow.policy.pods" -}}
{{- range .components }}
- podSelector:
    matchLabels:
      {{- include "frontrow.selectorLabels" (dict "root" $.root "component" .) | nindent 6 }}
{{- end }}
{{- end -}}

{{/* From these components to ports. Arguments: root, components, ports. */}}
{{- define "frontrow.policy.from" -}}
- from:
    {{- include "frontrow.policy.pods" . | nindent 4 }}
  ports:
    {{- range .ports }}
    - port: {{ . }}
    {{- end }}
{{- end -}}

{{/* To these components' ports. Arguments: root, components, ports. */}}
{{- define "frontrow.policy.to" -}}
- to:
    {{- include "frontrow.policy.pods" . | nindent 4 }}
  ports:
    {{- range .ports }}
    - port: {{ . }}
    {{- end }}
{{- end -}}

{{/* Peers given by values, or everybody. Arguments: key (from or to), peers, ports, protocol. */}}
{{- define "frontrow.policy.peers" -}}
- ports:
    {{- $protocol := .protocol | default "TCP" }}
    {{- range .ports }}
    - port: {{ . }}
      protocol: {{ $protocol }}
    {{- end }}
  {{- with .peers }}
  {{ $.key }}:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* Metrics, for those who may read them; nobody unless values say so. Arguments: root, ports. */}}
{{- define "frontrow.policy.metrics" -}}
{{- if .root.Values.networkPolicy.metricsFrom }}
{{ include "frontrow.policy.peers" (dict "key" "from" "peers" .root.Values.networkPolicy.metricsFrom "ports" .ports) }}
{{- end }}
{{- end -}}

{{/* Names, from wherever the cluster's DNS is (on some clusters an address of the node). */}}
{{- define "frontrow.policy.dns" -}}
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end -}}

{{- define "frontrow.policy.postgresql" -}}
{{- if include "frontrow.runs.postgresql" . -}}
{{ include "frontrow.policy.to" (dict "root" . "components" (list "postgresql") "ports" (list 5432)) }}
{{- else -}}
{{ include "frontrow.policy.peers" (dict "key" "to" "peers" .Values.networkPolicy.to.postgresql "ports" (list .Values.postgresql.port)) }}
{{- end -}}
{{- end -}}

{{/* The bootstrap servers' ports, and more that brokers may name. */}}
{{- define "frontrow.policy.kafka" -}}
{{- if include "frontrow.runs.kafka" . -}}
{{ include "frontrow.policy.to" (dict "root" . "components" (list "kafka") "ports" (list 9092)) }}
{{- else -}}
{{- $ports := list -}}
{{- range splitList "," .Values.kafka.bootstrapServers -}}
{{- $ports = append $ports (splitList ":" (trim .) | last | int) -}}
{{- end -}}
{{ include "frontrow.policy.peers" (dict "key" "to" "peers" .Values.networkPolicy.to.kafka "ports" (uniq (concat $ports .Values.networkPolicy.extraPorts))) }}
{{- end -}}
{{- end -}}

{{/* The port in an address, or that of its scheme. */}}
{{- define "frontrow.policy.port" -}}
{{- $url := urlParse . -}}
{{- if contains ":" $url.host -}}{{ splitList ":" $url.host | last }}{{- else if eq $url.scheme "http" -}}80{{- else -}}443{{- end -}}
{{- end -}}

{{/* Object storage; AWS unless its address is set. */}}
{{- define "frontrow.policy.storage" -}}
{{ include "frontrow.policy.peers" (dict "key" "to" "peers" .Values.networkPolicy.to.storage "ports" (list (include "frontrow.policy.port" .Values.storage.endpoint | int))) }}
{{- end -}}

{{- define "frontrow.policy.oidc" -}}
{{- if include "frontrow.runs.keycloak" . -}}
{{ include "frontrow.policy.to" (dict "root" . "components" (list "keycloak") "ports" (list 8080)) }}
{{- else -}}
{{- $port := include "frontrow.policy.port" .Values.oidc.issuer | int -}}
{{ include "frontrow.policy.peers" (dict "key" "to" "peers" .Values.networkPolicy.to.oidc "ports" (uniq (concat (list $port) .Values.networkPolicy.extraPorts))) }}
{{- end -}}
{{- end -}}
