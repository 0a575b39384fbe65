/** The pages on which people pay and look after their subscription, and the sessions that lead there. */
package live.frontrow.stripe.checkout;
