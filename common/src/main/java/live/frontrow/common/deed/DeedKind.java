package live.frontrow.common.deed;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What a method of a resource is called in the log.
 *
 * @param name of the operation, as the interface has it
 * @param what the same in words
 * @param about whether it may be said what it was done to
 */
record DeedKind(String name, String what, boolean about) {

    /** Role of whoever keeps order at a show. */
    static final String MODERATOR = "moderate";

    private static final String CREATOR = "creator";

    /** Empty for what is everybody's, and for what changes nothing. */
    static Optional<DeedKind> of(Method method) {
        Deed deed = method.getAnnotation(Deed.class);
        Operation operation = method.getAnnotation(Operation.class);
        boolean written = deed == null ? creators(method) : !deed.none();
        return written && operation != null
                ? Optional.of(new DeedKind(operation.operationId(), operation.summary(), deed == null || deed.about()))
                : Optional.empty();
    }

    private static boolean creators(Method method) {
        RolesAllowed roles = Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .orElse(method.getDeclaringClass().getAnnotation(RolesAllowed.class));
        return roles != null && Arrays.asList(roles.value()).contains(CREATOR);
    }
}
