{{/* A disruption budget. Arguments: root, component, budget. */}}
{{- define "frontrow.podDisruptionBudget" -}}
{{- if .budget.enabled }}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "frontrow.name" . }}
  labels:
    {{- include "frontrow.labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .budget.maxUnavailable }}
  # A pod that is not ready serves nobody, so it may go.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "frontrow.selectorLabels" . | nindent 6 }}
{{- end }}
{{- end -}}
