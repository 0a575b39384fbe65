{{/* Names and labels. */}}

{{- define "frontrow.fullname" -}}
{{- $name := .Values.nameOverride | default .Chart.Name -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Arguments: root, component. */}}
{{- define "frontrow.name" -}}
{{- printf "%s-%s" (include "frontrow.fullname" .root) .component -}}
{{- end -}}

{{/* Inner DNS name of a Service. Arguments: root, component. */}}
{{- define "frontrow.host" -}}
{{- printf "%s.%s.svc.%s" (include "frontrow.name" .) .root.Release.Namespace .root.Values.clusterDomain -}}
{{- end -}}

{{/* What selects a component's pods; never changes. Arguments: root, component. */}}
{{- define "frontrow.selectorLabels" -}}
app.kubernetes.io/name: {{ .root.Values.nameOverride | default .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* Arguments: root, component. */}}
{{- define "frontrow.labels" -}}
{{ include "frontrow.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: frontrow
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* One of Frontrow's own images. Arguments: root, image. */}}
{{- define "frontrow.image" -}}
{{- $tag := .image.tag | default .root.Values.image.tag | default .root.Chart.AppVersion -}}
{{- with .root.Values.image.registry }}{{ . }}/{{ end }}{{ .image.repository }}:{{ $tag }}
{{- end -}}

{{/* The host in `publicUrl`. */}}
{{- define "frontrow.publicHost" -}}
{{- (urlParse .Values.publicUrl).host | splitList ":" | first -}}
{{- end -}}

{{/* The host that broadcasters send to, as `ingest.rtmp` names it. */}}
{{- define "frontrow.ingestHost" -}}
{{- if .Values.ingest.rtmp -}}
{{- (urlParse .Values.ingest.rtmp).host | splitList ":" | first -}}
{{- else -}}
{{- include "frontrow.publicHost" . -}}
{{- end -}}
{{- end -}}

{{/* What of its own the chart runs that can be left out: "true" or nothing. */}}
{{- define "frontrow.runs.postgresql" -}}{{ if and .Values.infra.enabled .Values.infra.postgresql.enabled }}true{{ end }}{{- end -}}
{{- define "frontrow.runs.kafka" -}}{{ if and .Values.infra.enabled .Values.infra.kafka.enabled }}true{{ end }}{{- end -}}
{{- define "frontrow.runs.vod" -}}{{ if .Values.storage.existingSecret }}true{{ end }}{{- end -}}
{{- define "frontrow.runs.keycloak" -}}{{ if and .Values.infra.enabled .Values.infra.keycloak.enabled }}true{{ end }}{{- end -}}
