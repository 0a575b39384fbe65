package live.frontrow.common.problem;

/**
 * One thing that is wrong with the input.
 *
 * @param field JSON path or parameter name, as {@code title} or {@code options[2].text}
 * @param message what is wrong with it, in words for people
 */
public record Violation(String field, String message) {}
