/** What every query of the reactive client needs. */
package live.frontrow.stream.database;
