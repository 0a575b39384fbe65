package live.frontrow.membership.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.stripe.param.PriceCreateParams.Recurring.Interval;

/** How often is paid. */
public enum Period {
    @JsonProperty("month")
    MONTH(Interval.MONTH, 1),
    @JsonProperty("year")
    YEAR(Interval.YEAR, 12);

    private final Interval interval;
    private final int months;

    Period(Interval interval, int months) {
        this.interval = interval;
        this.months = months;
    }

    Interval interval() {
        return interval;
    }

    /** Length in months. */
    public int months() {
        return months;
    }
}
