/** Show events for open pages: server-sent events with bounded memory for each. */
package live.frontrow.gateway.events;
