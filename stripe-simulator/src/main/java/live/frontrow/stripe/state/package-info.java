/** What the account holds: objects as their JSON, a clock that can be advanced, and what is due when. */
package live.frontrow.stripe.state;
