/** What waits for a moderator: held messages, and those that viewers reported. */
package live.frontrow.chat.queue;
