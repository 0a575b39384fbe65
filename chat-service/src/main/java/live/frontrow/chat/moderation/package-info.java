/** Orders of moderators, through the log. */
package live.frontrow.chat.moderation;
