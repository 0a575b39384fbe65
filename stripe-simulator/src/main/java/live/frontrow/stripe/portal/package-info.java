/** The page on which members look after card, plan and end of their subscription, and what leads there. */
package live.frontrow.stripe.portal;
