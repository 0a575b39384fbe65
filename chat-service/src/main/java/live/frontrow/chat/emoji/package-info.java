/** The channel's own emoji: small pictures with a name that people write between colons. */
package live.frontrow.chat.emoji;
