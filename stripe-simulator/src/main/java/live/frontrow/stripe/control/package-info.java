/** What tests and people steer: time, faults, payments and disputes; and who is entitled by Stripe's own truth. */
package live.frontrow.stripe.control;
