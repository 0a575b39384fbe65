package live.frontrow.chat.room;

import live.frontrow.chat.log.LogEntry;

/** A message of a room, and its position. */
public record Said(long seq, LogEntry.Message message) {}
