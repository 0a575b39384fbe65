/** The identity provider behind our own address. */
package live.frontrow.gateway.idp;
