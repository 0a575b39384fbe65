/** What Stripe sends: checked, stored by its id, answered; nothing is done with it here. */
package live.frontrow.membership.webhook;
