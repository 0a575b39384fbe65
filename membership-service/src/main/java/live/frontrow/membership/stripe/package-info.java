/** The way to Stripe: its settings, one client, its pace, and what its refusals mean to us. */
package live.frontrow.membership.stripe;
