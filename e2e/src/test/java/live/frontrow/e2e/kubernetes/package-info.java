/** The chart on a real cluster, with two pods of everything that can be two: {@code ./frontrow test kubernetes}. */
package live.frontrow.e2e.kubernetes;
