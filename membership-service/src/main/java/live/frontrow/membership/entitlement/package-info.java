/** Who is in: one pure function of what Stripe says, what the creator gave, and the time. */
package live.frontrow.membership.entitlement;
