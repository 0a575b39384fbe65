/** What Stripe says of thousands of members, badly delivered, to a service that is killed again and again. */
package live.frontrow.bench.membership;
