/** Many viewers at one gateway, and one viewer at a gateway and beside it. */
package live.frontrow.bench.viewers;
