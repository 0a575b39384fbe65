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

{{/* An autoscaler of a Deployment. Arguments: root, component, autoscaling. */}}
{{- define "frontrow.autoscaler" -}}
{{- if .autoscaling.enabled }}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "frontrow.name" . }}
  labels:
    {{- include "frontrow.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "frontrow.name" . }}
  minReplicas: {{ .autoscaling.minReplicas }}
  maxReplicas: {{ .autoscaling.maxReplicas }}
  metrics:
    {{- with .autoscaling.targetCPUUtilizationPercentage }}
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
    {{- with .autoscaling.metrics }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  behavior:
    # An audience comes within a minute and goes after the show.
    scaleUp:
      stabilizationWindowSeconds: 0
    scaleDown:
      stabilizationWindowSeconds: 600
{{- end }}
{{- end -}}
