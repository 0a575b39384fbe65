/** What became of something that was sent to one person. */
package live.frontrow.stream.delivery;
