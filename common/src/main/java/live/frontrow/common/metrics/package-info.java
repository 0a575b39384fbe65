/** What all that counts has in common. Names, tags and meaning: {@code docs/metrics.md}. */
package live.frontrow.common.metrics;
