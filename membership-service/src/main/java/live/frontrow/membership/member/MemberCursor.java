package live.frontrow.membership.member;

import live.frontrow.common.page.Cursors;

/** Place in the list after a person; opaque to callers. */
record MemberCursor(boolean active, String sortName, String person) {

    String text() {
        return Cursors.text(active, sortName, person);
    }

    static MemberCursor of(String text) {
        return Cursors.read(
                text,
                place -> new MemberCursor(
                        (Boolean) place.getValue(0), (String) place.getValue(1), (String) place.getValue(2)));
    }
}
