/** Whether somebody presses on the ingest, and what the creator can do about it. */
package live.frontrow.stream.alarm;
