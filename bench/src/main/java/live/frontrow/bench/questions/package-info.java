/** Votes of thousands for questions to a show. */
package live.frontrow.bench.questions;
