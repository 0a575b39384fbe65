/** Of what people want to be told, and when not. */
package live.frontrow.stream.wish;
