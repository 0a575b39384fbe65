/** The service's idea of now. */
package live.frontrow.stream.time;
