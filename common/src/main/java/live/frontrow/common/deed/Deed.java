package live.frontrow.common.deed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a method of a resource is written down, where that is not the usual: {@link DeedFilter}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Deed {

    /** Not at all: it changes nothing, as a preview. */
    boolean none() default false;

    /** Whether it may be said what it was done to; not of whom nothing shall be known any more. */
    boolean about() default true;
}
