/** Sockets: who comes in, what their frames say, what they are answered ({@code docs/chat-protocol.md}). */
package live.frontrow.chat.socket;
