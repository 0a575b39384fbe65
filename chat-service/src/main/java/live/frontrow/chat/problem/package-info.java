/** What chat-service refuses. */
package live.frontrow.chat.problem;
