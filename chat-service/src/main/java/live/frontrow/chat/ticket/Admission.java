package live.frontrow.chat.ticket;

import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Standing;
import live.frontrow.chat.room.Remembered;

/**
 * What a ticket says about the socket that it opens.
 *
 * @param person who comes in
 * @param show whose room
 * @param partition where that room is in {@code room.log}
 * @param standing how long they are known
 * @param remembered what the archive of the log says of them and the room
 */
public record Admission(Person person, String show, int partition, Standing standing, Remembered remembered) {}
