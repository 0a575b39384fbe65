/** Whose everything is. */
package live.frontrow.stripe.account;
