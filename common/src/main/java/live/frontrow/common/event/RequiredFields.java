package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fields of an event's data that must be there: those marked {@code @JsonProperty(required = true)}. */
final class RequiredFields {

    private RequiredFields() {}

    /** Names of the required fields of a record class. */
    static List<String> of(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(RequiredFields::required)
                .map(RecordComponent::getName)
                .toList();
    }

    /** The first required field without a value. */
    static Optional<String> missing(Record data) {
        return Arrays.stream(data.getClass().getRecordComponents())
                .filter(component -> required(component) && value(component, data) == null)
                .map(RecordComponent::getName)
                .findFirst();
    }

    private static boolean required(RecordComponent component) {
        JsonProperty mark = component.getAccessor().getAnnotation(JsonProperty.class);
        return mark != null && mark.required();
    }

    private static Object value(RecordComponent component, Record data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
