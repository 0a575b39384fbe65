/** The moderation log: what was done, by whom and why, and taking it back. */
package live.frontrow.chat.deed;
