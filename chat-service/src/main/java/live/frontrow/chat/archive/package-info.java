/** What was said, in PostgreSQL: written from the log, read by whoever was not there. */
package live.frontrow.chat.archive;
