package live.frontrow.e2e;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.e2e.browser.Attendance;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;

/**
 * Who is there every evening.
 *
 * @param forMembers a show that is planned, for members only
 * @param attendance of each who watches
 */
record Cast(
        String web,
        Person creator,
        Person visitor,
        Person alice,
        Person bob,
        Show forMembers,
        Map<Person, Attendance> attendance)
        implements AutoCloseable {

    /** All at their browsers and signed in, but for the visitor. */
    static Cast of(Installation installation, Chromium chromium) {
        Status status = installation.status();
        String web = status.web();
        Person creator = Person.anonymous(chromium, web).signIn(status.account("creator"), "/studio");
        Person alice = Person.anonymous(chromium, web).signIn(status.account("alice"), "/");
        Person bob = Person.anonymous(chromium, web).signIn(status.account("bob"), "/");
        bob.leave();
        Show forMembers = Show.plan(creator, "For members");
        forMembers.membersOnly(creator, true);
        Person visitor = Person.anonymous(chromium, web);
        Map<Person, Attendance> attendance =
                Stream.of(visitor, alice, bob).collect(Collectors.toMap(Function.identity(), Attendance::of));
        return new Cast(web, creator, visitor, alice, bob, forMembers, attendance);
    }

    /** How long the page on which this person is has shown a picture. */
    Duration watched(Person person) {
        return attendance.get(person).watched();
    }

    @Override
    public void close() {
        creator.close();
        visitor.close();
        alice.close();
        bob.close();
    }
}
