/**
 * Polls of a show: what the host asks, open for each viewer when their picture reaches the question, and kept for the replay. {@code desk}
 * is where moderators make, open and close them, {@code vote} counts, {@code feed} tells the sockets. The truth is in PostgreSQL.
 */
package live.frontrow.chat.poll;
