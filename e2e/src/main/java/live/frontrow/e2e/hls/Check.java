package live.frontrow.e2e.hls;

/** A group of rules that belong together. */
interface Check {
    /** Looks at the next answer of one rendition. */
    void look(Step step, Breaches breaches);
}
