{{- define "frontrow.kafka.properties" -}}
# One broker that is its own controller (KRaft).
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:9093
listeners=CLIENTS://:9092,CONTROLLER://127.0.0.1:9093
advertised.listeners=CLIENTS://{{ include "frontrow.kafka.bootstrap" . }},CONTROLLER://127.0.0.1:9093
listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=CLIENTS
controller.listener.names=CONTROLLER
log.dirs=/var/lib/kafka/data/logs

# A misspelt topic must fail instead of springing into being with the wrong retention.
auto.create.topics.enable=false

# One broker can keep one copy only.
default.replication.factor=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
share.coordinator.state.topic.num.partitions=1

# A small broker: few threads, small buffers, segments that compaction can look at soon.
group.initial.rebalance.delay.ms=0
num.network.threads=2
num.io.threads=2
num.recovery.threads.per.data.dir=1
background.threads=2
log.cleaner.threads=1
log.cleaner.dedupe.buffer.size=8388608
log.segment.bytes=16777216
log.index.size.max.bytes=1048576
log.roll.hours=24
# Nobody else has a copy: little is at stake when the node fails, and the outbox sends again what was not acknowledged.
log.flush.interval.ms=1000
log.flush.scheduler.interval.ms=1000
{{- end -}}
