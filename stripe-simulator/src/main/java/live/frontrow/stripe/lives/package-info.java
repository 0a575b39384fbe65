/** What many people do over months, by one seed: what services are tried against. */
package live.frontrow.stripe.lives;
