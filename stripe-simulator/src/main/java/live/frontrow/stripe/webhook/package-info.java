/** Events as they are sent to webhook endpoints: signed, repeated until they are taken, and spoiled on request. */
package live.frontrow.stripe.webhook;
