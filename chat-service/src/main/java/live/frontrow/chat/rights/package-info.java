/** Who may be in a room and write there, decided from memory that follows the other services' events. */
package live.frontrow.chat.rights;
