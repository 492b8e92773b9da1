package dev.keyleaf.spring.json;

import java.util.AbstractList;
import java.util.List;

/** The items of a page as a body of their own; a type, so that {@link PageJson} writes them as it does in a page. */
public final class PageItems extends AbstractList<Object> {
    private final List<?> items;

    /** The items of a page. */
    public PageItems(List<?> items) {
        this.items = items;
    }

    @Override
    public Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
