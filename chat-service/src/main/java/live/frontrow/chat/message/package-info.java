/** Messages: what may be written, how fast, and who may take it away. */
package live.frontrow.chat.message;
