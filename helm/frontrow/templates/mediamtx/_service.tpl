{{/* Head of a Service for broadcasters. Arguments: root, component, name. */}}
{{- define "frontrow.mediamtx.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ .name }}
  labels:
    {{- include "frontrow.labels" . | nindent 4 }}
  {{- with .root.Values.mediamtx.service.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ .root.Values.mediamtx.service.type }}
  {{- if ne .root.Values.mediamtx.service.type "ClusterIP" }}
  externalTrafficPolicy: {{ .root.Values.mediamtx.service.externalTrafficPolicy }}
  {{- end }}
{{- end -}}

{{/* `nodePort`, when it is wanted. */}}
{{- define "frontrow.mediamtx.nodePort" -}}
{{- with . }}nodePort: {{ . }}{{ end -}}
{{- end -}}

{{/* Name of a pod, and of the Service that leads to it. Arguments: root, index. */}}
{{- define "frontrow.mediamtx.origin" -}}
{{- printf "%s-%d" (include "frontrow.name" (dict "root" .root "component" "mediamtx")) (int .index) -}}
{{- end -}}
