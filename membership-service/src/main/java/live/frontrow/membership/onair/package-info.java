/** Which shows are to come and on air, as stream-service says. */
package live.frontrow.membership.onair;
