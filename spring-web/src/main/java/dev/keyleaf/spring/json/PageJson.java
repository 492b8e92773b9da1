package dev.keyleaf.spring.json;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import dev.keyleaf.http.NumberedPage;
import dev.keyleaf.http.PageField;
import dev.keyleaf.http.TotalAccuracy;
import dev.keyleaf.spring.web.WebProperties.Body;
import dev.keyleaf.spring.web.WebProperties.Naming;
import dev.keyleaf.spring.web.WebProperties.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * Pages as JSON, written and read. The names of a page's own fields are part of the HTTP contract and do not follow the
 * application's naming or inclusion, only {@code keyleaf.web.body}; its items are the application's, and each is written as
 * if it were alone.
 *
 * <p>An application with a mapper of its own adds this bean to it; a client of one adds a module of its own:
 *
 * <pre>{@code
 * JsonMapper json = JsonMapper.builder().addModule(new PageJson()).build();
 * KeysetPage<Post> page = json.readValue(body, new TypeReference<KeysetPage<Post>>() {});
 * }</pre>
 */
public final class PageJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Pages in the form of a server without properties. */
    public PageJson() {
        this(new Body(PageField.ITEMS, Naming.SNAKE_CASE, Nulls.WRITE));
    }

    /** Pages in the form that the properties say. */
    public PageJson(Body body) {
        super("keyleaf");
        addReader(KeysetPage.class, body);
        addReader(OffsetPage.class, body);
        addReader(Page.class, body);
        addSerializer(new KeysetPageWriter(body));
        addSerializer(new OffsetPageWriter(body));
        addSerializer(new NumberedPageWriter(body));
        addSerializer(new PageItemsWriter());
    }

    @SuppressWarnings("unchecked") // the reader makes pages of the class
    private <P> void addReader(Class<P> type, Body body) {
        addDeserializer(type, (ValueDeserializer<P>) (ValueDeserializer<?>)
                new PageReader(body, TypeFactory.createDefaultInstance().constructType(type)));
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
            json.writeNumberProperty(body.field(PageField.LIMIT), page.limit());
            writeCursor(body, PageField.NEXT_CURSOR, page.nextCursor(), json);
            writeCursor(body, PageField.PREV_CURSOR, page.prevCursor(), json);
            json.writeBooleanProperty(body.field(PageField.HAS_MORE), page.hasMore());
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
            json.writeNumberProperty(body.field(PageField.LIMIT), page.limit());
            json.writeNumberProperty(body.field(PageField.OFFSET), page.offset());
            json.writeBooleanProperty(body.field(PageField.HAS_MORE), page.hasMore());
            writeTotal(body, page.total(), json);
            json.writeEndObject();
        }
    }

    private static final class NumberedPageWriter extends StdSerializer<NumberedPage> {
        private final transient Body body;

        NumberedPageWriter(Body body) {
            super(NumberedPage.class);
            this.body = body;
        }

        @Override
        public void serialize(NumberedPage numbered, JsonGenerator json, SerializationContext context) {
            OffsetPage<?> page = numbered.page();
            json.writeStartObject();
            json.writeName(body.items());
            writeItems(page.items(), json);
            json.writeNumberProperty(body.field(PageField.PAGE), numbered.number());
            json.writeNumberProperty(body.field(PageField.SIZE), page.limit());
            json.writeBooleanProperty(body.field(PageField.HAS_MORE), page.hasMore());
            writeTotal(body, page.total(), json);
            Long pages = numbered.totalPages();
            if (pages != null) {
                json.writeNumberProperty(body.field(PageField.TOTAL_PAGES), pages);
            }
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
            json.writeNumberProperty(body.field(PageField.TOTAL), total.count());
            json.writeStringProperty(
                    body.field(PageField.TOTAL_ACCURACY),
                    TotalAccuracy.of(total).word());
        }
    }

    private static void writeCursor(Body body, PageField name, @Nullable String cursor, JsonGenerator json) {
        if (cursor != null) {
            json.writeStringProperty(body.field(name), cursor);
        } else if (body.nulls() == Nulls.WRITE) {
            json.writeNullProperty(body.field(name));
        }
    }
}
