/** Where moderators make polls, open and close them, and take each of that back. */
package live.frontrow.chat.poll.desk;
