/** Passes the public REST interface on to the services. */
package live.frontrow.gateway.proxy;
