/**
 * A stand-in for Stripe on this machine: the API in version 2026-07-29.dahlia, checkout and portal pages, signed webhooks, and a
 * clock that can be advanced. No money moves.
 */
package live.frontrow.stripe;
