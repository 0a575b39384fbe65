/** The log of what the creator and moderators changed, in all services. */
package live.frontrow.stream.deed;
