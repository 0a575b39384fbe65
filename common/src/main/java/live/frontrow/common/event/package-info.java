/** Contracts of the events between services; {@code docs/events.md} lists who writes and reads them. */
package live.frontrow.common.event;
