package dev.keyleaf.spring.json;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.http.NumberedPage;
import dev.keyleaf.spring.web.WebProperties.Body;
import dev.keyleaf.spring.web.WebProperties.Links;
import dev.keyleaf.spring.web.WebProperties.Nulls;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * Pages as JSON, written and read. The names of a page's own fields follow the mapper's naming strategy, unless
 * {@code keyleaf.web.body} says otherwise; its inclusion does not apply to them. Items are the application's, and each is
 * written as if it were alone.
 *
 * <p>Pages are read by the names that would be written, and by those in snake case and camel case: a server may name them
 * otherwise than its client.
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
        this(new Body(null, null, Nulls.WRITE, Links.OMIT));
    }

    /** Pages in the form that the properties say. */
    public PageJson(Body body) {
        super("keyleaf");
        var form = new PageForm(body);
        addReader(KeysetPage.class, form);
        addReader(OffsetPage.class, form);
        addReader(Page.class, form);
        addSerializer(new PageSerializer<>(KeysetPage.class, form));
        addSerializer(new PageSerializer<>(OffsetPage.class, form));
        addSerializer(new PageSerializer<>(NumberedPage.class, form));
        addSerializer(new PageSerializer<>(LinkedPage.class, form));
        addSerializer(new ItemsSerializer());
    }

    @SuppressWarnings("unchecked") // the reader makes pages of the class
    private <P> void addReader(Class<P> type, PageForm form) {
        addDeserializer(type, (ValueDeserializer<P>) (ValueDeserializer<?>)
                new PageReader(form, TypeFactory.createDefaultInstance().constructType(type)));
    }

    private static final class PageSerializer<P> extends StdSerializer<P> {
        private final transient PageForm form;

        PageSerializer(Class<P> type, PageForm form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(P page, JsonGenerator json, SerializationContext context) {
            new PageWriter(form.names(context.getConfig()), form.body().nulls(), json).write(page);
        }
    }

    private static final class ItemsSerializer extends StdSerializer<PageItems> {
        ItemsSerializer() {
            super(PageItems.class);
        }

        @Override
        public void serialize(PageItems items, JsonGenerator json, SerializationContext context) {
            PageWriter.writeItems(items, json);
        }
    }
}
