/** What by itself becomes of polls, and what sockets are told of them. */
package live.frontrow.chat.poll.feed;
