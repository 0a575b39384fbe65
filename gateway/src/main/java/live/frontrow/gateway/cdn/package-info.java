/** CloudFront: cookies that open a show's media there, and how it is known when it asks. Off unless configured. */
package live.frontrow.gateway.cdn;
