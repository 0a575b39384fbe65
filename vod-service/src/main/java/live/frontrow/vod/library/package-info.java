/** What there is of recordings, in PostgreSQL; and what others are told of it. */
package live.frontrow.vod.library;
