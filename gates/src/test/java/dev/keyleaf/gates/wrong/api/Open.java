package dev.keyleaf.gates.wrong.api;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Has something of each kind: what the list of a public API must show, and what it must not. */
public abstract class Open<T> implements Supplier<T> {
    public static final int LIMIT = 1;

    static final int HIDDEN_LIMIT = 2;

    protected Open() {}

    Open(int hidden) {}

    public <X> X many(X first, List<? extends T> values) throws IOException {
        if (values.isEmpty()) {
            throw new IOException(hidden());
        }
        return first;
    }

    public String[] names() {
        return new String[] {hidden()};
    }

    protected abstract void hook();

    @Override
    public String toString() {
        return hidden();
    }

    private static String hidden() {
        return "hidden";
    }

    /** Is seen. */
    public enum Choice {
        ONE
    }

    static final class Hidden {
        public void publicButHidden() {}
    }
}
