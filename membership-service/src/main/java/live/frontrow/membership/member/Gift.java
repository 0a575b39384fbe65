package live.frontrow.membership.member;

/** What is said about a membership that is given: nothing yet. A record, so that unknown fields are refused. */
record Gift() {}
