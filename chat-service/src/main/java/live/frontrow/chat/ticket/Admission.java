package live.frontrow.chat.ticket;

import java.time.Instant;
import live.frontrow.chat.rights.Person;

/**
 * What a ticket says about the socket that it opens.
 *
 * @param person who comes in
 * @param show whose room
 * @param partition where that room is in {@code room.log}
 * @param mutedUntil until when the archive of the log says that they may not write, or null
 */
public record Admission(Person person, String show, int partition, Instant mutedUntil) {}
