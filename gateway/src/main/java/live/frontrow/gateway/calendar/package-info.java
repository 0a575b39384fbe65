/** People's own calendars, by an address that only they know. */
package live.frontrow.gateway.calendar;
