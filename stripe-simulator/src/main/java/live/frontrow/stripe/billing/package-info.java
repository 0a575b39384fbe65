/** Customers, subscriptions, invoices and the payments for them, as time passes. */
package live.frontrow.stripe.billing;
