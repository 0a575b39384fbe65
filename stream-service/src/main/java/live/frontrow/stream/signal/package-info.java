/** What arrives from the encoder: looked at each second, kept, and put into words that say what to change. */
package live.frontrow.stream.signal;
