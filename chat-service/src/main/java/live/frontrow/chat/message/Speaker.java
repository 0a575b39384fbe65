package live.frontrow.chat.message;

import live.frontrow.chat.rights.Person;
import live.frontrow.chat.room.Room;

/**
 * Somebody in a room who wants something.
 *
 * @param person who
 * @param room where
 */
public record Speaker(Person person, Room room) {}
