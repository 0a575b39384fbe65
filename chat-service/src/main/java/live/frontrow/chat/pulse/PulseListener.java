package live.frontrow.chat.pulse;

/** Who shows a room's pulse. Called on any thread; to look at it is for later. */
public interface PulseListener {

    /** There are other totals. */
    void reactionsChanged();

    /** There are more or fewer people. */
    void peopleChanged();
}
