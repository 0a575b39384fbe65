/** Test support for all services: real PostgreSQL and Kafka, a gateway's identity, and a look into the topics. */
package live.frontrow.common.test;
