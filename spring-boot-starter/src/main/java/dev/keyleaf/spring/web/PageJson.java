package dev.keyleaf.spring.web;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Pages as JSON. The names of a page's own fields are part of the HTTP contract and do not follow the application's
 * naming or inclusion; its items are the application's, and each is written as if it were alone.
 *
 * <p>An application with a mapper of its own adds this bean to it.
 */
final class PageJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    PageJson() {
        super("keyleaf");
        addSerializer(new KeysetPageWriter());
        addSerializer(new OffsetPageWriter());
        addSerializer(new PageItemsWriter());
    }

    private static final class KeysetPageWriter extends StdSerializer<KeysetPage<?>> {
        KeysetPageWriter() {
            super(KeysetPage.class);
        }

        @Override
        public void serialize(KeysetPage<?> page, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName("items");
            writeItems(page.items(), json);
            json.writeNumberProperty("limit", page.limit());
            writeCursor("next_cursor", page.nextCursor(), json);
            writeCursor("prev_cursor", page.prevCursor(), json);
            json.writeBooleanProperty("has_more", page.hasMore());
            json.writeEndObject();
        }
    }

    private static final class OffsetPageWriter extends StdSerializer<OffsetPage<?>> {
        OffsetPageWriter() {
            super(OffsetPage.class);
        }

        @Override
        public void serialize(OffsetPage<?> page, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName("items");
            writeItems(page.items(), json);
            json.writeNumberProperty("limit", page.limit());
            json.writeNumberProperty("offset", page.offset());
            json.writeBooleanProperty("has_more", page.hasMore());
            json.writeEndObject();
        }
    }

    private static final class PageItemsWriter extends StdSerializer<PageItems> {
        PageItemsWriter() {
            super(PageItems.class);
        }

        @Override
        public void serialize(PageItems items, JsonGenerator json, SerializationContext context) {
            writeItems(items, json);
        }
    }

    /** Item by item and not as a list: of a list whose element type is erased, type names would be left out. */
    private static void writeItems(List<?> items, JsonGenerator json) {
        json.writeStartArray();
        for (Object item : items) {
            json.writePOJO(item);
        }
        json.writeEndArray();
    }

    private static void writeCursor(String name, @Nullable String cursor, JsonGenerator json) {
        if (cursor == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, cursor);
        }
    }
}
