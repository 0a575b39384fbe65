/** PostgreSQL connections outside the pool, and what all connections have in common. */
package live.frontrow.common.database;
