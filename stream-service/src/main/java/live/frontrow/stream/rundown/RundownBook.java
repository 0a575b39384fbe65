package live.frontrow.stream.rundown;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;

/** Plans of shows and of series, inside the caller's transaction, in which the owner's row is locked. */
@ApplicationScoped
public class RundownBook {

    private final RundownRepository rundowns;

    RundownBook(RundownRepository rundowns) {
        this.rundowns = rundowns;
    }

    /** The plan, one without segments when there is none. */
    public Uni<RundownView> view(UUID owner) {
        return rundowns.of(owner).map(RundownView::of);
    }

    /** Replaces the plan; refused when it was made from another one than there is. */
    public Uni<RundownView> write(UUID owner, RundownPlan plan) {
        return rundowns.locked(owner)
                .invoke(rundown -> {
                    RundownPlan checked = RundownRules.checked(plan, RundownRules.ids(rundown.items()));
                    if (rundown.version() != checked.version()) {
                        throw new ProblemException(
                                StreamProblem.RUNDOWN_CHANGED, "The rundown was changed elsewhere. Look at it again.");
                    }
                    requireKept(rundown, checked);
                    rundown.plan(checked);
                })
                .chain(rundowns::persist)
                .map(RundownView::of);
    }

    /** Gives a show the plan of another one, or of its series; false when that has none. */
    public Uni<Boolean> copy(UUID from, UUID to) {
        return rundowns.of(from)
                .chain(original -> original.version() == 0
                        ? Uni.createFrom().item(false)
                        : rundowns.locked(to)
                                .invoke(rundown -> rundown.copy(original))
                                .chain(rundowns::persist)
                                .replaceWith(true));
    }

    private static void requireKept(Rundown rundown, RundownPlan plan) {
        Set<String> kept = new HashSet<>(RundownRules.ids(plan.items()));
        boolean gone = rundown.current().stream().anyMatch(item -> !kept.contains(item.id()))
                || rundown.coming().stream().anyMatch(item -> !kept.contains(item.id()));
        if (gone) {
            throw ProblemException.invalid("items", "must keep the segment that is on, or about to be");
        }
    }
}
