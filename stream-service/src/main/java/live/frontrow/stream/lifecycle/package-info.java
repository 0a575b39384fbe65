/** From "MediaMTX has a publisher" to the state of a show: publications, grace, end; and the loop that compares. */
package live.frontrow.stream.lifecycle;
