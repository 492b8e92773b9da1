package dev.keyleaf.spring.http;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** What values must be beyond their types. */
interface FilterConstraints {
    /** Takes the rule that the argument at an index breaks, to come after its name, and the value if it can be shown. */
    @FunctionalInterface
    interface OfArgument {
        void wrong(int index, String rule, @Nullable Object value);
    }

    /** Takes what is wrong with a component; with the whole, if the name is empty. */
    @FunctionalInterface
    interface OfFilter {
        void wrong(String component, String detail);
    }

    /** Checks the arguments of a constructor before there is an instance. */
    void checkArguments(Constructor<?> constructor, @Nullable Object[] arguments, OfArgument wrong);

    /** Checks an instance. */
    void checkFilter(Object filter, OfFilter wrong);

    /** Constraints of a class that has none. */
    static FilterConstraints none() {
        return new FilterConstraints() {
            @Override
            public void checkArguments(Constructor<?> constructor, @Nullable Object[] arguments, OfArgument wrong) {}

            @Override
            public void checkFilter(Object filter, OfFilter wrong) {}
        };
    }
}
