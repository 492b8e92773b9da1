package dev.keyleaf.spring.json;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Total;
import dev.keyleaf.http.NumberedPage;
import dev.keyleaf.http.PageField;
import dev.keyleaf.http.TotalAccuracy;
import dev.keyleaf.spring.web.WebProperties.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the JSON object of one page.
 *
 * @param names the names of its fields
 * @param nulls how what there is not is written
 * @param json where it is written to
 */
record PageWriter(PageNames names, Nulls nulls, JsonGenerator json) {
    /** @param page a page, a {@link NumberedPage} or a {@link LinkedPage} */
    void write(Object page) {
        json.writeStartObject();
        fields(page);
        json.writeEndObject();
    }

    private void fields(Object page) {
        if (page instanceof LinkedPage linked) {
            fields(linked.page());
            text(PageField.NEXT_URL, linked.urls().next());
            text(PageField.PREV_URL, linked.urls().prev());
        } else if (page instanceof KeysetPage<?> keyset) {
            items(keyset.items());
            json.writeNumberProperty(names.field(PageField.LIMIT), keyset.limit());
            text(PageField.NEXT_CURSOR, keyset.nextCursor());
            text(PageField.PREV_CURSOR, keyset.prevCursor());
            json.writeBooleanProperty(names.field(PageField.HAS_MORE), keyset.hasMore());
            total(keyset.total());
        } else if (page instanceof OffsetPage<?> offset) {
            items(offset.items());
            json.writeNumberProperty(names.field(PageField.LIMIT), offset.limit());
            json.writeNumberProperty(names.field(PageField.OFFSET), offset.offset());
            json.writeBooleanProperty(names.field(PageField.HAS_MORE), offset.hasMore());
            total(offset.total());
        } else {
            numbered((NumberedPage) page);
        }
    }

    private void numbered(NumberedPage numbered) {
        OffsetPage<?> page = numbered.page();
        items(page.items());
        json.writeNumberProperty(names.field(PageField.PAGE), numbered.number());
        json.writeNumberProperty(names.field(PageField.SIZE), page.limit());
        json.writeBooleanProperty(names.field(PageField.HAS_MORE), page.hasMore());
        total(page.total());
        Long pages = numbered.totalPages();
        if (pages != null) {
            json.writeNumberProperty(names.field(PageField.TOTAL_PAGES), pages);
        }
    }

    private void items(List<?> items) {
        json.writeName(names.items());
        writeItems(items, json);
    }

    /** Item by item and not as a list: of a list whose element type is erased, type names would be left out. */
    static void writeItems(List<?> items, JsonGenerator json) {
        json.writeStartArray();
        for (Object item : items) {
            json.writePOJO(item);
        }
        json.writeEndArray();
    }

    /** What was not counted is left out however nulls are written: its absence says that there was no count. */
    private void total(@Nullable Total total) {
        if (total != null) {
            json.writeNumberProperty(names.field(PageField.TOTAL), total.count());
            json.writeStringProperty(
                    names.field(PageField.TOTAL_ACCURACY),
                    TotalAccuracy.of(total).word());
        }
    }

    private void text(PageField field, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(names.field(field), text);
        } else if (nulls == Nulls.WRITE) {
            json.writeNullProperty(names.field(field));
        }
    }
}
