/** The Stripe simulator as a part of the installation, while no key of Stripe's is set. */
package live.frontrow.local.stripe;
