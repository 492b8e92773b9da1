package dev.keyleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import dev.keyleaf.testkit.PagerContract.HeldByRowStreams;
import dev.keyleaf.testkit.PagerContract.Law1Walk;
import dev.keyleaf.testkit.PagerContract.Law2Mirror;
import dev.keyleaf.testkit.PagerContract.Law3Limit;
import dev.keyleaf.testkit.PagerContract.Law4Position;
import dev.keyleaf.testkit.PagerContract.Law5Concurrency;
import dev.keyleaf.testkit.PagerContract.Law6Exactness;
import dev.keyleaf.testkit.PagerContract.Law7Totals;
import dev.keyleaf.testkit.PagerContract.Law8Cost;
import dev.keyleaf.testkit.PagerContract.Law9Strangers;
import dev.keyleaf.testkit.PagerContract.RandomCases;
import dev.keyleaf.testkit.PagerContract.RowStreams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A law that nothing breaks proves nothing: each is shown pagers that break it. */
class PagerContractTest {
    @TestFactory
    Stream<DynamicTest> catchesEachMistake() {
        return Stream.of(
                mistake(Law1Walk.class, WrongSeeks.DropsNullRows::new),
                mistake(Law1Walk.class, WrongSeeks.SkipsTies::new),
                mistake(Law1Walk.class, WrongSeeks.CirclesInTies::new),
                mistake(Law1Walk.class, WrongSeeks.ComparesEachKeyAlone::new),
                mistake(Law1Walk.class, WrongCursors.LosesMicroseconds::new),
                mistake(Law1Walk.class, WrongCursors.LosesDecimals::new),
                mistake(Law1Walk.class, WrongCursors.TakesNullForEmptyText::new),
                mistake(Law1Walk.class, WrongPages.PromisesMoreByOffset::new),
                mistake(Law2Mirror.class, WrongSeeks.LeavesNullsWhenTravellingBack::new),
                mistake(Law2Mirror.class, WrongPages.FlipsPagesBackwards::new),
                mistake(Law2Mirror.class, WrongPages.KnowsNoWayBack::new),
                mistake(Law3Limit.class, WrongPages.CountsPages::new),
                mistake(Law3Limit.class, WrongPages.ClampsTheLimit::new),
                mistake(Law4Position.class, WrongSeeks.FollowsTheBoundaryRow::new),
                mistake(Law4Position.class, WrongSeeks.SkipsTheBoundaryRowBackFromTheEmptyPage::new),
                mistake(Law4Position.class, WrongPages.IsStuckOnTheEmptyPage::new),
                mistake(Law4Position.class, WrongPages.CountsRows::new),
                mistake(Law5Concurrency.class, WrongPages.CountsRows::new),
                mistakeAmidWrites(
                        Law5Concurrency.class, "meetsEachStableRowOnceWithAWriterAtWork", WrongPages.CountsRows::new),
                mistakeAmidWrites(
                        Law5Concurrency.class,
                        "meetsEachStableRowOnceOnFourWalksWithEightWritersAtWork",
                        WrongPages.CountsRows::new),
                mistake(Law6Exactness.class, WrongPages.PromisesMoreAfterAFullPage::new),
                mistake(Law6Exactness.class, WrongPages.PromisesMoreByOffset::new),
                mistake(Law6Exactness.class, WrongPages.PromisesRowsBehind::new),
                mistake(Law7Totals.class, WrongTotals.CountsWhatIsAhead::new),
                mistake(Law7Totals.class, WrongTotals.CountsWithoutBeingAsked::new),
                mistake(Law7Totals.class, WrongTotals.CallsTheCapExact::new),
                mistake(Law7Totals.class, WrongTotals.EstimatesLessThanItShows::new),
                mistake(Law7Totals.class, WrongTotals.RemembersTheFirstCount::new),
                mistakeAmidWrites(
                        Law7Totals.class, "neverShrinksWhileRowsCome", WrongTotals.RemembersTheFirstCount::new),
                mistakeAmidWrites(
                        Law7Totals.class, "neverShrinksByOffsetWhileRowsCome", WrongTotals.RemembersTheFirstCount::new),
                mistake(Law8Cost.class, WrongPages.CountsRows::new),
                mistake(Law8Cost.class, WrongPages.ReadsEverything::new),
                mistake(Law8Cost.class, WrongSeeks.ReadsTheTie::new),
                mistake(Law9Strangers.class, WrongCursors.ServesTheFirstPageToStrangers::new),
                mistake(Law9Strangers.class, WrongCursors.FailsOnStrangers::new),
                mistake(Law9Strangers.class, WrongCursors.ForgetsFilters::new),
                mistake(Law9Strangers.class, WrongCursors.ForgetsTheScope::new),
                mistake(Law9Strangers.class, WrongCursors.ForgetsDirections::new),
                mistake(RowStreams.class, WrongStreams.StopsAtTheLimit::new),
                mistake(RowStreams.class, WrongStreams.TellsTheCursorOfTheRowBefore::new),
                mistake(RowStreams.class, WrongStreams.IgnoresTheCursor::new),
                mistake(HeldByRowStreams.class, WrongStreams.HoldsAConnectionBetweenPages::new),
                mistake(HeldByRowStreams.class, WrongStreams.OpensAtOnce::new),
                mistake(HeldByRowStreams.class, WrongStreams.ForgetsToClose::new),
                mistake(HeldByRowStreams.class, WrongStreams.CannotBeCancelled::new),
                mistake(HeldByRowStreams.class, WrongStreams.ReadsBackwards::new),
                mistake(RandomCases.class, WrongSeeks.DropsNullRows::new),
                mistake(RandomCases.class, WrongSeeks.FollowsTheBoundaryRow::new),
                mistake(RandomCases.class, WrongPages.FlipsPagesBackwards::new));
    }

    @Test
    void skipsWhatASubjectOfOneThreadCannotDo() {
        TestExecutionSummary summary = run(Law5Concurrency.class, () -> new ReferencePager(true) {
            @Override
            public Map<Feature, String> lacking() {
                return Map.of(Feature.CONCURRENCY, "one thread only");
            }
        });

        assertThat(summary.getTestsAbortedCount()).isEqualTo(2);
        assertThat(summary.getTestsFailedCount()).isZero();
    }

    /** All that it does, it does right: so nothing fails, and no test passes that needs what is missing. */
    @Test
    void skipsWhatASubjectSaysItLacksWithItsReason() {
        Map<String, String> skipped = skippedBy(() -> new OnlyPages(Map.of(
                Feature.OFFSETS, "reason 1",
                Feature.PLAIN_CURSORS, "reason 2",
                Feature.TOTALS, "reason 3",
                Feature.WALKS, "reason 4",
                Feature.STREAMS, "reason 5",
                Feature.MAPPERS, "reason 6",
                Feature.CONNECTIONS, "reason 7",
                Feature.CONCURRENCY, "reason 8")));

        assertThat(skipped)
                .containsEntry("findsTheSameRowsByOffset()", "the subject has no offsets: reason 1")
                .containsEntry("with plain cursors", "the subject has no plain cursors: reason 2")
                .containsEntry("countsToTheCapAndSaysSo()", "the subject has no totals: reason 3")
                .containsEntry("with walks", "the subject has no walks: reason 4")
                .containsEntry("with streams", "the subject has no streams: reason 5")
                .containsEntry("with mappers", "the subject has no mappers: reason 6")
                .containsEntry("with connections", "the subject has no connections: reason 7")
                .containsEntry("meetsEachStableRowOnceWithAWriterAtWork()", "the subject has no concurrency: reason 8");
    }

    @Test
    void failsWhereASubjectLacksWhatItDoesNotDeclare() {
        TestExecutionSummary summary = run(Law1Walk.class, () -> new OnlyPages(Map.of()));

        assertThat(summary.getFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.getTestIdentifier().getDisplayName()).isEqualTo("findsTheSameRowsByOffset()");
            assertThat(failure.getException())
                    .hasMessage("the subject implements no offsets: implement them, or declare in lacking() why there "
                            + "are none");
        });
    }

    @Test
    void skipsWhatASubjectCannotCount() {
        TestExecutionSummary summary = run(Law8Cost.class, () -> new ReferencePager(true) {
            @Override
            public Optional<CostMeter> costMeter() {
                return Optional.empty();
            }
        });

        assertThat(summary.getTestsAbortedCount()).isEqualTo(1);
        assertThat(summary.getTotalFailureCount()).isZero();
    }

    @Test
    void printsTheSeedOfARandomCaseThatFails() {
        TestExecutionSummary summary = run(RandomCases.class, WrongPages.FlipsPagesBackwards::new);

        assertThat(summary.getFailures()).isNotEmpty().allSatisfy(failure -> {
            String seed = failure.getTestIdentifier().getDisplayName().replace("seed ", "");
            assertThat(failure.getException())
                    .hasMessageStartingWith("to repeat: -Dkeyleaf.walks=1 -Dkeyleaf.seed=" + seed + ";");
        });
    }

    /** What the whole contract skips, and why. */
    private static Map<String, String> skippedBy(Supplier<Subject> subject) {
        Map<String, String> skipped = new HashMap<>();
        Suspect.opener = subject;
        LauncherFactory.create()
                .execute(request().selectors(selectClass(Suspect.class)).build(), new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        assertThat(result.getStatus()).as(test.getDisplayName()).isNotEqualTo(FAILED);
                        if (result.getStatus() == ABORTED) {
                            assertThat(test.isTest())
                                    .as("whether reports tell of what was skipped: %s", test.getDisplayName())
                                    .isTrue();
                            skipped.put(
                                    test.getDisplayName(),
                                    result.getThrowable()
                                            .map(Throwable::getMessage)
                                            .orElse("")
                                            .replace("Assumption failed: ", ""));
                        }
                    }
                });
        return skipped;
    }

    private static DynamicTest mistake(Class<?> law, Supplier<Subject> wrong) {
        return mistake(law.getSimpleName(), selectNestedClass(List.of(Suspect.class), law), wrong);
    }

    /** By a test whose writes come at any moment: alone, or the other tests of the law would catch the mistake. */
    private static DynamicTest mistakeAmidWrites(Class<?> law, String test, Supplier<Subject> wrong) {
        return mistake(test, selectNestedMethod(List.of(Suspect.class), law, test), wrong);
    }

    private static DynamicTest mistake(String law, DiscoverySelector tests, Supplier<Subject> wrong) {
        String name = wrong.get().getClass().getSimpleName();
        return dynamicTest(law + " catches what " + name, () -> {
            TestExecutionSummary summary = run(tests, wrong);
            assertThat(summary.getTestsFoundCount()).as("tests of the law").isPositive();
            assertThat(summary.getFailures())
                    .as("failures of a pager that %s", name)
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.getException()).isInstanceOf(AssertionError.class));
        });
    }

    private static TestExecutionSummary run(Class<?> law, Supplier<Subject> subject) {
        return run(selectNestedClass(List.of(Suspect.class), law), subject);
    }

    private static TestExecutionSummary run(DiscoverySelector tests, Supplier<Subject> subject) {
        Suspect.opener = subject;
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request().selectors(tests).build(), listener);
        return listener.getSummary();
    }

    /** Run by the launcher only: its name is not that of a test. */
    static final class Suspect extends PagerContract {
        private static Supplier<Subject> opener = () -> Subject.reference(true);

        @Override
        protected Subject open() {
            return opener.get();
        }

        /** As few as by default must be enough to catch a mistake. */
        @Override
        protected long randomCases() {
            return Math.min(super.randomCases(), 200);
        }
    }
}
