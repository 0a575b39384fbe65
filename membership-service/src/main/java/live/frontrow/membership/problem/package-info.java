/** What membership-service refuses. */
package live.frontrow.membership.problem;
