/** What is sold: products, prices, coupons and their codes. */
package live.frontrow.stripe.catalog;
