package live.frontrow.stream.notice;

/** How somebody is told. */
enum Way {
    MAIL,
    PUSH
}
