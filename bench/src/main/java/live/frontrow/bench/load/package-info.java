/** Load for a server of this machine that costs much less than serving does. */
package live.frontrow.bench.load;
