/** The edge in virtual time: its own classes on a clock, event loops and a MediaMTX of the test's, without sockets. */
package live.frontrow.gateway.virtual;
