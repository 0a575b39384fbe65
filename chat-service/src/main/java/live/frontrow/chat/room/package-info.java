/** Rooms: what was said last, and who hears it. Knows neither sockets nor Kafka nor the database. */
package live.frontrow.chat.room;
