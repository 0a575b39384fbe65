/**
 * Reactions and presence of the rooms, across pods ({@code docs/decisions/0024-pulse.md}): counts that only grow, and whole statements of who
 * is there, in {@code room.pulse}; neither is ordered, and neither is harmed by a record that is late, lost or repeated.
 */
package live.frontrow.chat.pulse;
