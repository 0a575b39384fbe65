/** Small tools for futures. */
package live.frontrow.gateway.async;
