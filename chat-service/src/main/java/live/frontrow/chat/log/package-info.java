/** {@code room.log}: the one order of everything that happens in rooms, written and read by every pod. */
package live.frontrow.chat.log;
