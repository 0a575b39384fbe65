package live.frontrow.bench.state;

import live.frontrow.e2e.browser.Person;

/** One open page about a show, which notes by the wall clock when it shows something. */
final class Screen {
    private final Person person;

    private Screen(Person person) {
        this.person = person;
    }

    /** Opens it and waits until it knows the show. */
    static Screen open(Person person, String path) {
        person.page().navigate(path);
        person.page().waitForSelector("h1");
        return new Screen(person);
    }

    /** From now on looks for a condition in JavaScript; {@code head} is the show's title with its badges, {@code main} the page. */
    void expect(String condition) {
        person.page().evaluate("""
                () => {
                  const look = done => {
                    const main = document.querySelector('main').textContent;
                    const head = document.querySelector('h1').parentElement.textContent;
                    if (%s) done(Date.now());
                    else setTimeout(look, 10, done);
                  };
                  window.shown = new Promise(look);
                }
                """.formatted(condition));
    }

    /** When it showed what was expected: milliseconds since 1970, as both clocks of this machine count. */
    double shownAt() {
        return ((Number) person.page().evaluate("() => window.shown")).doubleValue();
    }
}
