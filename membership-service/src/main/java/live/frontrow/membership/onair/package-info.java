/** Which shows are on air, as stream-service says. */
package live.frontrow.membership.onair;
