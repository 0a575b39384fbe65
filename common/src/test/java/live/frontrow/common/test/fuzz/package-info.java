/** Broken inputs by the million for the parsers that are ours: {@code docs/security/fuzzing.md}. */
package live.frontrow.common.test.fuzz;
