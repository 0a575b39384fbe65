/** Whose Stripe account it is, and what becomes of everything when it is another one. */
package live.frontrow.membership.account;
