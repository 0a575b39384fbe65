/** How a show was received, for its creator when it is over: what was asked and said, and its liveliest moments. */
package live.frontrow.chat.after;
