package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.testkit.Feature.CONNECTIONS;
import static dev.keyleaf.testkit.Feature.MAPPERS;
import static dev.keyleaf.testkit.Feature.STREAMS;
import static dev.keyleaf.testkit.Feature.WALKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** When both ways of reading all rows take a connection and give it back, and how they end before the last row. */
abstract class HeldByRowStreamsLaw extends Law {
    private static final ItemList BY_ID = ItemList.of(Ordering.unique(asc("id")));
    private static final KeysetRequest TEN = KeysetRequest.first(10);

    HeldByRowStreamsLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @BeforeEach
    final void fill() {
        fill(50);
    }

    @TestFactory
    Stream<DynamicTest> takesNoConnectionBeforeTheFirstRowIsAskedFor() {
        return needing(CONNECTIONS, inEachWay(way -> {
            try (RowStream<Item> rows = open(way)) {
                assertThat(subject().connectionsInUse()).isZero();
                assertThatThrownBy(rows::row).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(rows::cursor).isInstanceOf(IllegalStateException.class);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> givesBackTheConnectionAtTheLastRow() {
        return needing(CONNECTIONS, inEachWay(way -> {
            try (RowStream<Item> rows = open(way)) {
                assertThat(rest(rows)).hasSize(50);
                assertThat(subject().connectionsInUse()).isZero();
            }
        }));
    }

    @Test
    void holdsNoConnectionWhileARowOfAPageIsUsed() {
        needs(WALKS, CONNECTIONS);
        try (RowStream<Item> rows = open(Way.WALK)) {
            assertThat(rows.next()).isTrue();
            assertThat(subject().connectionsInUse()).isZero();
        }
    }

    @Test
    void holdsOneConnectionWhileARowOfAStreamIsUsedAndGivesItBackWhenClosed() {
        needs(STREAMS, CONNECTIONS);
        RowStream<Item> rows = open(Way.STREAM);
        assertThat(rows.next()).isTrue();
        assertThat(subject().connectionsInUse()).isOne();
        rows.close();
        rows.close();
        assertThat(subject().connectionsInUse()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> readsNothingMoreWhenClosed() {
        return inEachWay(way -> {
            RowStream<Item> rows = open(way);
            assertThat(rows.next()).isTrue();
            rows.close();
            assertThatThrownBy(rows::next).isInstanceOf(IllegalStateException.class);
        });
    }

    @TestFactory
    Stream<DynamicTest> givesBackTheConnectionWhenARowCannotBeMapped() {
        return needing(MAPPERS, needing(CONNECTIONS, inEachWay(way -> {
            long third = subject().all(BY_ID).get(2).id();
            RowStream<Item> rows = way.open(subject().failingAt(third), BY_ID, TEN);
            assertThatThrownBy(() -> rest(rows)).hasMessage("row " + third);
            assertThat(subject().connectionsInUse()).isZero();
        })));
    }

    @TestFactory
    Stream<DynamicTest> failsOnceCancelled() {
        return inEachWay(way -> {
            try (RowStream<Item> rows = open(way)) {
                assertThat(rows.next()).isTrue();
                rows.cancel();
                assertThatThrownBy(rows::next).isInstanceOf(CancellationException.class);
            }
            assertThat(subject().unchecked().all(BY_ID)).hasSize(50);
        });
    }

    @TestFactory
    Stream<DynamicTest> givesBackTheConnectionWhenCancelled() {
        return needing(CONNECTIONS, inEachWay(way -> {
            RowStream<Item> rows = open(way);
            assertThat(rows.next()).isTrue();
            rows.cancel();
            assertThatThrownBy(rows::next).isInstanceOf(CancellationException.class);
            rows.close();
            assertThat(subject().connectionsInUse()).isZero();
        }));
    }

    @TestFactory
    Stream<DynamicTest> readsTheSameRowsWithoutCursors() {
        return inEachWay(way -> {
            try (RowStream<Item> rows = open(way).withoutCursors()) {
                assertThat(rest(rows)).isEqualTo(subject().all(BY_ID));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> tellsNoCursorOnceThatWasSaidToBeNeedless() {
        return inEachWay(way -> {
            try (RowStream<Item> rows = open(way).withoutCursors()) {
                assertThat(rows.next()).isTrue();
                assertThatThrownBy(rows::cursor).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(rows::withoutCursors).isInstanceOf(IllegalStateException.class);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesACursorThatLeadsBackwardsBeforeItReads() {
        String next = subject().page(BY_ID, TEN).nextCursor();
        String back = subject().page(BY_ID, TEN.withCursor(next)).prevCursor();
        assertThat(back).isNotNull();
        return inEachWay(way -> assertThatThrownBy(() -> way.open(subject(), BY_ID, TEN.withCursor(back)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("cursor leads backwards"));
    }

    @TestFactory
    Stream<DynamicTest> refusesAStrangersCursorBeforeItReads() {
        return inEachWay(way -> assertThatThrownBy(() -> way.open(subject(), BY_ID, TEN.withCursor("AAAA")))
                .isInstanceOf(InvalidRequestException.class));
    }

    private RowStream<Item> open(Way way) {
        return way.open(subject(), BY_ID, TEN);
    }

    private Stream<DynamicTest> inEachWay(Consumer<Way> check) {
        return eachWay(way -> Stream.of(DynamicTest.dynamicTest(way.toString(), () -> check.accept(way))));
    }

    private static List<Item> rest(RowStream<Item> rows) {
        var items = new ArrayList<Item>();
        while (rows.next()) {
            items.add(rows.row());
        }
        return items;
    }
}
