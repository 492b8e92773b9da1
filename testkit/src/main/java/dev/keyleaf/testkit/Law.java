package dev.keyleaf.testkit;

import dev.keyleaf.Ordering;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;

/** What the laws share: an empty subject for each test, every page of which is checked. */
abstract class Law {
    private final Supplier<Subject> opener;
    private CheckedSubject subject;

    Law(Supplier<Subject> opener) {
        this.opener = opener;
    }

    @BeforeEach
    final void open() {
        subject = new CheckedSubject(opener.get());
        subject.clear();
    }

    @AfterEach
    final void close() {
        subject.close();
    }

    final CheckedSubject subject() {
        return subject;
    }

    /** Skips the test that is running if the subject lacks one of these, with its reason. */
    final void needs(Feature... features) {
        for (Feature feature : features) {
            feature.assumeOf(subject);
        }
    }

    /** The tests, or one that is skipped with the reason where the subject lacks what they need. */
    final Stream<DynamicTest> needing(Feature feature, Stream<DynamicTest> tests) {
        // not by an assumption outside of the tests: no report tells of a factory that was skipped
        return subject.lacking().containsKey(feature)
                ? Stream.of(DynamicTest.dynamicTest("with " + feature, () -> feature.assumeOf(subject)))
                : tests;
    }

    /** The tests of both ways of reading all rows; one that is skipped for a way that the subject lacks. */
    final Stream<DynamicTest> eachWay(Function<Way, Stream<DynamicTest>> tests) {
        return Stream.of(Way.values()).flatMap(way -> needing(way.feature(), tests.apply(way)));
    }

    /** Makes the table hold so many items, the same ones each time, and returns what can make more of them. */
    final Items fill(int count) {
        var items = new Items(new Random(count));
        subject.clear();
        subject.insert(items.next(count));
        return items;
    }

    /** A test for each ordering. They share one subject: a test that changes rows fills the table first. */
    static Stream<DynamicTest> each(Stream<Ordering> orderings, Consumer<ItemList> test) {
        return orderings
                .map(ItemList::of)
                .map(listing -> DynamicTest.dynamicTest(listing.toString(), () -> test.accept(listing)));
    }

    static List<Long> ids(Collection<Item> items) {
        return items.stream().map(Item::id).toList();
    }
}
