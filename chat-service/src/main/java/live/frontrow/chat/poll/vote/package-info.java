/** Votes for an option of an open poll: one a person, exact over all pods. */
package live.frontrow.chat.poll.vote;
