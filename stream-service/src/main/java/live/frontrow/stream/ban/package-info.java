/** Addresses that may not send: the creator's list, asked before anything else is looked at. */
package live.frontrow.stream.ban;
