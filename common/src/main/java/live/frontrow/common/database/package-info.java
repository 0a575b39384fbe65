/** PostgreSQL connections outside the pool, what all connections have in common, and rows as values. */
package live.frontrow.common.database;
