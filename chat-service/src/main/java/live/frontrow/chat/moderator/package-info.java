/** Who keeps order besides the creator. */
package live.frontrow.chat.moderator;
