package live.frontrow.membership.problem;

import live.frontrow.common.problem.ProblemType;

/** What membership-service refuses, each with an id that never changes and a page in {@code docs/problems.md}. */
public enum MembershipProblem implements ProblemType {
    PAYMENTS_UNAVAILABLE("payments-unavailable", "Payments are not available right now", 503),
    PLAN_ARCHIVED("plan-archived", "This plan is not sold any more", 409),
    PLAN_NOT_READY("plan-not-ready", "This plan is not at Stripe yet", 409),
    TOO_MANY_PLANS("too-many-plans", "There are too many plans", 409),
    CHECKOUT_BUSY("checkout-busy", "A checkout is being opened already", 409),
    ALREADY_MEMBER("already-member", "You are a member already", 409),
    MEMBERSHIP_PAID("membership-paid", "This membership is paid for", 409),
    SLOW_DOWN("slow-down", "Too many attempts in a short time", 429),
    NO_PASSES_LEFT("no-passes-left", "You have given all your guest passes of this month", 409),
    OWN_GUEST_PASS("own-guest-pass", "This guest pass is your own", 409),
    PASS_USED("pass-used", "This guest pass was taken already", 409),
    SHOW_TAKES_NO_GUESTS("show-takes-no-guests", "There are no guest passes for this show", 409),
    NO_SUBSCRIPTION("no-subscription", "You have no subscription", 409),
    SUBSCRIPTION_RUNNING("subscription-running", "A subscription is still running", 409),
    BEING_ERASED("being-erased", "Your data is being erased", 409),
    CREATOR_STAYS("creator-stays", "The creator cannot be erased", 409),
    SIGNATURE_REFUSED("signature-refused", "This is not from Stripe", 400);

    private final String id;
    private final String title;
    private final int status;

    MembershipProblem(String id, String title, int status) {
        this.id = id;
        this.title = title;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
