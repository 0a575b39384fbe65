/** The API's manners: forms, lists, expansion, errors, idempotency, limits. */
package live.frontrow.stripe.http;
