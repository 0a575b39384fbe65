package live.frontrow.chat.ticket;

import live.frontrow.chat.rights.Person;

/**
 * What a ticket says about the socket that it opens.
 *
 * @param person who comes in
 * @param show whose room
 * @param partition where that room is in {@code room.log}
 */
public record Admission(Person person, String show, int partition) {}
