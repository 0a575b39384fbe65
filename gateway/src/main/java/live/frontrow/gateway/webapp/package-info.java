/** The web app's pages: one document that reads its own address. */
package live.frontrow.gateway.webapp;
