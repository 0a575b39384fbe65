package live.frontrow.chat.rights;

import java.util.UUID;
import live.frontrow.common.identity.Caller;

/**
 * Who sits behind a socket.
 *
 * @param id OIDC subject or anonymous viewer id
 * @param anonymous whether nobody is signed in
 * @param name as others read it; empty when nobody is signed in
 * @param role what they may do besides reading and writing
 */
public record Person(String id, boolean anonymous, String name, Role role) {

    /** OIDC Core §2 bounds a subject to 255 ASCII characters; {@code anon-} is nobody's. */
    public static final String ID = "(?!anon-)[\\x21-\\x7e]{1,255}";

    /** What somebody is to the channel, whatever their membership. */
    public enum Role {
        VIEWER,
        /** A picture in somebody's broadcast: reads what everybody reads, also among members, and does nothing. */
        OVERLAY,
        MODERATOR,
        CREATOR
    }

    /** Whoever sends this request; who moderates is not in it. */
    public static Person of(Caller caller) {
        String name = caller.name().isBlank() ? caller.username() : caller.name();
        return new Person(caller.id(), caller.anonymous(), name, caller.creator() ? Role.CREATOR : Role.VIEWER);
    }

    /** The overlay of this id. Nobody is signed in, so it cannot write either. */
    public static Person overlay(UUID id) {
        return new Person(id.toString(), true, "", Role.OVERLAY);
    }

    /** The same person in another role. */
    public Person as(Role other) {
        return new Person(id, anonymous, name, other);
    }

    /** Whether they read what is for members, whoever they are. */
    boolean readsAll() {
        return role != Role.VIEWER;
    }

    /** Whether they may moderate. */
    public boolean moderates() {
        return role == Role.MODERATOR || role == Role.CREATOR;
    }
}
