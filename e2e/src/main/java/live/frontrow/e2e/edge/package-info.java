/** Gateways asked one by one, past whatever shares the work among them, with any token or none. */
package live.frontrow.e2e.edge;
