/** Tickets: what an HTTP request with an identity gives to open one socket without. */
package live.frontrow.chat.ticket;
