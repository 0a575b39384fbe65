/**
 * Reading events with one effect each, however often Kafka delivers them: the event's id is written down in the
 * transaction of its effect.
 */
package live.frontrow.common.inbox;
