{{/* What every pod and container has. */}}

{{/* Head of a pod's spec. Arguments: root, component, user (default 10001). */}}
{{- define "frontrow.pod" -}}
{{- $values := .root.Values.pods -}}
automountServiceAccountToken: false
# Variables named after Services would be taken for settings.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user | default 10001 }}
  runAsGroup: {{ .user | default 10001 }}
  fsGroup: {{ .user | default 10001 }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Replicas apart from each other. Arguments: root, component. */}}
{{- define "frontrow.topologySpread" -}}
topologySpreadConstraints:
  {{- $all := . }}
  {{- range .root.Values.pods.topologySpread.keys }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: {{ $all.root.Values.pods.topologySpread.whenUnsatisfiable }}
    # Within one version, or a rollout would be held up by the pods that it replaces.
    matchLabelKeys: [pod-template-hash]
    labelSelector:
      matchLabels:
        {{- include "frontrow.selectorLabels" $all | nindent 8 }}
  {{- end }}
{{- end -}}

{{/*
Labels and annotations of a pod. No version: a new one of the chart is no reason to restart what stays the same.
Arguments: root, component, annotations (a dict).
*/}}
{{- define "frontrow.podMetadata" -}}
labels:
  {{- include "frontrow.selectorLabels" . | nindent 2 }}
  app.kubernetes.io/part-of: frontrow
  {{- with .root.Values.pods.labels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with merge (dict) (.annotations | default dict) .root.Values.pods.annotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "frontrow.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{/* Without a shell in the image. Arguments: seconds. */}}
{{- define "frontrow.preStop" -}}
lifecycle:
  preStop:
    sleep:
      seconds: {{ . }}
{{- end -}}

{{/* How a Quarkus service ends once it is told to. Argument: the values of its component. */}}
{{- define "frontrow.shutdown.env" -}}
- name: QUARKUS_SHUTDOWN_DELAY
  value: {{ .drainSeconds }}S
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ .finishSeconds }}S
{{- end -}}

{{/* How a service writes its log lines. Argument: root. */}}
{{- define "frontrow.logs.env" -}}
- name: FRONTROW_LOG_JSON
  value: {{ eq .Values.logs.format "json" | quote }}
{{- end -}}

{{/* Probes of a Quarkus service. Argument: name of the port. */}}
{{- define "frontrow.probes" -}}
startupProbe:
  httpGet:
    path: /q/health/started
    port: {{ . }}
  periodSeconds: 2
  timeoutSeconds: 3
  # Five minutes: ending what waits for its database, or for its share of a busy node, makes nothing quicker.
  failureThreshold: 150
readinessProbe:
  httpGet:
    path: /q/health/ready
    port: {{ . }}
  periodSeconds: 3
  timeoutSeconds: 3
  failureThreshold: 3
livenessProbe:
  httpGet:
    path: /q/health/live
    port: {{ . }}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
{{- end -}}
