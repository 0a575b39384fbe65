package live.frontrow.stream.rundown;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Segments as one column holds them. */
class ItemsJson implements AttributeConverter<List<RundownItem>, String> {

    @Override
    public String convertToDatabaseColumn(List<RundownItem> items) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(new JsonObject()
                .put("id", item.id())
                .put("title", item.title())
                .put("minutes", item.minutes())
                .put("membersOnly", item.membersOnly())
                .put("tier", item.tier())
                .put("notes", item.notes())));
        return array.encode();
    }

    @Override
    public List<RundownItem> convertToEntityAttribute(String column) {
        return new JsonArray(column)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(item -> new RundownItem(
                                item.getString("id"),
                                item.getString("title"),
                                item.getInteger("minutes"),
                                item.getBoolean("membersOnly"),
                                item.getInteger("tier"),
                                item.getString("notes")))
                        .toList();
    }
}
