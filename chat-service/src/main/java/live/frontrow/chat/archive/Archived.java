package live.frontrow.chat.archive;

import live.frontrow.chat.log.LogEntry;

/** An entry of the log with its place. */
record Archived(String room, long seq, LogEntry entry) {}
