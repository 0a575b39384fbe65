/** Signs, for the services, who is asking. */
package live.frontrow.gateway.identity;
