/** How many connections somebody may have, and how long one may stand still. */
package live.frontrow.gateway.connection;
