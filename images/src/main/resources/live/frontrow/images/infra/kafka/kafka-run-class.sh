#!/bin/sh
# Stand-in for Kafka's own script. Understands KAFKA_HEAP_OPTS, KAFKA_JVM_PERFORMANCE_OPTS, KAFKA_OPTS.
# shellcheck disable=SC2086 # several options each
exec java ${KAFKA_HEAP_OPTS:--Xmx256m} \
  ${KAFKA_JVM_PERFORMANCE_OPTS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError} \
  -Dlog4j2.configurationFile="${KAFKA_LOG4J2_FILE:-/opt/kafka/config/log4j2.properties}" ${KAFKA_OPTS:-} \
  -cp "/opt/kafka/libs/*" "$@"
