/** Kafka in KRaft mode from its jars, broker and controller in one small JVM, and the topics of Frontrow. */
package live.frontrow.local.kafka;
