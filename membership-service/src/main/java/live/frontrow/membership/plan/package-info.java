/** Plans: what the creator sells, at which prices, and how Stripe comes to know of it. */
package live.frontrow.membership.plan;
