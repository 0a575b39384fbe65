/** Words that nobody may write in the rooms of this channel. */
package live.frontrow.chat.words;
