/** Asks Stripe how those stand of whom it spoke, one question for all that waits, and repairs what never arrived. */
package live.frontrow.membership.sync;
