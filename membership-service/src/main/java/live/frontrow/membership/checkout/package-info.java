/** Buying a membership, and looking after it: Stripe's checkout and portal, opened for exactly one person. */
package live.frontrow.membership.checkout;
