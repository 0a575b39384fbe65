/** The database from virtual threads. */
package live.frontrow.membership.database;
