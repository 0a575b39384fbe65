package live.frontrow.chat.message;

import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Standing;
import live.frontrow.chat.room.Room;

/**
 * Somebody in a room who wants something.
 *
 * @param person who
 * @param standing how long they are known
 * @param room where
 */
public record Speaker(Person person, Standing standing, Room room) {}
