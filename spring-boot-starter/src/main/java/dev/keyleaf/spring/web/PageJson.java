package dev.keyleaf.spring.web;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Total;
import dev.keyleaf.spring.web.WebProperties.Body;
import dev.keyleaf.spring.web.WebProperties.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Pages as JSON. The names of a page's own fields are part of the HTTP contract and do not follow the application's
 * naming or inclusion, only {@code keyleaf.web.body}; its items are the application's, and each is written as if it were alone.
 *
 * <p>An application with a mapper of its own adds this bean to it.
 */
final class PageJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    PageJson(Body body) {
        super("keyleaf");
        addSerializer(new KeysetPageWriter(body));
        addSerializer(new OffsetPageWriter(body));
        addSerializer(new PageItemsWriter());
    }

    private static final class KeysetPageWriter extends StdSerializer<KeysetPage<?>> {
        private final transient Body body;

        KeysetPageWriter(Body body) {
            super(KeysetPage.class);
            this.body = body;
        }

        @Override
        public void serialize(KeysetPage<?> page, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName(body.items());
            writeItems(page.items(), json);
            json.writeNumberProperty(body.field("limit"), page.limit());
            writeCursor(body, "next_cursor", page.nextCursor(), json);
            writeCursor(body, "prev_cursor", page.prevCursor(), json);
            json.writeBooleanProperty(body.field("has_more"), page.hasMore());
            writeTotal(body, page.total(), json);
            json.writeEndObject();
        }
    }

    private static final class OffsetPageWriter extends StdSerializer<OffsetPage<?>> {
        private final transient Body body;

        OffsetPageWriter(Body body) {
            super(OffsetPage.class);
            this.body = body;
        }

        @Override
        public void serialize(OffsetPage<?> page, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName(body.items());
            writeItems(page.items(), json);
            json.writeNumberProperty(body.field("limit"), page.limit());
            json.writeNumberProperty(body.field("offset"), page.offset());
            json.writeBooleanProperty(body.field("has_more"), page.hasMore());
            writeTotal(body, page.total(), json);
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

    /** What was not counted is left out whatever becomes of nulls: its absence says that there was no count. */
    private static void writeTotal(Body body, @Nullable Total total, JsonGenerator json) {
        if (total != null) {
            json.writeNumberProperty(body.field("total"), total.count());
            json.writeStringProperty(body.field("total_accuracy"), accuracy(total));
        }
    }

    private static String accuracy(Total total) {
        if (total instanceof Total.Exact) {
            return "exact";
        }
        return total instanceof Total.AtLeast ? "at_least" : "estimate";
    }

    private static void writeCursor(Body body, String name, @Nullable String cursor, JsonGenerator json) {
        if (cursor != null) {
            json.writeStringProperty(body.field(name), cursor);
        } else if (body.nulls() == Nulls.WRITE) {
            json.writeNullProperty(body.field(name));
        }
    }
}
