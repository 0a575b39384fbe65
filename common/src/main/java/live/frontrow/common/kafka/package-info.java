/** Kafka clients with the bounds that small services need. */
package live.frontrow.common.kafka;
