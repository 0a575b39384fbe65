/** A chat room's clients without a page, what they saw, and the rules that it must keep. */
package live.frontrow.e2e.chat;
