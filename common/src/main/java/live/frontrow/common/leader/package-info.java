/** One instance of several does a thing: session-level advisory locks of PostgreSQL. */
package live.frontrow.common.leader;
