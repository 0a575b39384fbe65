/** Attempts to send without a right key, by address: whoever makes too many has to rest. */
package live.frontrow.stream.attempt;
