/** Telling people: that a show begins, that it is on, that their question was answered. Each once. */
package live.frontrow.stream.notice;
