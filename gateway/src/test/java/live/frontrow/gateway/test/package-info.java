/** What the gateway's tests share: its neighbours, and ways to speak to it. */
package live.frontrow.gateway.test;
