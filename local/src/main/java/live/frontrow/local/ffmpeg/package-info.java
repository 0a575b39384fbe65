/** ffmpeg, which sends the synthetic broadcasts of the demo, the tests and the benchmarks. */
package live.frontrow.local.ffmpeg;
