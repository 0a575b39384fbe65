/** How this service speaks to the others: one way to append to its outbox. */
package live.frontrow.stream.event;
