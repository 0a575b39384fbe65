/**
 * A change and the event that tells of it are one transaction.
 *
 * <p>{@code Outbox} writes the event into a table in the caller's transaction; of all instances of a service one relay,
 * the holder of an advisory lock, sends the rows to Kafka in the order in which they were written and marks them after
 * the broker's acknowledgement. A crash in between sends twice, never not at all; the reader's inbox makes it one effect.
 */
package live.frontrow.common.outbox;
