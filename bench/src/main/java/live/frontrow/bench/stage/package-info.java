/** What a gateway stands on when it is measured: cores, and a show that comes from the benchmark. */
package live.frontrow.bench.stage;
