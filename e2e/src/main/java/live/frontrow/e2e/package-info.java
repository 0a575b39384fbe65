/** Drives a whole installation as its people do: the launcher, a real browser, a real encoder. */
package live.frontrow.e2e;
