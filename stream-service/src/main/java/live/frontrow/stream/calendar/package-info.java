/** The programme for calendars (RFC 5545): everybody's, one show, and a person's own by a secret address. */
package live.frontrow.stream.calendar;
