{{/*
The recording agent: vod-service with the folder into which the MediaMTX beside it records. A sidecar of Kubernetes itself, so it ends after
MediaMTX, which closes its last file only then. Broadcasters do not depend on it: its container is ready as soon as it runs.
*/}}
{{- define "frontrow.mediamtx.agent" -}}
{{- $agent := .Values.mediamtx.recording.agent -}}
- name: agent
  image: {{ include "frontrow.image" (dict "root" . "image" .Values.vodService.image) | quote }}
  imagePullPolicy: {{ .Values.image.pullPolicy }}
  restartPolicy: Always
  {{- include "frontrow.containerSecurity" . | nindent 2 }}
  ports:
    - name: agent
      containerPort: 8085
  env:
    {{- include "frontrow.mediamtx.podName" . | nindent 4 }}
    - name: JDK_JAVA_OPTIONS
      value: {{ $agent.jvmOptions | quote }}
    - name: QUARKUS_HTTP_HOST
      value: 0.0.0.0
    - name: QUARKUS_HTTP_PORT
      value: "8085"
    {{- include "frontrow.shutdown.env" (dict "drainSeconds" $agent.finishSeconds "finishSeconds" 1) | nindent 4 }}
    {{- include "frontrow.logs.env" . | nindent 4 }}
    - name: FRONTROW_AGENT_NAME
      value: $(POD_NAME)
    - name: FRONTROW_AGENT_RECORDINGS
      value: {{ include "frontrow.mediamtx.recordings" . }}
    - name: FRONTROW_AGENT_ASIDE
      value: /recordings/set-aside
    # The image names a program: here it would decode beside the shows that are on. The pods of vod-service make pictures.
    - name: FRONTROW_PICTURES_FFMPEG
      value: ""
    {{- include "frontrow.vod.env" . | nindent 4 }}
    {{- with $agent.env }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  # From when it has waited for its database.
  livenessProbe:
    httpGet:
      path: /q/health/live
      port: agent
    initialDelaySeconds: 300
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 6
  resources:
    {{- toYaml $agent.resources | nindent 4 }}
  volumeMounts:
    - name: recordings
      mountPath: /recordings
    - name: agent-tmp
      mountPath: /tmp
    {{- with include "frontrow.authorities.mounts" . | trim }}
    {{- . | nindent 4 }}
    {{- end }}
{{- end -}}

{{/* Where MediaMTX records: not the volume itself, in which a file system may have folders of its own. */}}
{{- define "frontrow.mediamtx.recordings" -}}
/recordings/new
{{- end -}}
